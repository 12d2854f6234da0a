"""Người ký ở bên trái, hoặc “Nơi nhận” ở bên phải."""

from collections.abc import Iterator

from vbhc_lint.messages import name_of, vi
from vbhc_lint.recognise.components import ChucVu, Component, HoTen, NoiNhan, QuyenHan
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule

_SIGNER = (QuyenHan, ChucVu, HoTen)


@rule(
    "TT709",
    examples=[
        example("giay_moi", header="signed_left", finds="TL. CHỦ TỊCH"),
        example("giay_moi"),
        example("bien_ban"),
    ],
)
def check(document: Document, signer_side: str, recipients_side: str) -> Iterator[Problem]:
    """One who signs alone; two stand side by side."""
    sides: tuple[tuple[str, str, tuple[type[Component], ...]], ...] = (
        ("signer_side", signer_side, _SIGNER if len(document.signers) == 1 else ()),
        ("recipients_side", recipients_side, (NoiNhan,)),
    )
    for line in document.components if document.type_code else ():
        word, side = next(((w, s) for w, s, kinds in sides if isinstance(line, kinds)), ("", line.zone))
        if line.zone not in ("", "centre", side):
            yield problem(
                line,
                vi("{name} đứng sai bên ở cuối văn bản."),
                vi("Theo sơ đồ bố trí, “Nơi nhận” ở bên trái; quyền hạn, chức vụ, họ tên người ký ở bên phải."),
                word=word,
                cause="phan_cuoi",
                name=name_of(line.kind),
            )
