"""One file may hold several documents; whose form each has, of which type, from when."""

from __future__ import annotations

import io

import docx
import pytest
from drafts import SENTENCE, STATE, Draft, of, report

from fixtures.page import build, conforming
from vbhc_lint.model import read
from vbhc_lint.package import Package
from vbhc_lint.recognise import recognise
from vbhc_lint.rule import scope_of
from vbhc_lint.vietnamese import PartialDate

LEFT = [("UBND TỈNH CHÀ LÀ", "c"), ("SỞ THỦY SẢN", "cb")]
SIGNED = [[("Nơi nhận:", "bi"), "- Lưu: VT."], [("GIÁM ĐỐC", "cb"), "", "", ("Tô Thị Nhài", "cb")]]


def _dated(date: str, number: str = "Số: 15/TB-STS", title: str = "THÔNG BÁO") -> Draft:
    draft = Draft().table([[*LEFT, (number, "c")], [*STATE, (date, "ci")]])
    return draft.lines((title, "cb"), ("Về việc nạo vét luồng lạch", "cb"), (SENTENCE, "j")).table(SIGNED)


def _with_rules(*, header: bool, page: bool) -> Draft:
    draft = _dated("Chà Là, ngày 20 tháng 5 năm 2024", "Số: 15/QĐ-STS", "QUYẾT ĐỊNH")
    draft = draft.page() if page else draft.lines("")
    if header:
        draft.table([LEFT, STATE])
    draft.lines(
        ("QUY CHẾ", "cb"), ("Quản lý bến cá", "cb"), ("(Kèm theo Quyết định số 15/QĐ-STS của Sở Thủy sản)", "ci")
    )
    return draft.lines(("Chương I", "cb"), ("QUY ĐỊNH CHUNG", "cb"), ("Điều 1. Phạm vi", "jb"), (SENTENCE, "j"))


@pytest.mark.parametrize("page", [True, False])
@pytest.mark.parametrize("header", [True, False])
def test_rules_issued_with_a_decision_are_a_document_of_their_own(header, page):
    file = _with_rules(header=header, page=page).recognised()
    assert [d.type_code for d in file.documents] == ["QĐ", "QC"]
    decision, rules = file.documents
    assert of(decision, "ho_ten") == ["Tô Thị Nhài"]
    assert of(rules, "ten_loai") == ["QUY CHẾ"]
    assert of(rules, "phu_luc_cd")
    assert len(of(rules, "quoc_hieu")) == header
    assert [h.kind for h in rules.headings] == ["chuong", "dieu"]
    assert not decision.headings
    texts = [p.text for d in file.documents for p in d.passages]
    assert texts == [p.text for p in file.file.body if p.text.strip()]


def test_an_annex_belongs_to_its_document():
    draft = _dated("Chà Là, ngày 20 tháng 5 năm 2024").page()
    draft.lines(
        ("PHỤ LỤC I", "cb"), ("DANH MỤC LUỒNG LẠCH", "cb"), ("(Kèm theo Thông báo số 15/TB-STS)", "ci"), (SENTENCE, "j")
    )
    draft.lines(("Phụ lục số 02", "cb"), ("Danh sách tàu cá", "cb"), (SENTENCE, "j"))
    document = draft.document()
    assert of(document, "phu_luc") == ["PHỤ LỤC I", "Phụ lục số 02"]
    assert of(document, "phu_luc_td") == ["DANH MỤC LUỒNG LẠCH", "Danh sách tàu cá"]
    assert of(document, "phu_luc_cd") == ["(Kèm theo Thông báo số 15/TB-STS)"]
    assert [c.ordinal for c in document.components if c.kind == "phu_luc"] == [0, 1]
    assert {c.of for c in document.components if c.kind == "phu_luc"} == {2}


def test_an_annex_may_name_itself_on_the_line_of_its_number():
    draft = _dated("Chà Là, ngày 20 tháng 5 năm 2024").lines("Phụ lục 1: danh sách tàu cá được gửi kèm.").page()
    draft.lines(("PHỤ LỤC 1: DANH SÁCH TÀU CÁ", "cb"), ("(Kèm theo Thông báo số 15/TB-STS)", "ci"))
    assert of(draft.document(), "phu_luc") == ["PHỤ LỤC 1: DANH SÁCH TÀU CÁ"]


