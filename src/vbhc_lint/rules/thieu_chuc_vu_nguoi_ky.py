"""Có quyền hạn và họ tên người ký nhưng thiếu chức vụ."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Signer
from vbhc_lint.rule import Problem, example, problem, rule


@rule(
    "TT706",
    examples=[
        example(chuc_vu=None, finds="KT. GIÁM ĐỐC"),
        example(quyen_han="Q. GIÁM ĐỐC", chuc_vu=None),
        example(),
        example("cong_van", chuc_vu=None, finds="KT. GIÁM ĐỐC"),
    ],
)
def check(signer: Signer, office_named_by: list[str]) -> Iterator[Problem]:
    """KT., TM., TL., TUQ. name whom one signs for; the signer's own office must follow. Q. is the office itself."""
    if signer.offices or signer.name is None or not signer.authority or not signer.alone:
        return
    last = signer.authority[-1]
    if last.text.strip().startswith(tuple(office_named_by)) and not last.unfilled and not signer.name.unfilled:
        yield problem(
            last,
            vi("Dưới “{authority}” thiếu chức vụ của người ký."),
            vi("Thêm một dòng ghi chức vụ của người ký, chữ in hoa, đậm."),
            authority=last.text.strip(),
        )
