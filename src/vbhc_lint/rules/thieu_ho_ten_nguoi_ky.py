"""Văn bản đã ban hành có chức vụ nhưng không có họ tên người ký."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import SoKyHieu
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule


@rule(
    "TT707",
    examples=[
        example(ho_ten=None, finds="PHÓ GIÁM ĐỐC"),
        example(),
        example("cong_van", ho_ten=None, finds="PHÓ GIÁM ĐỐC"),
    ],
)
def check(document: Document, name_required: bool) -> Iterator[Problem]:
    """Only where number and day are filled in and one person signs: a form or a draft may leave the name open."""
    number = document.first(SoKyHieu)
    issued = number is not None and any(c.isdigit() for c in number.text.partition("/")[0]) and document.date.day
    if not issued or len(document.signers) != 1 or not name_required:
        return
    signer = document.signers[0]
    if signer.name is None and signer.offices and not signer.offices[-1].unfilled:
        yield problem(
            signer.offices[-1],
            vi("Thiếu họ tên người ký dưới “{office}”."),
            vi("Ghi đầy đủ họ, tên người ký dưới chữ ký."),
            office=signer.offices[-1].text.strip(),
        )