def test_a_list_attached_without_a_header_belongs_to_its_document():
    draft = _dated("Chà Là, ngày 20 tháng 5 năm 2024").page()
    draft.lines(("DANH SÁCH TÀU CÁ", "cb"), ("(Kèm theo Thông báo số 15/TB-STS", "ci"), ("của Sở Thủy sản)", "ci"))
    assert of(draft.document(), "phu_luc_td") == ["DANH SÁCH TÀU CÁ"]
    assert len(of(draft.document(), "phu_luc_cd")) == 2


def test_a_header_in_a_text_box_is_read():
    file = recognise(read(Package.open(build(conforming("thong_bao"), header="text_box"))))
    (document,) = file.documents
    assert of(document, "co_quan_ban_hanh")
    assert len(of(document, "so_ky_hieu")) == 1
    assert file.family == "nd30"


@pytest.mark.parametrize(
    ("date", "family"),
    [
        ("Chà Là, ngày 05 tháng 3 năm 2020", "nd30"),
        ("Chà Là, ngày 04 tháng 3 năm 2020", "tt01"),
        ("Chà Là, ngày 05 tháng 3 năm 2011", "tt01"),
        ("Chà Là, ngày 04 tháng 3 năm 2011", "old"),
        ("Chà Là, 16/1/2017", "tt01"),
        ("Chà Là, ngày    tháng    năm 2015", "tt01"),
        ("Chà Là, ngày … tháng … năm …", "nd30"),
    ],
)
def test_the_date_decides_which_rules_hold(date, family):
    assert _dated(date).recognised().family == family


def test_a_blank_year_is_that_of_what_the_text_speaks_of():
    draft = Draft().table([[*LEFT, ("Số:    /TB-STS", "c")], [*STATE, ("Chà Là, ngày … tháng … năm …", "ci")]])
    draft.lines(
        ("THÔNG BÁO", "cb"),
        ("Nạo vét luồng lạch năm 2014", "cb"),
        ("Theo Nghị định số 9/2009/NĐ-CP ngày 2/2/2009.", "j"),
    )
    assert draft.document().date == PartialDate(None, None, 2014)
    assert draft.document().family == "tt01"


def test_the_date_of_issue_is_given_as_far_as_written():
    assert _dated("Chà Là, ngày     tháng 5 năm 2024").document().date == PartialDate(None, 5, 2024)


def _party(number: str) -> Draft:
    left = [("ĐẢNG BỘ HUYỆN KHE SẬY", "c"), ("ĐẢNG ỦY XÃ MƯỜNG THỔ", "cb"), "*", (number, "c")]
    right = [("ĐẢNG CỘNG SẢN VIỆT NAM", "cb"), "", ("Mường Thổ, ngày 3 tháng 2 năm 2025", "ci")]
    return Draft().table([left, right]).lines(("BÁO CÁO", "cb"), ("kết quả công tác tháng 01", "cb"), (SENTENCE, "j"))


