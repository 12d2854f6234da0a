"""What stands about a document: marks in the margins, the drafter's initials, contact lines, the block of a copy."""

from __future__ import annotations

import io

import docx
import pytest
from drafts import SENTENCE, STATE, Draft, of

from fixtures.page import build, conforming
from vbhc_lint.model import read
from vbhc_lint.package import Package
from vbhc_lint.recognise import recognise
from vbhc_lint.recognise.document import Document

HEAD = [[("UBND TỈNH CHÀ LÀ", "c"), ("SỞ THỦY SẢN", "cb"), ("Số: 15/TB-STS", "c")], [*STATE]]
SIGNED = [["Nơi nhận:", "- Các xã;", "- Lưu: VT."], [("GIÁM ĐỐC", "cb"), "", "", ("Tô Thị Nhài", "cb")]]
COPY = [
    [("ỦY BAN NHÂN DÂN", "cb"), ("XÃ MƯỜNG THỔ", "cb"), ("Số: 03/SY-UBND", "c")],
    [("SAO Y", "cb"), ("Mường Thổ, ngày 12 tháng 6 năm 2024", "ci")],
]
CERTIFIED = [["Nơi nhận:", "- Lưu: VT."], [("CHỦ TỊCH", "cb"), "", "", ("Vàng A Sử", "cb")]]


def _notice(date: str = "Chà Là, ngày 20 tháng 5 năm 2024") -> Draft:
    draft = Draft().table([HEAD[0], [*STATE, (date, "ci")]])
    return draft.lines(("THÔNG BÁO", "cb"), ("Về việc nạo vét luồng lạch", "cb"), (SENTENCE, "j")).table(SIGNED)


def _in_margin(part: str, *texts: str) -> Document:
    """A conforming document with lines in the header or the footer of its first page."""
    document = docx.Document(io.BytesIO(build(conforming("thong_bao"))))
    section = document.sections[0]
    margin = section.first_page_header if part == "header" else section.first_page_footer
    for text in texts:
        margin.add_paragraph(text)
    out = io.BytesIO()
    document.save(out)
    (found,) = recognise(read(Package.open(out.getvalue()))).documents
    return found


def test_a_copys_block_is_a_part_of_its_own_with_its_form():
    file = _notice().table(COPY).table(CERTIFIED).recognised()
    assert [d.type_code for d in file.documents] == ["TB", "SY"]
    notice, copy = file.documents
    assert of(notice, "ho_ten") == ["Tô Thị Nhài"]
    assert notice.copy_form is None
    assert copy.copy_form is not None
    assert of(copy, "sao") == ["SAO Y"]
    assert of(copy, "co_quan_ban_hanh") == ["ỦY BAN NHÂN DÂN", "XÃ MƯỜNG THỔ"]
    assert of(copy, "so_ky_hieu") == ["Số: 03/SY-UBND"]
    assert of(copy, "dia_danh_ngay") == ["Mường Thổ, ngày 12 tháng 6 năm 2024"]
    assert of(copy, "ho_ten") == ["Vàng A Sử"]
    assert copy.family == "nd30"


@pytest.mark.parametrize("rows", [[SIGNED, COPY, CERTIFIED], [COPY, CERTIFIED]])
def test_one_table_may_hold_a_signature_a_copys_head_and_who_certifies_it(rows):
    draft = _notice() if rows[0] is COPY else Draft().table(HEAD).lines(("THÔNG BÁO", "cb"), (SENTENCE, "j"))
    notice, copy = draft.table(*rows).recognised().documents
    assert of(notice, "ho_ten") == ["Tô Thị Nhài"]
    assert of(copy, "sao") == ["SAO Y"]
    assert of(copy, "noi_nhan_ds") == ["- Lưu: VT."]
    assert of(copy, "ho_ten") == ["Vàng A Sử"]


@pytest.mark.parametrize(("form", "code"), [("BẢN SAO LỤC", "SL"), ("SAO TRÍCH", "TrS"), ("BẢN SAO Y", "SY")])
def test_a_form_of_copy_may_be_named_otherwise(form, code):
    copy = [COPY[0], [(form, "cb"), COPY[1][1]]]
    found = _notice().table(copy).table(CERTIFIED).recognised().documents[1]
    assert (of(found, "sao"), found.type_code) == ([form], code)


