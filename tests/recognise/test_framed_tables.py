"""A small table of figures near the end is no signature block."""

from __future__ import annotations

from fixtures.page import build, conforming
from vbhc_lint.model import read
from vbhc_lint.package import Package
from vbhc_lint.recognise import recognise


def test_two_framed_columns_are_data() -> None:
    rows = [["TT", "Nội dung"], ["1", "Hộ tịch"]]
    (document,) = recognise(read(Package.open(build(conforming("bao_cao").change(body=["Kết quả.", rows]))))).documents
    roles = {passage.text: passage.role for passage in document.passages}
    assert [roles[text] for row in rows for text in row] == ["o_bang"] * 4
    assert roles["Phan Thị Ngọc Lam"] == "ho_ten"
