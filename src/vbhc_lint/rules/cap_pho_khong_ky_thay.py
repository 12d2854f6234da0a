"""Cấp phó ký văn bản mà không ghi ký thay (KT.) cấp trưởng."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Signer
from vbhc_lint.rule import Problem, example, problem, rule


@rule(
    "TT703",
    examples=[
        example(quyen_han=None, finds="PHÓ GIÁM ĐỐC"),
        example(quyen_han=None, chuc_vu="PHÓ GIÁM ĐỐC PHỤ TRÁCH", finds="PHÓ GIÁM ĐỐC PHỤ TRÁCH"),
        example("ke_hoach", quyen_han="TM. ỦY BAN NHÂN DÂN", finds="PHÓ CHỦ TỊCH"),
        example("ke_hoach"),
        example(quyen_han=None, chuc_vu="GIÁM ĐỐC"),
        example(quyen_han="TL. GIÁM ĐỐC", chuc_vu="PHÓ GIÁM ĐỐC", finds="PHÓ GIÁM ĐỐC"),
        example(quyen_han="TUQ. CHỦ TỊCH", chuc_vu="PHÓ CHÁNH VĂN PHÒNG"),
    ],
)
def check(signer: Signer, deputy_words: list[str], sign_for: list[str], by_order: list[str]) -> Iterator[Problem]:
    """A deputy, also one in charge, with no line that says for whom. Several signers are minutes: passed over.

    By order of a head sign the heads of units below, not the head's own deputy.
    """
    office = signer.offices[0] if signer.offices else None
    if office is None or not signer.alone or not office.text.strip().upper().startswith(tuple(deputy_words)):
        return
    lines = [line.text.strip().upper() for line in signer.authority]
    own_head = office.text.strip().upper().removeprefix("PHÓ ")
    orders = lines[-1].startswith(tuple(by_order)) and lines[-1].endswith(f" {own_head}") if lines else False
    if any(line.startswith(tuple(sign_for)) for line in lines) and not orders:
        return
    yield problem(
        office,
        vi("Cấp phó ký văn bản phải ghi “KT.” và chức vụ của người đứng đầu ở dòng trên “{office}”."),
        vi("Thêm dòng “KT. …” trên chức vụ của người ký."),
        office=office.text.strip(),
    )
