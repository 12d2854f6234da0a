"""Examples in words."""

from __future__ import annotations

import pytest

from vbhc_lint.messages import Catalogue
from vbhc_lint.report.example_text import ExampleText
from vbhc_lint.rule import Example, Look, example

LONG = "Trong năm qua, Ủy ban nhân dân xã đã chỉ đạo các ban, ngành, đoàn thể triển khai đồng bộ các nhiệm vụ; " * 2


@pytest.mark.parametrize(
    ("shown", "words"),
    [
        (example(), "văn bản mẫu, không thay đổi gì"),
        (example(header="tabs"), "phần đầu canh bằng phím Tab"),
        (example(quoc_hieu=Look(size=12.5, italic=True)), "Quốc hiệu: cỡ chữ 12,5, in nghiêng"),
        (example(quoc_hieu=None, finds=""), "Quốc hiệu: không có"),
        (
            example(so_ky_hieu="Số: 5/QĐ", finds="5", fixed="Số: 05/QĐ"),
            "Số, ký hiệu: Số: «5»/QĐ",
        ),
        (example(body_add=("Nhận ", Look("12 ", hidden=True), "hồ sơ.")), "Nội dung: Nhận 12  (chữ ẩn)hồ sơ."),
        (example(can_cu=["A;", "B;", "C, D;"]), "Căn cứ: A; / B; / … (3 dòng)"),
        (example(can_cu=["A;", "B;", "C, D;"], finds="D;"), "Căn cứ: A; / B; / C, «D;»"),
        (example(body=[[["STT", "Tên"], ["1", "An"]]]), "Nội dung: STT | Tên | 1 | An"),
        (
            example(page={"left": 25, "landscape": True, "page_number": {"present": False}}),
            "Trang giấy: lề trái 25 mm, giấy nằm ngang, số trang: không có",
        ),
        (example(drawn_lines={"tieu_ngu": None, "trich_yeu": 0.5}), "Đường kẻ: Tiêu ngữ → không có, Trích yếu → 0,5"),
        (example(reword={"cũ": "mới"}), "Đổi chữ: cũ → mới"),
        (example(theme="Arial"), "Phông chủ đề: Arial"),
    ],
)
def test_an_example_in_words(shown: Example, words: str) -> None:
    assert ExampleText(Catalogue()).changed(shown) == words


def test_a_long_text_is_cut_around_the_fault() -> None:
    text = ExampleText(Catalogue()).changed(example(body_add=f"{LONG}thiếp lập {LONG}", finds="thiếp lập"))
    assert "«thiếp lập»" in text
    assert text.startswith("Nội dung: … ")
    assert text.endswith(" …")
    assert len(text) <= 130