CITIZEN = Draft().lines(*STATE, ("ĐƠN XIN NGHỈ HỌC", "cb"), ("Kính gửi: Ban Giám hiệu", "c"), "Tôi tên là: Tô Thị Nhài")
CONTRACT = Draft().lines(
    *STATE, ("HỢP ĐỒNG THUÊ TÀU", "cb"), ("Số: 12/2023/HĐTT", "c"), "BÊN A: CÔNG TY HẢI YẾN", SENTENCE
)
RECORD = (  # parties draw one up too: what names no body and bears no number is not held to the decree
    Draft()
    .lines(*STATE, ("BIÊN BẢN", "cb"), ("Bàn giao tàu cá", "cb"), SENTENCE)
    .table([[("BÊN GIAO", "cb"), "", ("Lò Văn Pành", "cb")], [("BÊN NHẬN", "cb"), "", ("Mùa A Dơ", "cb")]])
)
RECORD_OF_A_BODY = (
    Draft()
    .table([LEFT, STATE])
    .lines(("BIÊN BẢN", "cb"), ("Kiểm tra tàu cá", "cb"), SENTENCE)
    .table([[("THƯ KÝ", "cb"), "", ("Lò Văn Pành", "cb")], [("CHỦ TỌA", "cb"), "", ("Mùa A Dơ", "cb")]])
)
NORMATIVE = (
    Draft()
    .table([[("BỘ THỦY LỢI", "cb"), ("Số: 12/2021/TT-BTL", "c")], STATE])
    .lines(("THÔNG TƯ", "cb"), ("Quy định về đê", "cb"), SENTENCE)
)
ORDINANCE = (
    Draft()
    .table([[*LEFT, ("Số: 12/2021/QĐ-UBND", "c")], STATE])
    .lines(("QUYẾT ĐỊNH", "cb"), ("Ban hành bảng giá", "cb"), SENTENCE)
)
YOUTH = (
    Draft()
    .table([[("TỈNH ĐOÀN CHÀ LÀ", "cb"), ("Số: 3-KH/TĐTN", "c")], [("ĐOÀN TNCS HỒ CHÍ MINH", "cb")]])
    .lines(("KẾ HOẠCH", "cb"), SENTENCE)
)
STORY = Draft().lines(
    ("CHUYỆN LÀNG CÁ", "cb"), ("Truyện ngắn", "c"), SENTENCE, "1. Mùa nước nổi", SENTENCE, "Tô Thị Nhài"
)
ANNEX = Draft().lines(
    ("Phụ lục II", "cb"), ("MẪU BIỂU", "cb"), ("(Kèm theo Nghị định số 8/2022/NĐ-CP của Chính phủ)", "ci"), SENTENCE
)
HEADLESS = (
    Draft()
    .table([[*LEFT, ("Số: 15/TB-STS", "c")], [("Chà Là, ngày 5 tháng 6 năm 2023", "ci")]])
    .lines(("THÔNG BÁO", "cb"), SENTENCE)
    .table(SIGNED)
)


@pytest.mark.parametrize(
    ("draft", "family"),
    [
        (_party("Số 45-BC/ĐU"), "party"),
        (_party("Số:     -BC/ĐU"), "party"),
        (CITIZEN, "other"),
        (CONTRACT, "other"),
        (RECORD, "other"),
        (RECORD_OF_A_BODY, "nd30"),
        (YOUTH, "other"),
        (NORMATIVE, "qppl"),
        (ORDINANCE, "qppl"),
        (ANNEX, "qppl"),
        (STORY, "none"),
        (HEADLESS, "nd30"),
    ],
)
def test_whose_form_it_is(draft, family):
    recognised = draft.recognised()
    assert recognised.family == family
    assert bool(recognised.documents) == (family != "none")


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("TỜ TRÌNH", "TTr"), ("CHƯƠNG TRÌNH CÔNG TÁC", "CTr"), ("BIÊN BẢN LÀM VIỆC", "BB"), ("GIẤY UỶ QUYỀN", "GUQ"),
        ("QUY ĐỊNH", "QyĐ"), ("PHIẾU TRÌNH", ""), ("KẾT LUẬN THANH TRA", ""), ("DỰ THẢO BÁO CÁO", "BC"),
    ],
)  # fmt: skip
def test_the_heading_names_the_type(title, code):
    assert _dated("Chà Là, ngày 5 tháng 6 năm 2023", "Số: 5/X-STS", title).document().type_code == code


def test_an_empty_file_is_none():
    out = io.BytesIO()
    docx.Document().save(out)
    assert recognise(read(Package.open(out.getvalue()))).family == "none"


def test_confidence_is_a_probability():
    for draft in (report(), CITIZEN, STORY):
        recognised = draft.recognised()
        assert 0.5 < recognised.confidence <= 1
        assert all(0 < c.confidence <= 1 for d in recognised.documents for c in d.components)


def test_text_in_an_appendix_and_below_the_signer_is_no_content():
    draft = _dated("Chà Là, ngày 20 tháng 5 năm 2024")
    draft.lines((SENTENCE, "j"), ("PHỤ LỤC I", "cb"), ("DANH MỤC LUỒNG LẠCH", "cb"), ("1. Luồng vào bến", "b"))
    document = draft.lines((SENTENCE, "j")).document()
    assert [scope_of(p) for p in document.passages if p.text == SENTENCE] == [
        "noi_dung", "noi_dung_phu_luc", "noi_dung_phu_luc",
    ]  # fmt: skip
    assert [scope_of(p) for p in document.passages if p.role == "de_muc"] == ["doan"]
