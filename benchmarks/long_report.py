"""Long documents for measuring: reports as Word writes them, tables and paragraphs by the thousand; always the same."""

from __future__ import annotations

import random
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Literal

from vbhc_lint.vietnamese import roman

FRAME = Path(__file__).parent.parent / "fixtures" / "docx" / "bao_cao-direct-table.docx"  # header, signature, styles
MAIN = "word/document.xml"
WORDS_A_PAGE = 430
Writing = Literal["word", "bare"]  # runs cut and marked as Word leaves them; or one run without format a paragraph

_FONT = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman"/>'
_SIZE = '<w:sz w:val="28"/><w:szCs w:val="28"/>'
_RPR = {
    "": f"<w:rPr>{_FONT}{_SIZE}</w:rPr>",
    "b": f"<w:rPr>{_FONT}<w:b/><w:bCs/>{_SIZE}</w:rPr>",
    "spc": f'<w:rPr>{_FONT}<w:spacing w:val="-2"/>{_SIZE}<w:lang w:val="vi-VN"/></w:rPr>',
}
_PPR = {
    "text": '<w:spacing w:before="120" w:after="0" w:line="240" w:lineRule="auto"/><w:ind w:firstLine="720"/>'
    '<w:jc w:val="both"/>',
    "cell": '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>',
}
_EDGE = '<w:{} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
_BORDERS = "".join(_EDGE.format(side) for side in ("top", "left", "bottom", "right", "insideH", "insideV"))

_WHO = (
    "Phòng Kinh tế", "Văn phòng", "Trung tâm Phục vụ hành chính công", "Ban Chỉ huy Quân sự xã", "Công an xã",
    "Trạm Y tế", "Hội Nông dân", "Đoàn Thanh niên", "Hội Liên hiệp Phụ nữ", "Trường Trung học cơ sở Vân Trà",
    "Tổ công nghệ số cộng đồng", "Ban Giám sát đầu tư của cộng đồng", "Hợp tác xã Nông nghiệp", "Đội quản lý thủy nông",
)  # fmt: skip
_DID = (
    "đã phối hợp tổ chức", "tiếp tục duy trì", "đã hoàn thành", "đang triển khai", "đã rà soát", "hướng dẫn thực hiện",
    "đã kiểm tra", "tham mưu ban hành", "đã thẩm định", "đôn đốc", "tổng hợp và công khai", "đã bàn giao",
)  # fmt: skip
_WHAT = (
    "hồ sơ đất đai", "lượt tư vấn pháp luật", "buổi tập huấn kỹ năng số", "công trình giao thông nội đồng",
    "mô hình trồng rau an toàn", "điểm thu gom rác thải", "hộ vay vốn ưu đãi", "lớp xóa mù chữ", "tuyến kênh tưới tiêu",
    "cuộc đối thoại với nhân dân", "phương án phòng, chống thiên tai", "danh mục tài sản công", "lượt khám bệnh",
    "bản tin truyền thanh", "hợp đồng liên kết sản xuất", "sáng kiến cải cách hành chính", "đợt tiêm phòng gia súc",
)  # fmt: skip
_WHERE = (
    "thôn Đồng Quan", "thôn Bãi Cháy", "khu dân cư Suối Ngàn", "xóm Cầu Đá", "bản Nà Lầu", "ấp Tân Lợi", "thôn Phú Hòa",
    "khu vực chợ trung tâm", "vùng đất bãi ven sông", "các hộ dân phía đông quốc lộ", "cụm công nghiệp phía bắc",
)  # fmt: skip
_RESULT = (
    "tăng {n} phần trăm so với cùng kỳ", "giảm {n} trường hợp so với quý trước", "đạt {n} phần trăm kế hoạch giao",
    "được nhân dân đồng tình ủng hộ", "bảo đảm đúng thời hạn đã công bố", "còn {n} việc phải chuyển sang kỳ sau",
    "kinh phí quyết toán {n} triệu đồng", "không để phát sinh điểm nóng", "góp phần ổn định đời sống người dân",
)  # fmt: skip
_PLANS = (
    "{who} {did} {n} {what} tại {where}, {result}.",
    "Tại {where}, {who} {did} {n} {what}; {result}.",
    "Trong tháng {month}, {who} {did} {n} {what}, {result}.",
    "Việc {did2} {n} {what} ở {where} do {who} chủ trì, {result}.",
    "Theo {cite}, {who} {did} {n} {what} và báo cáo kết quả trước ngày {day} tháng {month} năm 2026.",
    "Số {what} của {where} là {n}, trong đó {who} trực tiếp phụ trách {m}; {result}.",
)
_TITLES = ("Kết quả {what} tại {where}", "Nhiệm vụ của {who} về {what}", "Đánh giá việc quản lý {what}")
_BOILERPLATE = (
    "Các cơ quan, đơn vị chủ động triển khai, định kỳ tổng hợp kết quả gửi về Phòng Văn hóa - Xã hội trước ngày 25.",
    "Quá trình thực hiện nếu có khó khăn, vướng mắc, các đơn vị kịp thời phản ánh để được hướng dẫn, giải quyết.",
)


