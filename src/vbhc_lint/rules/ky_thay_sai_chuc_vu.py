"""Dòng chức vụ dưới “KT.” không phải cấp phó của chức vụ được ký thay."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Signer
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.vietnamese import words


@rule(
    "TT704",
    examples=[
        example(quyen_han="KT. GIÁM ĐỐC", chuc_vu="GIÁM ĐỐC", finds="GIÁM ĐỐC"),
        example(quyen_han="KT. GIÁM ĐỐC", chuc_vu="PHÓ TRƯỞNG PHÒNG", finds="PHÓ TRƯỞNG PHÒNG"),
        example(quyen_han="KT. GIÁM ĐỐC", chuc_vu="PHÓ GIÁM ĐỐC"),
        example(quyen_han="KT. CHÁNH VĂN PHÒNG", chuc_vu="PHÓ VĂN PHÒNG"),
    ],
)
def check(signer: Signer, deputy_titles: list[str]) -> Iterator[Problem]:
    """No word of a deputy in the office, or no word of the office signed for."""
    heads = [line for line in signer.authority if line.text.strip().upper().startswith("KT")]
    office = signer.offices[0] if signer.offices else None
    if not heads or office is None or not signer.alone or office.unfilled or heads[-1].unfilled:
        return
    head = {word.key for word in words(heads[-1].text)} - {"kt"}
    held = {word.key for word in office.words}
    deputy = any(title.lower() in office.text.lower() for title in deputy_titles)
    if deputy and head & held:
        return
    yield problem(
        office,
        vi("Dưới “{head}” phải là cấp phó của chức vụ ấy, không phải “{office}”."),
        vi("Sửa chức vụ, hoặc đổi “KT.” thành “TL.”, “TUQ.” nếu ký thừa lệnh, thừa ủy quyền."),
        head=heads[-1].text.strip(),
        office=office.text.strip(),
    )
