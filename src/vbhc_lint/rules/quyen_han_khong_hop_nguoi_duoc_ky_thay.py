"""“TM.” đứng trước chức vụ của một người, hoặc “KT.”, “TL.”, “TUQ.”, “Q.” đứng trước tên tập thể."""

import re
from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import QuyenHan
from vbhc_lint.rule import Problem, example, problem, rule

_SIGNED = compiled(r"\W*+(?P<sign>TM|T/M|KT|K/T|TL|T/L|TUQ|T/UQ|Q)(?!\w)\s*+[.:]?\s*+(?P<whom>\S.*)", re.DOTALL)


@rule(
    "TT731",
    examples=[
        example(quyen_han="TM. GIÁM ĐỐC", chuc_vu="CHÁNH VĂN PHÒNG", finds="TM. GIÁM ĐỐC"),
        example("ke_hoach", quyen_han=["KT. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"], finds="KT. ỦY BAN NHÂN DÂN"),
        example("ke_hoach", quyen_han=["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"]),
        example(quyen_han="TM. BAN GIÁM ĐỐC", chuc_vu="GIÁM ĐỐC"),
        example(quyen_han="TL. GIÁM ĐỐC", chuc_vu="CHÁNH VĂN PHÒNG"),
    ],
)
def check(line: QuyenHan, collective_sign: str, heads: list[str], collectives: list[str]) -> Iterator[Problem]:
    """Only what surely is one head's office, or a collective that has none."""
    signed = _SIGNED.match(line.text)
    if signed is None or line.unfilled:
        return
    collective = signed["sign"].replace("/", "") == collective_sign
    whom = signed["whom"].upper().strip()
    if collective and any(whom == head or whom.startswith(f"{head} ") for head in heads):
        yield problem(
            line,
            vi("“TM.” ghi trước tên tập thể lãnh đạo hoặc tên cơ quan, không ghi trước chức vụ “{whom}”."),
            vi("Ghi “TM.” và tên tập thể; nếu ký thay, ký thừa lệnh, ký thừa ủy quyền thì ghi “KT.”, “TL.”, “TUQ.”."),
            whom=signed["whom"].strip(),
        )
    elif not collective and whom.startswith(tuple(collectives)):
        yield problem(
            line,
            vi("“{sign}.” ghi trước chức vụ của người đứng đầu, không ghi trước tên tập thể “{whom}”."),
            vi("Ghi “TM.” trước tên tập thể, hoặc ghi chức vụ của người đứng đầu sau “{sign}.”."),
            sign=signed["sign"],
            whom=signed["whom"].strip(),
        )
