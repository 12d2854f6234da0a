"""Citations and dates are read as running text writes them."""

from __future__ import annotations

import pytest

from vbhc_lint.citation import citations, dates
from vbhc_lint.vietnamese import PartialDate


@pytest.mark.parametrize(
    ("text", "type_", "key", "date", "issuer"),
    [
        (
            "theo Quyết định số 58/QĐ-UBND ngày 19/4/2024 của Ủy ban nhân dân tỉnh; và",
            "Quyết định",
            "58/QĐ-UBND",
            PartialDate(19, 4, 2024),
            "Ủy ban nhân dân tỉnh",
        ),
        (
            "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư",
            "Nghị định",
            "30/2020/NĐ-CP",
            PartialDate(5, 3, 2020),
            "Chính phủ về công tác văn thư",
        ),
        ("Nghị quyết số 36-NQ/TW của Bộ Chính trị", "Nghị quyết", "36-NQ/TW", None, "Bộ Chính trị"),
        ("tại Công văn 215/UBND-VHXH.", "Công văn", "215/UBND-VHXH", None, ""),
        ("và 12/KH-UBND ký ngày 3/2/2026", "", "12/KH-UBND", PartialDate(3, 2, 2026), ""),
    ],
)
def test_a_citation_gives_its_parts(text: str, type_: str, key: str, date: PartialDate | None, issuer: str) -> None:
    (cited,) = citations(text)
    assert (cited.type, cited.key, cited.date, cited.issuer) == (type_, key, date, issuer)
    assert text[cited.start : cited.end].endswith(key)


@pytest.mark.parametrize("text", ["ngày 19/4/2024", "TCVN ISO 9001:2015", "1/2 số hội viên", "www.a.vn/12/QD", "24/7"])
def test_other_figures_are_no_citation(text: str) -> None:
    assert not citations(text)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("đến ngày 31/4/2026 thì", PartialDate(31, 4, 2026)),
        ("ngày 29 tháng 02 năm 2023", PartialDate(29, 2, 2023)),
        ("Ngày 30 tháng 4 hằng năm", PartialDate(30, 4, None)),
        ("ngày 19/5 và", PartialDate(19, 5, None)),
        ("từ 01-7-2025", PartialDate(1, 7, 2025)),
    ],
)
def test_a_date_is_read(text: str, date: PartialDate) -> None:
    (found,) = dates(text)
    assert found.date == date


@pytest.mark.parametrize("text", ["quý I/2023", "tháng 5/2024", "10.20.2.2024.1", "1.930.360"])
def test_other_figures_are_no_date(text: str) -> None:
    assert not dates(text)
