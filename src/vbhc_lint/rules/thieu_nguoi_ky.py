"""Văn bản không có chức vụ, họ tên người ký."""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import HoTen, SoKyHieu
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule

_PLACE = compiled(r"\b[Kk]ý\b(?:(?!\b[Kk]ý\b).)*?(?:tên|dấu)")
_SURE = 0.9


@rule(
    "TT708",
    examples=[
        example("thong_bao", quyen_han=None, chuc_vu=None, ho_ten=None, finds=""),
        example("thong_bao", quyen_han=None, chuc_vu=None, finds="Tạ Minh Huân"),
        example("thong_bao"),
        example("bao_cao", quyen_han=None, chuc_vu=None, ho_ten=None, finds=""),
    ],
)
def check(document: Document, signed_types: list[str]) -> Iterator[Problem]:
    """A document of its own, with a number line and a type that one person signs; a form may say (Ký, ghi rõ họ tên).

    A name alone in its cell has no office above it; without a table that cannot be told.
    """
    if document.type_code not in signed_types or document.first(SoKyHieu) is None:
        return
    if not document.signers and not any(_PLACE.search(passage.text) for passage in document.passages):
        yield problem(
            document,
            vi("Văn bản không có quyền hạn, chức vụ, họ tên người ký."),
            vi("Thêm quyền hạn, chức vụ và họ tên người ký ở cuối văn bản, bên phải."),
        )
    for signer in document.signers:
        name = signer.name if signer.alone and signer.lines == (signer.name,) else None
        if name is not None and name.confidence >= _SURE and not name.unfilled and _alone(document, name):
            yield problem(
                name,
                vi("Trên họ tên “{name}” không có chức vụ của người ký."),
                vi("Ghi chức vụ, và quyền hạn nếu ký thay, phía trên họ tên, chữ in hoa, đậm."),
                name=name.text.strip(),
            )


def _alone(document: Document, name: HoTen) -> bool:
    """Whether nothing else stands in the name's column of its table."""
    own = name.paragraph.cell
    cells = [(p, p.cell) for p in document.file.body if p.cell is not None and p.text.strip()]
    column = [p for p, cell in cells if own is not None and (cell.table, cell.column) == (own.table, own.column)]
    return column == [name.paragraph]
