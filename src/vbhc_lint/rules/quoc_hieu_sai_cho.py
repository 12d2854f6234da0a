"""Quốc hiệu không ở phía trên bên phải trang giấy."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import CoQuanBanHanh, QuocHieu
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Look, Problem, example, problem, rule


@rule(
    "TT120",
    examples=[
        example("cong_van", header="plain", quoc_hieu=Look(indent_left=0), finds="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        example("cong_van", header="plain"),
        example("cong_van", header="rows"),
    ],
)
def check(document: Document, quoc_hieu_side: str) -> Iterator[Problem]:
    """Centred on the whole width of the sheet, in a document that has an agency to stand beside it."""
    line = document.first(QuocHieu)
    if quoc_hieu_side != "right" or line is None or document.first(CoQuanBanHanh) is None:
        return
    paragraph, look = line.paragraph, line.paragraph.format
    section = document.file.sections[paragraph.section]
    alone = (
        paragraph.cell is None and paragraph.text.strip() == line.text.strip() and paragraph.part == "word/document.xml"
    )
    if not alone or look.align != "center" or look.indent_left > look.indent_right + 36 or "txbx" in paragraph.path:
        return
    if abs((paragraph.left + paragraph.right) / 2 - (section.left + section.width - section.right) / 2) < 5:
        yield problem(
            line,
            vi("Quốc hiệu canh giữa cả trang; quy định ở phía trên bên phải, ngang với tên cơ quan ban hành."),
            vi("Đặt tên cơ quan ở ô trái, Quốc hiệu và Tiêu ngữ ở ô phải của một bảng hai cột không viền."),
            confidence=0.8,
        )
