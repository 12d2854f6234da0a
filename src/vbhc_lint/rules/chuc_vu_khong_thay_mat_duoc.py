"""Người ký thay mặt Ủy ban nhân dân, Hội đồng nhân dân nhưng chức vụ không phải Chủ tịch."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Signer
from vbhc_lint.rule import Problem, example, problem, rule


@rule(
    "TT733",
    examples=[
        example("ke_hoach", quyen_han="TM. ỦY BAN NHÂN DÂN", chuc_vu="GIÁM ĐỐC", finds="GIÁM ĐỐC"),
        example("ke_hoach", quyen_han="TM. ỦY BAN NHÂN DÂN", chuc_vu="CHỦ TỊCH"),
        example("ke_hoach", quyen_han=["TM. ỦY BAN NHÂN DÂN", "TUQ. CHỦ TỊCH"], chuc_vu="CHÁNH VĂN PHÒNG"),
        example("ke_hoach", quyen_han="TM. BAN TỔ CHỨC", chuc_vu="TRƯỞNG BAN"),
    ],
)
def check(signer: Signer, collective_heads: dict[str, str]) -> Iterator[Problem]:
    """The office right below the collective's line; a line between them says for whom another signs."""
    office = signer.offices[0] if signer.offices else None
    if office is None or not signer.authority or not signer.alone or office.unfilled:
        return
    collective = signer.authority[-1].text.upper()
    for name, head in collective_heads.items():
        if f"TM. {name}" in collective and head not in office.text.upper():
            yield problem(
                office,
                vi("“{office}” không phải người đứng đầu của tập thể ghi ở dòng “{collective}”."),
                vi("Ghi chức vụ của người đứng đầu, hoặc sửa dòng “{collective}” theo cơ quan ban hành."),
                office=office.text.strip(),
                collective=signer.authority[-1].text.strip(),
            )
            return
