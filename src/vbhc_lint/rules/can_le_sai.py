"""Căn lề (giữa, đều hai bên, trái) trái quy định."""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import Phrase, name_of, vi
from vbhc_lint.model.format import Setting
from vbhc_lint.recognise.components import Component
from vbhc_lint.recognise.piece import Piece
from vbhc_lint.rule import Format, Look, Problem, example, problem, rule, scope_of

_WORDS = {
    "left": vi("canh trái"),
    "center": vi("canh giữa"),
    "right": vi("canh phải"),
    "justify": vi("canh đều hai lề"),
}


_IN_COLUMNS = (
    "tieu_ngu",
    "co_quan_chu_quan",
    "co_quan_ban_hanh",
    "so_ky_hieu",
    "dia_danh_ngay",
    "trich_yeu_cv",
    "ho_ten",
)
_EYE = 12  # pt off the middle that the eye passes over
_REMARK = compiled(
    r"\s*\([^()]*\)\s*|\s*(?:Đơn vị(?: tính)?|ĐVT)\s*:.{1,40}"
)  # the unit of a table's figures stands above it
_LEAD = compiled(r".{1,79}:\s*")


@rule(
    "TTx14",
    examples=[
        example(ten_loai=Look(align="left"), finds="QUYẾT ĐỊNH"),
        example(so_ky_hieu=Look("Số: 126/QĐ-SNV", align="left"), finds="Số: 126/QĐ-SNV"),
        example(ho_ten=Look("Đinh Quang Tường", align="right"), finds="Đinh Quang Tường"),
        example(tieu_ngu=Look(align="left", indent_left=55)),
        example(header="tabs"),
        example(quyet_dinh=Look(align="left"), finds="QUYẾT ĐỊNH:"),
        example(
            "bao_cao",
            body_add=Look(
                "Tỷ lệ hồ sơ giải quyết đúng hạn tăng so với cùng kỳ năm trước, không có hồ sơ nào bị trả lại do lỗi của công chức tiếp nhận.",
                align="left",
            ),
            finds="Tỷ lệ hồ sơ giải quyết đúng hạn tăng so với cùng kỳ năm trước, không có hồ sơ nào bị trả lại do lỗi của công chức tiếp nhận.",
        ),
        example(
            "bao_cao", body_add=[Look("(Biểu chi tiết kèm theo)", align="center", first_line=0), "Kết quả như trên."]
        ),
        example(
            "bao_cao",
            body_add=[
                Look("Sở Nội vụ trân trọng giới thiệu:", align="center", first_line=0),
                "Ông Trần Văn Hải, chuyên viên.",
            ],
        ),
        example("bao_cao", body_add=[Look("Đơn vị tính: triệu đồng.", align="right", first_line=0), "Như trên."]),
        example("bao_cao", body_add=[Look("NỘI DUNG LÀM VIỆC", align="center", first_line=0), "Đã họp hai buổi."]),
        example("bao_cao", body_add=[Look("Bảng 2. Hồ sơ theo thôn", align="center", first_line=0), "Như trên."]),
        example(),
    ],
)
def check(line: Piece, align: list[str]) -> Iterator[Problem]:
    """One problem a line; a line shorter than the column looks justified either way and is passed over.

    What stands in brackets on a line of its own is a remark (``(Đã ký)``), not running text; a short line that leads
    to what stands below it is centred in the models (Mẫu 1.6, 1.8); a centred line in capitals is a title.
    """
    found = line.paragraph.format.align
    if isinstance(line, Component) and line.kind in _IN_COLUMNS and found != "center" and _in_the_middle(line):
        return
    if found in align or ("justify" in align and found == "left" and len(line.text) < 80):
        return
    titled = found == "center" and (line.text.isupper() or _LEAD.fullmatch(line.text))
    if "justify" in align and (titled or _REMARK.fullmatch(line.text)):
        return
    yield problem(
        line,
        vi("{name} đang {found}, quy định {required}."),
        vi("ở mục Alignment chọn {required}"),
        setting=Setting(line.paragraph.format, "align"),
        format=Format("align", align[0]),
        name=name_of(scope_of(line)),
        found=Phrase(_WORDS[found]),
        required=Phrase(_WORDS[align[0]]),
    )


def _in_the_middle(line: Component) -> bool:
    """Whether a line that is not set centred stands in the middle of its column, or may: no column, tabs, spaces."""
    paragraph, look = line.paragraph, line.paragraph.format
    if (
        paragraph.cell is None
        or line.unfilled
        or paragraph.text[: line.start]
        or paragraph.text[line.end :].strip()
        or "\t" in line.text
    ):
        return True
    slack = (line.room - line.width) / 2  # of each side, were it centred between its indents
    moved = (look.indent_left + max(look.first_line, 0) - look.indent_right) / 2
    return abs(slack + moved if look.align == "right" else slack - moved) <= _EYE
