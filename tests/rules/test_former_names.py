"""Names that went out of use are marked where a document is dated after their last day, and nowhere else."""

from __future__ import annotations

from typing import Any

import pytest

from fixtures.page import build_example
from vbhc_lint.config import Settings
from vbhc_lint.linter import Linter
from vbhc_lint.rule import example

LINTER = Linter(Settings(select=("ND501",)))


def _marked(
    document: str = "cong_van", date: str = "ngày 06 tháng 5 năm 2026", **changes: Any
) -> list[tuple[str, str]]:
    place = changes.pop("place", "Trà Giang")
    page = build_example(example(document, dia_danh_ngay=f"{place}, {date}", **changes))
    report = LINTER.check(page, "x.docx")
    assert report.status == "checked"
    return [(f.location.component, f.location.excerpt or "") for f in report.findings]


@pytest.mark.parametrize(
    ("date", "marked"),
    [
        ("ngày 30 tháng 6 năm 2025", False),
        ("ngày 01 tháng 7 năm 2025", True),
        ("ngày     tháng 6 năm 2025", False),
        ("ngày     tháng 7 năm 2025", True),
        ("ngày     tháng     năm 2026", False),
        ("ngày     tháng     năm", False),
    ],
)
def test_the_last_day_decides_and_a_month_must_be_written(date: str, marked: bool) -> None:
    found = _marked(date=date, kinh_gui="Kính gửi: Ủy ban nhân dân tỉnh Bắc Giang")
    assert found == ([("kinh_gui", "tỉnh Bắc Giang")] if marked else [])


@pytest.mark.parametrize(("date", "marked"), [("ngày 28 tháng 02 năm 2025", False), ("ngày 01 tháng 3 năm 2025", True)])
def test_ministries_have_a_day_of_their_own(date: str, marked: bool) -> None:
    assert bool(_marked(date=date, kinh_gui="Kính gửi: Bộ Thông tin và Truyền thông")) is marked


@pytest.mark.parametrize(
    ("changes", "marked"),
    [
        ({"co_quan_chu_quan": "UBND HUYỆN TRÀ SƠN"}, ("co_quan_chu_quan", "HUYỆN")),
        ({"co_quan_ban_hanh": ["ỦY BAN NHÂN DÂN", "TỈNH HOÀ BÌNH"]}, ("co_quan_ban_hanh", "TỈNH HOÀ BÌNH")),
        ({"co_quan_ban_hanh": ["BỘ LAO ĐỘNG -", "THƯƠNG BINH VÀ XÃ HỘI"]}, ("co_quan_ban_hanh", "BỘ LAO ĐỘNG -")),
        ({"place": "Hậu Giang"}, ("dia_danh_ngay", "Hậu Giang")),
        ({"place": "Thành phố Vinh"}, ("dia_danh_ngay", "Thành phố Vinh")),
        ({"noi_nhan_ds": ["- Như trên;", "- UBND TP. Vinh;", "- Lưu: VT, NV."]}, ("noi_nhan_ds", "TP. Vinh")),
        ({"noi_nhan_ds": ["- Như trên;", "- Bộ TT&TT;", "- Lưu: VT, NV."]}, ("noi_nhan_ds", "Bộ TT&TT")),
        ({"kinh_gui": "Kính gửi: UBND thành phố Phan Rang-Tháp Chàm"}, ("kinh_gui", "thành phố Phan Rang-Tháp Chàm")),
        ({"quyen_han": "TM. ỦY BAN NHÂN DÂN HUYỆN"}, ("quyen_han", "HUYỆN")),
    ],
)
def test_every_place_that_names_today_is_looked_at(changes: dict[str, Any], marked: tuple[str, str]) -> None:
    assert _marked(**changes) == [marked]


@pytest.mark.parametrize(
    "changes",
    [
        {"place": "Bắc Giang"},  # a ward bears the name now
        {"place": "Bắc Ninh", "kinh_gui": "Kính gửi: Ủy ban nhân dân phường Bắc Giang"},
        {"kinh_gui": "Kính gửi: Ủy ban nhân dân thành phố Hà Nội, Bộ Tài chính"},
        {"kinh_gui": "Kính gửi: Trường Trung học phổ thông huyện Trà Sơn"},
        {"kinh_gui": "Kính gửi: Ban Liên lạc cán bộ GTVT, tỉnh Bắc Giang cũ"},
        {"body_add": "Năm 2024, huyện Trà Sơn, tỉnh Bắc Giang đã gửi Bộ Kế hoạch và Đầu tư báo cáo."},
    ],
)
def test_what_is_of_today_keeps_its_name_or_tells_of_the_past_is_left_alone(changes: dict[str, Any]) -> None:
    assert not _marked(**changes)


def test_one_name_in_several_places_is_one_finding() -> None:
    page = build_example(
        example(co_quan_chu_quan="UBND TỈNH HẬU GIANG", dia_danh_ngay="Hậu Giang, ngày 06 tháng 5 năm 2026")
    )
    (found,) = LINTER.check(page, "x.docx").findings
    assert [other.location.component for other in found.related] == ["dia_danh_ngay"]


def test_the_finding_cites_the_resolution_and_invents_no_text() -> None:
    page = build_example(example("cong_van", kinh_gui="Kính gửi: Bộ Kế hoạch và Đầu tư"))
    (found,) = LINTER.check(page, "x.docx").findings
    assert found.citation == "Nghị quyết số 176/2025/QH15"
    assert found.fix.replacement is None
    assert "Bộ Tài chính" in found.fix.description
