"""Ký hiệu ghi một loại văn bản nhưng văn bản không có tên loại."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import KinhGui, SoKyHieu, TenLoai, TrichYeuCv
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.vietnamese import fold_tone


@rule(
    "TT501",
    examples=[
        example("thong_bao", ten_loai=None, trich_yeu=None, finds="TB"),
        example("cong_van"),
        example("ke_hoach", ten_loai=None, trich_yeu=None, finds="KH"),
    ],
)
def check(document: Document, types: dict[str, str], type_name_required: bool) -> Iterator[Problem]:
    """Neither heading nor V/v nor Kính gửi: an agency's initials may be like a type's, so a letter is left alone."""
    line = document.first(SoKyHieu)
    if not type_name_required or line is None or line.parts is None or len(line.parts.groups) < 2:
        return
    if document.attached or any(document.first(kind) for kind in (TenLoai, TrichYeuCv, KinhGui)):
        return
    code = line.parts.groups[0]
    name = types.get(code.text)
    lines = document.opening.upper().split("\n")
    if name and not any(text.startswith(fold_tone(name).upper()) for text in lines):
        yield problem(
            line,
            vi("Ký hiệu ghi “{code}” ({name}) nhưng văn bản không có tên loại."),
            vi("Ghi tên loại bằng chữ in hoa, đậm, canh giữa phía trên trích yếu; nếu là công văn thì bỏ “{code}”."),
            code.at,
            word="type_name_required",
            code=code.text,
            name=name,
        )