class Author:
    """Writes text of a report from a seed."""

    def __init__(self, seed: int = 30) -> None:
        self._pick = random.Random(seed)

    def _fields(self) -> dict[str, str]:
        choice, number = self._pick.choice, self._pick.randint
        return {
            "who": choice(_WHO), "did": choice(_DID), "did2": choice(_DID).removeprefix("đã "), "what": choice(_WHAT),
            "where": choice(_WHERE), "n": str(number(11, 998)), "m": str(number(2, 10)), "day": str(number(10, 28)),
            "month": str(number(3, 9)), "result": choice(_RESULT).format(n=number(11, 98)),
            "cite": f"Quyết định số {number(10, 2990)}/QĐ-UBND ngày {number(10, 28)} tháng {number(3, 9)} năm 2025 "
            "của Ủy ban nhân dân xã Vân Trà",
        }  # fmt: skip

    def sentence(self) -> str:
        text = self._pick.choice(_PLANS).format_map(self._fields())
        return text[0].upper() + text[1:]

    def paragraph(self) -> str:
        return " ".join(self.sentence() for _ in range(self._pick.randint(2, 5)))

    def title(self) -> str:
        return self._pick.choice(_TITLES).format_map(self._fields())

    def figures(self, rows: int = 6) -> list[list[str]]:
        head = ["TT", "Đơn vị", "Kế hoạch", "Thực hiện", "Tỷ lệ"]
        number = self._pick.randint
        return [head] + [
            [str(n), self._pick.choice(_WHERE), f"{number(1, 9)}.{number(100, 999)}", str(number(100, 999)), "98,5"]
            for n in range(1, rows + 1)
        ]


class Pen:
    """Sets text as XML."""

    def __init__(self, writing: Writing, seed: int = 30) -> None:
        self._writing = writing
        self._pick = random.Random(seed)

    def _rsid(self) -> str:
        return f"00{self._pick.randrange(0x400):03X}{self._pick.randrange(8)}A7"

    def paragraph(self, text: str, look: str = "", place: str = "text") -> str:
        if self._writing == "bare":
            return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"
        ppr = f"<w:pPr>{_PPR[place]}{_RPR[look]}</w:pPr>"
        born = f'w:rsidR="{self._rsid()}" w:rsidRDefault="{self._rsid()}" w:rsidP="{self._rsid()}"'
        return f"<w:p {born}>{ppr}{''.join(self._runs(text, look))}</w:p>"

    def _runs(self, text: str, look: str) -> Iterator[str]:
        """Cut as editing leaves it: a few words a run, the checker's marks between."""
        words = text.split(" ")
        while words:
            size = self._pick.randint(2, 12)
            piece = " ".join(words[:size]) + (" " if len(words) > size else "")
            words = words[size:]
            rpr = _RPR["spc" if not look and self._pick.random() < 0.1 else look]
            run = f'<w:r w:rsidRPr="{self._rsid()}">{rpr}<w:t xml:space="preserve">{piece}</w:t></w:r>'
            marked = self._pick.random() < 0.15
            yield f'<w:proofErr w:type="spellStart"/>{run}<w:proofErr w:type="spellEnd"/>' if marked else run

    def table(self, rows: list[list[str]]) -> str:
        width = 9000 // len(rows[0])
        grid = f'<w:gridCol w:w="{width}"/>' * len(rows[0])
        shown = "".join(f"<w:tr>{''.join(self._cell(cell, width) for cell in row)}</w:tr>" for row in rows)
        properties = f'<w:tblPr><w:tblW w:w="9000" w:type="dxa"/><w:tblBorders>{_BORDERS}</w:tblBorders></w:tblPr>'
        return f"<w:tbl>{properties}<w:tblGrid>{grid}</w:tblGrid>{shown}</w:tbl>"

    def _cell(self, text: str, width: int) -> str:
        properties = "" if self._writing == "bare" else f'<w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        return f"<w:tc>{properties}{self.paragraph(text, place='cell')}</w:tc>"


def report(pages: int, writing: Writing = "word", *, boilerplate: bool = False) -> bytes:
    """A DOCX of about so many pages; ``boilerplate``: the same few paragraphs come back on every page."""
    author, pen = Author(), Pen(writing)
    return _bound("".join(_page(number, author, pen, boilerplate=boilerplate) for number in range(pages)))


def _page(number: int, author: Author, pen: Pen, *, boilerplate: bool) -> str:
    chapter, item = divmod(number, 8)
    out = [pen.paragraph(f"{roman(chapter + 1)}. {author.title().upper()}", "b")] if item == 0 else []
    out.append(pen.paragraph(f"{item + 1}. {author.title()}", "b"))
    out += [pen.paragraph(f"{letter}) {author.sentence()}") for letter in ("abc" if number % 3 == 0 else "")]
    if number % 4 == 1:
        out.append(pen.table(author.figures()))
    out += [pen.paragraph(text) for text in (_BOILERPLATE if boilerplate else ())]
    texts: list[str] = []
    while sum(text.count(" ") for text in texts) < WORDS_A_PAGE - 25 * len(out):
        texts.append(author.paragraph())
    return "".join(out + [pen.paragraph(text) for text in texts])


def long_table(rows: int) -> bytes:
    """A DOCX with one table of so many rows."""
    return _bound(Pen("bare").table(Author().figures(rows)))


def short_paragraphs(count: int) -> bytes:
    """A DOCX of one section with so many paragraphs of a few words."""
    author, pen = Author(), Pen("bare")
    return _bound("".join(pen.paragraph(f"{author.title()}.") for _ in range(count)))


def main_part(data: bytes) -> int:
    """The size of ``document.xml``, unpacked, in bytes."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        return package.getinfo(MAIN).file_size


def _bound(content: str) -> bytes:
    """The content between the header and the closing words of the frame."""
    out = BytesIO()
    with zipfile.ZipFile(FRAME) as frame, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        for name in frame.namelist():
            data = frame.read(name)
            if name == MAIN:
                xml = data.decode()
                at = xml.rindex("<w:p>", 0, xml.index("kính báo cáo"))
                data = (xml[:at] + content + xml[at:]).encode()
            package.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()