def test_a_line_centred_in_its_half_by_an_indent_goes_on_with_the_column():
    left = ("ỦY BAN NHÂN DÂN XÃ MƯỜNG THỔ", "cb")
    draft = _notice().lines("UBND TỈNH CHÀ LÀ\t\t\tSAO Y").lines(left, right=240)
    copy = draft.lines("Số: 03/SY-UBND\t\tMường Thổ, ngày 12 tháng 6 năm 2024").recognised().documents[1]
    assert of(copy, "co_quan_chu_quan") == ["UBND TỈNH CHÀ LÀ"]
    assert of(copy, "co_quan_ban_hanh") == [left[0]]


@pytest.mark.parametrize(("date", "family"), [("20 tháng 5 năm 2014", "tt01"), ("20 tháng 5 năm 2024", "nd30")])
def test_an_undated_copy_is_judged_by_the_law_of_its_document(date, family):
    draft = _notice(f"Chà Là, ngày {date}").lines(("SAO Y BẢN CHÍNH", "cb")).table(CERTIFIED)
    assert [d.family for d in draft.recognised().documents] == [family, family]


def test_words_about_copies_in_the_text_are_no_mark():
    document = _notice().lines("Sao y bản chính 03 bộ hồ sơ.", "2. Sao lục").document()
    assert not of(document, "sao")


@pytest.mark.parametrize("text", ["LƯU HÀNH NỘI BỘ", "XEM XONG TRẢ LẠI"])
def test_a_mark_of_circulation_is_seen_in_the_top_margin(text):
    assert of(_in_margin("header", text), "luu_hanh") == [text]


def test_contact_lines_are_seen_at_the_foot_of_page_one():
    lines = ["Địa chỉ: Số 3 đường Bến Cá", "ĐT: 0200 111 222; Fax: 0200 111 333"]
    assert of(_in_margin("footer", *lines), "lien_he") == lines


def test_an_address_alone_in_the_margin_is_no_contact_line():
    assert not of(_in_margin("footer", "Địa chỉ: Số 3 đường Bến Cá"), "lien_he")


def test_contact_lines_are_seen_below_the_signature():
    draft = _notice().lines("Địa chỉ: Số 3 đường Bến Cá. Điện thoại: 0200 111 222. Email: vp@sts.example.vn")
    assert len(of(draft.document(), "lien_he")) == 1


def test_a_partys_address_in_the_content_is_no_contact_line():
    draft = Draft().table([HEAD[0], [*STATE, ("Chà Là, ngày 20 tháng 5 năm 2024", "ci")]])
    draft.lines(("BIÊN BẢN", "cb"), ("Bàn giao", "cb"), SENTENCE, "Địa chỉ: Bến Cá; Điện thoại: 0200 111 222", SENTENCE)
    assert not of(draft.table(SIGNED).document(), "lien_he")


@pytest.mark.parametrize("text", ["PL.(300)", "LHP.25", "NVA 05", "nva.(05)"])
def test_the_drafters_initials_stand_under_the_recipients(text):
    left = ["Nơi nhận:", "- Các xã;", "- Lưu: VT.", text]
    draft = Draft().table([HEAD[0], [*STATE, ("Chà Là, ngày 20 tháng 5 năm 2024", "ci")]])
    draft.lines(("THÔNG BÁO", "cb"), ("Về việc nạo vét", "cb"), SENTENCE).table([left, SIGNED[1]])
    assert of(draft.document(), "nguoi_soan") == [text]


def test_a_code_elsewhere_is_no_drafter():
    document = _notice().lines("Mẫu số 02", "TT 05").document()
    assert not of(document, "nguoi_soan")


def test_notes_at_a_signature_are_no_content():
    left = ["Nơi nhận:", "- Lưu: VT."]
    draft = Draft().table([HEAD[0], [*STATE, ("Chà Là, ngày 20 tháng 5 năm 2024", "ci")]])
    draft.lines(("GIẤY NGHỈ PHÉP", "cb"), SENTENCE).table([left, SIGNED[1]])
    note = "Xác nhận của cơ quan, tổ chức hoặc chính quyền địa phương nơi nghỉ phép (nếu cần)"
    document = draft.lines((note, "ci")).document()
    assert [p.role for p in document.passages if p.text == note] == ["ghi_chu"]
