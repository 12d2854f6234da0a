"""What two rules ask of one line, or one rule of two lines, never contradicts."""

from __future__ import annotations

from fixtures.page import build, conforming
from vbhc_lint.config import Settings
from vbhc_lint.linter import Linter


def told(*noi_nhan_ds: str) -> dict[str, str | None]:
    """The codes and remedies that a decision with these recipients gets."""
    data = build(conforming("quyet_dinh").change(noi_nhan_ds=list(noi_nhan_ds)), "direct", "table")
    return {f.code: f.fix.description for f in Linter(Settings()).check(data, "quyet_dinh.docx").findings}


def test_recipients_without_luu_are_only_asked_for_it() -> None:
    assert list(told("- Như Điều 4;", "- Ủy ban nhân dân tỉnh.")) == ["TT905"]
    assert list(told("- Như Điều 4;", "- Ủy ban nhân dân tỉnh;")) == ["TT905"]


def test_a_first_recipient_that_stands_below_is_to_be_moved() -> None:
    below = told("- Sở Y tế;", "- Như Điều 4;", "- Lưu: VT, VTLT.")
    assert below == {"TT902": "Đưa dòng “- Như Điều 4;” lên đầu danh sách."}


def test_a_first_recipient_that_is_missing_is_to_be_added() -> None:
    assert told("- Sở Y tế;", "- Lưu: VT, VTLT.") == {"TT902": "Thêm “- Như Điều 4;” lên đầu danh sách."}
