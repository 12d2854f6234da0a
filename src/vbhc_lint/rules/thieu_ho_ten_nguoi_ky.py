"""Văn bản đã ban hành có chức vụ nhưng không có họ tên người ký."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import ChucVu, SoKyHieu
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule


@rule(
    "TT707",
    examples=[
        example(ho_ten=None, finds="PHÓ GIÁM ĐỐC"),
        example("bien_ban", ho_ten=["", "Phan Thị Ngọc Lam"], finds="THƯ KÝ"),
        example("bien_ban"),
        example(),
        example("cong_van", ho_ten=None, finds="PHÓ GIÁM ĐỐC"),
    ],
)
def check(document: Document, name_required: bool, undated_types: list[str]) -> Iterator[Problem]:
    """Only where number and day are filled in: a form or a draft may leave the name open.

    Of several who sign, one without a name where all others have theirs, and nothing below the office in its column.
    """
    number = document.first(SoKyHieu)
    dated = document.date.day or document.type_code in undated_types
    issued = number is not None and any(c.isdigit() for c in number.text.partition("/")[0]) and dated
    unnamed = [signer for signer in document.signers if signer.name is None]
    if not issued or not name_required or len(unnamed) != 1 or not unnamed[0].offices:
        return
    office = unnamed[0].offices[-1]
    if not office.unfilled and (unnamed[0].alone or _nothing_below(document, office)):
        yield problem(
            office,
            vi("Thiếu họ tên người ký dưới “{office}”."),
            vi("Ghi đầy đủ họ, tên người ký dưới chữ ký."),
            office=office.text.strip(),
        )


def _nothing_below(document: Document, office: ChucVu) -> bool:
    own, place = office.paragraph.cell, document.place_of(office)
    if own is None or place is None:
        return False
    below = [p for p in document.file.body[place + 1 :] if p.cell is not None and p.text.strip()]
    return all((p.cell.table, p.cell.column) != (own.table, own.column) for p in below if p.cell is not None)
