"""Căn lề (giữa, đều hai bên, trái) trái quy định."""

import re
from collections.abc import Iterator

from vbhc_lint.messages import Phrase, name_of, vi
from vbhc_lint.model.format import Setting
from vbhc_lint.recognise.components import Piece
from vbhc_lint.rule import Look, Problem, example, problem, rule, scope_of

_WORDS = {
    "left": vi("canh trái"),
    "center": vi("canh giữa"),
    "right": vi("canh phải"),
    "justify": vi("canh đều hai lề"),
}


_REMARK = r"\s*\([^()]*\)\s*|\s*(?:Đơn vị(?: tính)?|ĐVT)\s*:.{1,40}"  # the unit of a table's figures stands above it


@rule(
    "TTx14",
    examples=[
        example(ten_loai=Look(align="left"), finds="QUYẾT ĐỊNH"),
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
        example(),
    ],
)
def check(line: Piece, align: list[str]) -> Iterator[Problem]:
    """One problem a line; a line shorter than the column looks justified either way and is passed over.

    What stands in brackets on a line of its own is a remark (``(Đã ký)``), not running text; a short line that leads
    to what stands below it is centred in the models (Mẫu 1.6, 1.8); a centred line in capitals is a title.
    """
    found = line.paragraph.format.align
    if found in align or ("justify" in align and found == "left" and len(line.text) < 80):
        return
    passed = rf"{_REMARK}|.{{1,79}}:\s*" if found == "center" else _REMARK
    if "justify" in align and (re.fullmatch(passed, line.text) or (found == "center" and line.text.isupper())):
        return
    yield problem(
        line,
        vi("{name} đang {found}, quy định {required}."),
        vi("ở mục Alignment chọn {required}"),
        setting=Setting(line.paragraph.format, "align"),
        name=name_of(scope_of(line)),
        found=Phrase(_WORDS[found]),
        required=Phrase(_WORDS[align[0]]),
    )
