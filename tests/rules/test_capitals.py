"""The faults in capitals that reviewers report are found wherever they stand: place, clause and remedy are right."""

from __future__ import annotations

import pytest

from fixtures.page import build_example
from vbhc_lint.config import Settings
from vbhc_lint.linter import Linter
from vbhc_lint.rule import example

LINTER = Linter(Settings(select=("VH",)))
FAULTS = [  # the text, what is wrong in it, what it must be, code, clause
    ("xử lý theo Khoản 1 Điều 5 của Quy chế", "Khoản", "khoản", "VH101", "khoản 7 Mục V"),
    ("xử lý theo Điểm a khoản 1 Điều 5 của Quy chế", "Điểm", "điểm", "VH101", "khoản 7 Mục V"),
    ("xử lý theo khoản 1 điều 5 của Quy chế", "điều", "Điều", "VH102", "khoản 7 Mục V"),
    ("xử lý theo Điều 5 chương II của Quy chế", "chương", "Chương", "VH102", "khoản 7 Mục V"),
    ("ở thành phố Hồ Chí Minh", "thành phố Hồ Chí Minh", "Thành phố Hồ Chí Minh", "VH112", "điểm c khoản 1 Mục III"),
    ("cơ quan tại thủ đô Hà Nội", "thủ đô Hà Nội", "Thủ đô Hà Nội", "VH112", "điểm c khoản 1 Mục III"),
    ("trụ sở tại quận 1, Thành phố Hồ Chí Minh", "quận", "Quận", "VH105", "điểm b khoản 1 Mục III"),
    ("trực dịp Tết nguyên đán", "nguyên đán", "Nguyên đán", "VH114", "điểm b khoản 8 Mục V"),
    ("trực dịp tết nguyên Đán", "nguyên Đán", "Nguyên đán", "VH114", "điểm b khoản 8 Mục V"),
    ("họp vào thứ hai, ngày 04/5/2026", "hai", "Hai", "VH111", "điểm c khoản 8 Mục V"),
    ("trực dịp Xuân bính ngọ", "bính ngọ", "Bính Ngọ", "VH108", "điểm a khoản 8 Mục V"),
    ("văn bản của Ủy ban Nhân dân xã", "Ủy ban Nhân dân", "Ủy ban nhân dân", "VH103", "điểm a khoản 1 Mục IV"),
    ("văn bản của Hội đồng Nhân dân xã", "Hội đồng Nhân dân", "Hội đồng nhân dân", "VH103", "điểm a khoản 1 Mục IV"),
    ("văn bản của Sở Tài Chính", "Chính", "chính", "VH109", "điểm a khoản 1 Mục IV"),
    ("văn bản của Bộ Nội Vụ", "Vụ", "vụ", "VH109", "điểm a khoản 1 Mục IV"),
    ("văn bản của Bộ nội vụ", "Bộ nội vụ", "Bộ Nội vụ", "VH103", "điểm a khoản 1 Mục IV"),
]  # fmt: skip
PLACES = {  # where a text may stand
    "running text": lambda text: example("bao_cao", body_add=f"Các thôn đã {text}."),
    "heading": lambda text: example("bao_cao", body_add=f"4. Việc {text}"),
    "table": lambda text: example("bao_cao", body_add=[[["Việc"], [f"Đã {text}"]]]),
    "basis": lambda text: example("quyet_dinh", can_cu=[f"Căn cứ việc {text}."]),
    "recipients": lambda text: example("bao_cao", noi_nhan_ds=["- Như trên;", f"- Nơi {text};", "- Lưu: VT, VHXH."]),
}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(("text", "wrong", "right", "code", "clause"), FAULTS)
def test_a_fault_is_found_where_it_stands(
    place: str, text: str, wrong: str, right: str, code: str, clause: str
) -> None:
    report = LINTER.check(build_example(PLACES[place](text)), "x.docx")
    (found,) = report.findings
    assert (found.code, found.location.excerpt, found.fix.replacement) == (code, wrong, right)
    assert found.citation == f"{clause} Phụ lục II Nghị định số 30/2020/NĐ-CP"


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(("text", "wrong", "right"), [fault[:3] for fault in FAULTS])
def test_the_right_capitals_are_left_alone(place: str, text: str, wrong: str, right: str) -> None:
    assert not LINTER.check(build_example(PLACES[place](text.replace(wrong, right, 1))), "x.docx").findings
