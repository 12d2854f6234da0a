"""Places as a person would say them."""

from __future__ import annotations

import pytest

from fixtures.page import build, conforming
from vbhc_lint.config import Settings
from vbhc_lint.linter import Linter
from vbhc_lint.rule import Look

FAULT = Look("Hồ sơ được giải quyết đúng hạn.", font="Arial")


def _places(document: str, lang: str = "vi", **changes: object) -> list[str]:
    page = conforming(document).change(**changes)
    settings = Settings(select=("TT004", "TT110", "TT910", "CT302"), lang=lang)  # type: ignore[arg-type] # a known language
    return [finding.location.place for finding in Linter(settings).check(build(page), "a.docx").findings]


@pytest.mark.parametrize(
    ("document", "changes", "place"),
    [
        ("bao_cao", {"quoc_hieu": Look(size=15)}, "Quốc hiệu"),
        ("bao_cao", {"noi_nhan_ds": [Look(), Look(size=14), Look()]}, "Nơi nhận, dòng 2"),
        ("bao_cao", {"body": ["Phần mở đầu.", FAULT]}, "đoạn 2"),
        ("bao_cao", {"body": ["I. KẾT QUẢ", "1. Công tác chỉ đạo", "Đã họp.", FAULT]}, "đoạn 2, mục I.1"),
        ("bao_cao", {"reword": {"Hộ tịch, chứng thực": "Hộ tịch , chứng thực"}}, "bảng 1, hàng 2, cột 2, mục I.2"),
        ("quyet_dinh", {"body": ["Điều 1. Phê duyệt.", "Điều 2. Tổ chức.", FAULT]}, "đoạn 1, Điều 2"),
        ("quyet_dinh", {"body": ["Điều 1. Phê duyệt.", "1. Một.", "2. Hai.", FAULT]}, "đoạn 1, khoản 2 Điều 1"),
        ("quyet_dinh", {"body": ["Điều 3. Giá.", "3.1. Một.", "3.2. Hai.", FAULT]}, "đoạn 1, mục 3.2 Điều 3"),
    ],
)
def test_a_place_is_said_as_a_person_would(document: str, changes: dict[str, object], place: str) -> None:
    assert _places(document, **changes) == [place]


def test_a_place_is_said_in_english() -> None:
    body = ["I. KẾT QUẢ", "1. Công tác chỉ đạo", "Đã họp.", FAULT]
    (place,) = _places("bao_cao", lang="en", body=body)
    assert "I.1" in place and "mục" not in place
