"""Trước họ tên người ký có học hàm, học vị hoặc danh hiệu."""

import re
from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import CoQuanBanHanh, CoQuanChuQuan, HoTen
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.vietnamese import fold_tone


@rule(
    "TT705",
    examples=[
        example(ho_ten="TS. Đinh Quang Tường", finds="TS. ", fixed="Đinh Quang Tường"),
        example(ho_ten="PGS.TS Đinh Quang Tường", finds="PGS.TS ", fixed="Đinh Quang Tường"),
        example(ho_ten="Đinh Quang Tường"),
        example(ho_ten="TS. Đinh Quang Tường", co_quan_ban_hanh="BỆNH VIỆN ĐA KHOA"),
        example(ho_ten="TTƯT. Đinh Quang Tường", co_quan_ban_hanh="BỆNH VIỆN ĐA KHOA", finds="TTƯT. "),
    ],
)
def check(document: Document, degrees: list[str], honours: list[str], degree_sectors: list[str]) -> Iterator[Problem]:
    """Army, police, schools, hospitals and science may have a rule of their own on degrees, not on honours."""
    issuer = " ".join(c.text for c in document.components if isinstance(c, CoQuanBanHanh | CoQuanChuQuan)).upper()
    free = any(compiled(rf"\b{sector}\b").search(fold_tone(issuer)) for sector in degree_sectors)  # PLI-II.7.c
    refused = honours if free else [*degrees, *honours]
    one = "|".join(map(re.escape, sorted(refused, key=len, reverse=True)))
    pattern = compiled(rf"(?:(?:{one})(?:\s*[.,]\s*|\s+))+(?=[^\W\d_])")
    for name in document.all(HoTen):
        found = pattern.match(name.text)
        if found:
            yield problem(
                name,
                vi("Không ghi “{found}” trước họ tên người ký."),
                vi("Xóa “{found}”, trừ khi người đứng đầu ngành có quy định riêng."),
                at=(0, found.end()),
                replacement="",
                unsafe=True,
                found=found[0].strip(),
            )
