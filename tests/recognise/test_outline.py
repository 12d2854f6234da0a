"""Headings and units: their kinds, their tree, who stands beside whom."""

from __future__ import annotations

import pytest
from drafts import SENTENCE, STATE, Draft, of, report

from fixtures.page import build, conforming
from vbhc_lint.model import read
from vbhc_lint.package import Package
from vbhc_lint.recognise import recognise
from vbhc_lint.recognise.document import BodyParagraph


def _numbers(draft: Draft) -> list[str]:
    return [heading.numbers for heading in draft.document().headings]


def _rules(*texts) -> Draft:
    draft = Draft().table([[("SỞ THỦY SẢN", "cb")], STATE]).lines(("QUY CHẾ", "cb"), ("Quản lý bến cá", "cb"))
    return draft.lines(("(Kèm theo Quyết định số 15/QĐ-STS)", "ci"), *texts)


def test_the_tree_of_a_report():
    draft = report().lines(
        ("A. TÌNH HÌNH", "jb"), ("I. KẾT QUẢ", "jb"), ("1. Trồng trọt", "jb"), SENTENCE, ("2. Chăn nuôi", "jb"),
        ("2.1. Gia súc", "jb"), SENTENCE, ("2.2. Gia cầm", "jb"), "a) Gà: 1.205 con.", "b) Vịt: 30 con.",
        ("II. TỒN TẠI", "jb"), SENTENCE, ("B. PHƯƠNG HƯỚNG", "jb"), ("I. MỤC TIÊU", "jb"),
    )  # fmt: skip
    document = draft.document()
    assert _numbers(draft) == [
        "A",
        "A.I",
        "A.I.1",
        "A.I.2",
        "A.I.2.1",
        "A.I.2.2",
        "A.I.2.2.a",
        "A.I.2.2.b",
        "A.II",
        "B",
        "B.I",
    ]
    kinds = [heading.kind for heading in document.headings]
    assert kinds == ["chu_hoa", "la_ma", "so", "so", "so_kep", "so_kep", "chu", "chu", "la_ma", "chu_hoa", "la_ma"]
    assert [heading.titled for heading in document.headings] == [True] * 6 + [False] * 2 + [True] * 3
    assert document.headings[4].parent is document.headings[3]
    assert document.headings[4].number == (2, 1)
    groups = [[h.numbers for h in group.headings] for group in document.siblings]
    assert [group for group in groups if group[0].endswith(".I")] == [["A.I", "A.II"], ["B.I"]]


def test_units_under_an_article_are_khoan_and_diem():
    draft = _rules(
        ("Chương I", "cb"), ("QUY ĐỊNH CHUNG", "cb"), ("Điều 1. Phạm vi", "jb"), "1. Quy chế này áp dụng với bến cá:",
        "a) Bến cấp tỉnh;", "đ) Bến cấp xã.", "2. Ngoài ra còn cầu tàu.", ("Chương II", "cb"), ("BẾN CÁ", "cb"),
        ("Điều 2. Bến cá", "jb"), SENTENCE,
    )  # fmt: skip
    document = draft.document()
    kinds = ["chuong", "dieu", "khoan", "diem", "diem", "khoan", "chuong", "dieu"]
    assert [h.kind for h in document.headings] == kinds
    assert _numbers(draft) == ["I", "1", "1.1", "1.1.a", "1.1.đ", "1.2", "II", "2"]
    assert [h.number for h in document.headings if h.kind == "diem"] == [(1,), (5,)]
    (articles,) = [group.headings for group in document.siblings if group.headings[0].kind == "dieu"]
    assert [h.numbers for h in articles] == ["1", "2"]  # numbered through the document


@pytest.mark.parametrize(
    "text",
    [
        "1.205 thuê bao mới được phát triển.", "05/02/2024 là hạn cuối.", "2.5 triệu đồng được chi.",
        "30. Tổng số hộ nghèo.",
        "12,5% số hộ có nước sạch.", "2023. Đó là năm được mùa.", "5 xã đã có đường nhựa.",
    ],
)  # fmt: skip
def test_a_number_that_begins_a_sentence_numbers_nothing(text):
    assert _numbers(report().lines("1. Về thu ngân sách.", (text, "j"), "2. Về chi ngân sách.")) == ["1", "2"]


def test_a_quotation_of_several_paragraphs_has_no_headings_of_ours():
    draft = report().lines("1. Luật quy định:", "“Điều 3. Bến cá", "1. Bến cá gồm:", "2. Cầu tàu.”", "2. Áp dụng luật.")
    assert _numbers(draft) == ["1", "2"]


