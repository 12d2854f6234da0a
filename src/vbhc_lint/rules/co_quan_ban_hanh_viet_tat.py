"""Tên cơ quan ban hành viết tắt.

Chỉ tên cơ quan chủ quản, ở dòng trên và không đậm, được viết tắt cụm từ thông dụng.
"""

from collections.abc import Iterator
from itertools import zip_longest

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import CoQuanBanHanh
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule

_UNIT = compiled(
    r"\s*(SỞ|BAN|PHÒNG|CHI CỤC|CỤC|TRUNG TÂM|TRƯỜNG|VĂN PHÒNG|THANH TRA|VIỆN|BỆNH VIỆN|TRẠM|ĐỘI|TỔ|CÔNG TY|NHÀ|QUỸ)\b"
)

_ENTRY = compiled(r"[^\W\d_]+(?:&[^\W\d_]+)*\.?")


@rule(
    "TT202",
    examples=[
        example("ke_hoach", co_quan_ban_hanh="UBND XÃ VÂN TRÀ", finds="UBND", fixed="ỦY BAN NHÂN DÂN XÃ VÂN TRÀ"),
        example(co_quan_chu_quan="UBND TỈNH TRÀ GIANG"),
        example("ke_hoach", co_quan_ban_hanh=["ỦY BAN NHÂN DÂN", "XÃ VÂN TRÀ"]),
        example(co_quan_ban_hanh="SỞ GD&ĐT", finds="GD&ĐT", fixed="SỞ GIÁO DỤC VÀ ĐÀO TẠO"),
        example("ke_hoach", co_quan_ban_hanh="HĐND XÃ VÂN TRÀ", finds="HĐND"),
    ],
)
def check(document: Document, issuer_abbreviations: dict[str, str]) -> Iterator[Problem]:
    """A known abbreviation in a bold line; not where the name of another unit follows: that is a parent's line set bold."""
    lines = document.all(CoQuanBanHanh)
    for line, below in zip_longest(lines, lines[1:]):
        if (below and _UNIT.match(below.text)) or not all(look.bold for look in line.looks):
            continue
        for match in _ENTRY.finditer(line.text):
            full = issuer_abbreviations.get(match[0], issuer_abbreviations.get(match[0].rstrip(".")))
            if full:
                yield problem(
                    line,
                    vi("Tên cơ quan ban hành viết tắt “{found}”; quy định ghi tên đầy đủ."),
                    vi("Ghi “{correct}”."),
                    match.span(),
                    replacement=full,
                    unsafe=True,
                    found=match[0],
                    correct=full,
                )