def test_a_quotation_never_closed_swallows_nothing():
    draft = report().lines("1. Luật quy định:", "“Điều 3. Bến cá", "2. Áp dụng luật.")
    assert _numbers(draft) == ["1", "2"]


def test_numbers_that_go_on_under_the_next_heading_are_one_group():
    draft = report().lines(("A. Thu.", "jb"), "1. Thuế.", "2. Phí.", ("B. Chi.", "jb"), "3. Lương.", "4. Điện.")
    groups = [[h.number[0] for h in group.headings] for group in draft.document().siblings]
    assert [1, 2, 3, 4] in groups


def test_a_list_that_begins_anew_is_another_group():
    draft = report().lines("1. Thuế.", "2. Phí.", "Về chi ngân sách, có các khoản:", "1. Lương.", "2. Điện.")
    assert [len(group.headings) for group in draft.document().siblings] == [2, 2]


def test_a_fault_in_the_numbering_stays_to_be_seen():
    assert _numbers(report().lines(("I. THU", "jb"), SENTENCE, ("IV. CHI", "jb"), SENTENCE)) == ["I", "IV"]
    assert _numbers(_rules("Điều 1. Bến cá.", "Điều 2. Cầu tàu.", "Điều 13. Luồng lạch.")) == ["1", "2", "13"]


def test_a_short_line_among_titles_is_a_title_though_not_bold():
    draft = report().lines(
        ("1. Trồng trọt", "jb"), SENTENCE, ("2. Chăn nuôi", "jb"), SENTENCE, ("3. Thủy sản", "j"), SENTENCE
    )
    assert [h.titled for h in draft.document().headings] == [True, True, True]


def test_a_bold_sentence_is_no_title():
    (heading,) = report().lines(("1. Đề nghị các xã rà soát. Hạn cuối là tháng 6.", "jb")).document().headings
    assert not heading.titled


def test_the_label_ends_before_the_title():
    (heading,) = report().lines(("  2.  Chăn nuôi", "jb")).document().headings
    assert heading.text[: heading.label_end].strip() == "2."
    assert heading.title == "Chăn nuôi"
    assert not heading.automatic


def test_every_paragraph_with_text_is_a_passage():
    document = report().lines(("I. KẾT QUẢ", "jb"), (SENTENCE, "j"), "1. Các xã đã trồng được ba mươi ha.").document()
    passages = document.passages
    assert [p.number for p in passages] == list(range(1, len(passages) + 1))
    assert [(p.role, p.heading) for p in passages][-3:] == [("de_muc", "I"), ("noi_dung", "I"), ("noi_dung", "I.1")]
    assert [isinstance(p, BodyParagraph) for p in passages][-3:] == [False, True, True]
    assert passages[0].role == "co_quan_chu_quan"


def test_what_names_a_table_or_figure_is_no_running_text():
    grid = [["Thôn"], ["Số hộ trồng lúa"]], [["Một"], ["30"]]
    named = ("Diện tích lúa của các thôn trong huyện", "c")
    unit = ("Đơn vị tính: ha", "r")

    def running(*lines) -> list[bool]:
        passages = report().lines(*lines).table(*grid).lines((SENTENCE, "j")).document().passages
        return [isinstance(p, BodyParagraph) for p in passages if p.text in [text for text, _ in lines]]

    assert running(named) == [False]
    assert running(named, unit) == [False, True]
    assert running((f"{named[0]}.", "c")) == [True]
    assert running((f"Bảng 2. {named[0]}", "j"), ("Các xã đã trồng được ba mươi ha.", "j")) == [False, True]
    assert running(("Bảng 2 cho thấy diện tích lúa của các thôn tăng.", "j")) == [True]


def test_automatic_numbers_are_headings_too():
    document = recognise(read(Package.open(build(conforming("bao_cao"), "styles")))).documents[0]
    typed = recognise(read(Package.open(build(conforming("bao_cao"))))).documents[0]
    assert [(h.kind, h.number) for h in document.headings] == [(h.kind, h.number) for h in typed.headings]


def test_an_automatic_label_is_what_the_reader_sees():
    draft = report().lines(("QUYẾT ĐỊNH:", "cb"))
    document = draft.numbered("Điều %1.", "Thành lập tổ trồng rừng.", "Các xã chịu trách nhiệm thi hành.").document()
    assert of(document, "dieu") == ["Thành lập tổ trồng rừng.", "Các xã chịu trách nhiệm thi hành."]
    assert [(h.kind, h.label, h.number, h.label_end, h.automatic) for h in document.headings] == [
        ("dieu", "Điều 1.", (1,), 0, True),
        ("dieu", "Điều 2.", (2,), 0, True),
    ]
