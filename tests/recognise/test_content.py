"""What leads into the content, and what only looks like it."""

from __future__ import annotations

import pytest
from drafts import SENTENCE, STATE, Draft, of, report

from vbhc_lint.rule import scope_of


def _decision(*bases: str, decides: str = "QUYẾT ĐỊNH:") -> Draft:
    left = [("UBND TỈNH CHÀ LÀ", "c"), ("SỞ THỦY SẢN", "cb"), ("Số: 31/QĐ-STS", "c")]
    draft = Draft().table([left, STATE]).lines(("QUYẾT ĐỊNH", "cb"), ("Về việc giao nhiệm vụ", "cb"))
    draft.lines(("GIÁM ĐỐC SỞ THỦY SẢN", "cb"), *((text, "ji") for text in bases), (decides, "cb"))
    return draft.lines(
        ("Điều 1. Giao ông Lý Văn Mười phụ trách bến cá.", "j"), ("Điều 2: Quyết định có hiệu lực.", "j")
    )


def test_a_decision_has_authority_bases_and_articles():
    document = _decision(
        "Căn cứ Luật Thủy sản ngày 21 tháng 11 năm 2017;", "Theo đề nghị của Chánh Văn phòng."
    ).document()
    assert of(document, "tham_quyen") == ["GIÁM ĐỐC SỞ THỦY SẢN"]
    assert len(of(document, "can_cu")) == 2
    assert of(document, "quyet_dinh") == ["QUYẾT ĐỊNH:"]
    assert [text[:6] for text in of(document, "dieu")] == ["Điều 1", "Điều 2"]
    assert of(document, "ten_loai") == ["QUYẾT ĐỊNH"]


def test_the_second_decision_needs_no_colon_nor_its_bases_a_semicolon():
    document = _decision("- Căn cứ Luật Thủy sản", "Xét đề nghị của bộ phận kỹ thuật", decides="QUYẾT ĐỊNH").document()
    assert len(of(document, "can_cu")) == 2
    assert of(document, "quyet_dinh") == ["QUYẾT ĐỊNH"]


def test_the_deciding_body_may_stand_before_its_decision():
    document = _decision(
        "- Căn cứ Điều lệ;", "- Xét đề nghị của Ban Tổ chức,", decides="BAN THƯỜNG VỤ QUYẾT ĐỊNH"
    ).document()
    assert of(document, "quyet_dinh") == ["BAN THƯỜNG VỤ QUYẾT ĐỊNH"]
    assert len(of(document, "can_cu")) == 2


def test_letters_set_apart_still_decide():
    document = _decision("Căn cứ Điều lệ;", "Xét yêu cầu công việc.", decides="Q U Y Ế T  Đ Ị N H :").document()
    assert of(document, "quyet_dinh") == ["Q U Y Ế T Đ Ị N H :"]
    assert of(document, "ten_loai") == ["QUYẾT ĐỊNH"]
    assert len(of(document, "can_cu")) == 2


def test_articles_may_have_roman_figures():
    draft = Draft().table([[("SỞ THỦY SẢN", "cb"), ("Số: 31/QĐ-STS", "c")], STATE])
    draft.lines(("QUYẾT ĐỊNH", "cb"), ("Căn cứ Luật Thủy sản;", "ji"), ("QUYẾT ĐỊNH", "cb"))
    document = draft.lines("Điều I: Thành lập Tổ công tác.", "Điều II: Quyết định có hiệu lực.", SENTENCE).document()
    assert [text[:7] for text in of(document, "dieu")] == ["Điều I:", "Điều II"]
    assert of(document, "quyet_dinh") == ["QUYẾT ĐỊNH"]


def test_bases_go_on_though_nothing_is_decided():
    draft = Draft().table([[("SỞ THỦY SẢN", "cb"), ("Số: 3/KH-STS", "c")], STATE])
    draft.lines(("KẾ HOẠCH", "cb"), ("Neo đậu tàu thuyền", "cb"), ("Căn cứ Luật Thủy sản ngày 21/11/2017;", "j"))
    document = draft.lines(
        ("Xét đề nghị của Trưởng phòng Quản lý bến.", "j"), (SENTENCE, "j"), (SENTENCE, "j")
    ).document()
    assert len(of(document, "can_cu")) == 2


def test_an_official_telegram_names_its_recipient_in_its_first_sentence():
    draft = Draft().table([[("UBND TỈNH CHÀ LÀ", "cb"), ("Số: 5/CĐ-UBND", "c")], STATE])
    draft.lines(("CÔNG ĐIỆN", "cb"), ("Về ứng phó bão số 4", "cb"))
    document = draft.lines(("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH CHÀ LÀ ĐIỆN:", "cb"), (SENTENCE, "j")).document()
    assert not of(document, "tham_quyen") and not of(document, "kinh_gui")


def test_a_basis_runs_on_to_the_next_line():
    document = _decision(
        "Căn cứ Luật Thủy sản ngày 21 tháng 11 năm 2017; Luật sửa đổi một",
        "số điều của Luật Thủy sản;",
        "- Xét nhu cầu;",
    ).document()
    assert of(document, "can_cu")[1:] == ["số điều của Luật Thủy sản;", "- Xét nhu cầu;"]


def test_articles_listed_with_dashes_are_told_of_and_not_made():
    draft = report().lines("Dự thảo gồm ba điều:", "- Điều 1. Phạm vi;", "- Điều 2. Mức chi;", "- Điều 3. Thi hành.")
    assert not of(draft.document(), "dieu")


def test_what_leads_to_a_list_is_no_recipient():
    page = Draft().table([[("CHI CỤC BIỂN", "cb"), ("Số: 3/PG-CCB", "c")], STATE]).lines(("PHIẾU GỬI", "cb"))
    page.lines(
        ("Kính gửi: Chi cục Văn thư - Lưu trữ", "c"), "Chi cục Biển gửi kèm theo Phiếu này tài liệu sau:", SENTENCE
    )
    assert of(page.document(), "kinh_gui") == ["Kính gửi: Chi cục Văn thư - Lưu trữ"]


def test_a_recipient_may_hold_a_colon():
    page = Draft().table([[("CHI CỤC BIỂN", "cb"), ("Số: 3/CCB-KT", "c")], STATE])
    page.lines(
        ("Kính gửi:", "c"), ("- Trạm Bờ Đông;", "c"), ("- Trưởng các thôn: Bến Gỗ, Bến Đá.", "c"), (SENTENCE, "j")
    )
    assert len(of(page.document(), "kinh_gui")) == 3


def test_hidden_text_and_the_stamp_of_a_signature_are_no_running_text():
    stamp = "Người ký: Sở Thủy sản; Thời gian ký: 05.09.2022 08:30:00 +07:00"
    document = report().lines("Xã báo cáo như trên.", stamp, "chép lại mẫu cũ").hide("chép lại mẫu cũ").document()
    roles = {passage.text: passage.role for passage in document.passages}
    assert roles["Xã báo cáo như trên."] == "noi_dung"
    assert roles[stamp] == roles["chép lại mẫu cũ"] == "doan"


def test_a_basis_may_be_named_without_its_word():
    document = _decision("Luật Thủy sản ngày 21 tháng 11 năm 2017;", "Theo đề nghị của Chánh Văn phòng,").document()
    assert len(of(document, "can_cu")) == 2


@pytest.mark.parametrize(
    "sentence",
    [
        "Căn cứ kết quả kiểm tra, Sở Thủy sản có ý kiến như sau:",
        "Căn cứ tình hình mưa lũ trên các sông, Phòng đã chỉ đạo các xã rà soát bến bãi, neo đậu tàu thuyền an toàn.",
        "Căn cứ hồ sơ của Ủy ban nhân dân xã Mường Thổ, Phòng Nông nghiệp trả lời từng nội dung như sau",
        "Căn cứ Kế hoạch số 12/KH-UBND của Ủy ban nhân dân tỉnh, Sở Thủy sản xây dựng kế hoạch triển khai.",
        "Luật sư Trần Văn Ba trình bày ý kiến của bên khiếu nại.",
    ],
)
def test_a_sentence_is_no_basis(sentence):
    draft = Draft().table([[("SỞ THỦY SẢN", "cb"), ("Số: 3/KH-STS", "c")], STATE])
    draft.lines(("KẾ HOẠCH", "cb"), ("Neo đậu tàu thuyền", "cb"), (sentence, "j"), (SENTENCE, "j"))
    assert not of(draft.document(), "can_cu")


def test_recipients_are_listed_until_the_text_begins():
    draft = report().lines(("Kính gửi:", "c")).lines("- Ủy ban nhân dân huyện;", "- Phòng Tài chính.", indent=120)
    document = draft.lines(("- Đã trồng 30 ha rừng;", "j"), (SENTENCE, "j")).document()
    assert of(document, "kinh_gui") == ["Kính gửi:", "- Ủy ban nhân dân huyện;", "- Phòng Tài chính."]


def test_a_greeting_in_the_text_is_no_address():
    assert not of(report().lines(("Kính trình Ủy ban nhân dân huyện xem xét.", "j")).document(), "kinh_gui")


def test_an_address_under_the_recipient_is_none():
    document = (
        report()
        .lines(("Kính gửi: Công ty Hải Yến", "c"), ("(Địa chỉ: tổ 4, thị trấn)", "c"), (SENTENCE, "j"))
        .document()
    )
    assert of(document, "kinh_gui") == ["Kính gửi: Công ty Hải Yến"]


def test_a_chapter_is_its_label_and_its_title():
    draft = report().lines(("Chương I", "cb"), ("QUY ĐỊNH CHUNG", "cb"), ("Điều 1. Phạm vi", "jb"), (SENTENCE, "j"))
    draft.lines(
        ("CHƯƠNG II\nTỔ CHỨC BẾN CÁ\nVÀ NEO ĐẬU", "cb"), ("Mục 1. BẾN CÁ", "cb"), ("Điều 2. Bến", "jb"), (SENTENCE, "j")
    )
    assert of(draft.document(), "phan_chuong_muc") == [
        "Chương I", "QUY ĐỊNH CHUNG", "CHƯƠNG II", "TỔ CHỨC BẾN CÁ VÀ NEO ĐẬU", "Mục 1. BẾN CÁ",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "sentence", ["“Điều 5. Miễn, giảm phí bến bãi”", "Điều 5 Luật Thủy sản quy định về bến cá.", "NỘI DUNG LÀM VIỆC"]
)
def test_what_only_looks_like_a_unit_is_text(sentence):
    document = report().lines((sentence, "j"), (SENTENCE, "j")).document()
    assert not of(document, "dieu")
    assert not of(document, "phan_chuong_muc")


def test_a_table_of_figures_holds_no_components():
    rows = [["TT", "Chủ tàu", "Chức vụ", "Ngày"], ["1", "Lê Văn Sáu", "GIÁM ĐỐC", "Nơi nhận:"]]
    document = report().table(*([[cell] for cell in row] for row in rows)).lines((SENTENCE, "j")).document()
    assert {c.kind for c in document.components if c.paragraph.cell and c.paragraph.cell.columns == 4} == set()
    assert [p.role for p in document.passages if p.text == "Lê Văn Sáu"] == ["o_bang"]


def test_the_authority_may_take_two_lines_and_is_no_summary():
    lines = [("QUYẾT ĐỊNH", "cb"), ("HIỆU TRƯỞNG", "cb"), ("TRƯỜNG ĐẠI HỌC CHÀ LÀ", "cb")]
    bases = ["Căn cứ Luật Giáo dục đại học ngày 18 tháng 6 năm 2012;", "Theo đề nghị của Trưởng phòng Tổ chức."]
    left = [("BỘ GIÁO DỤC", "c"), ("TRƯỜNG ĐẠI HỌC CHÀ LÀ", "cb"), ("Số: 31/QĐ-ĐHCL", "c")]
    draft = Draft().table([left, STATE]).lines(*lines, *((text, "ji") for text in bases))
    document = draft.lines(("QUYẾT ĐỊNH:", "cb"), ("Điều 1. Ban hành Quy chế.", "j")).document()
    assert of(document, "tham_quyen") == ["HIỆU TRƯỞNG", "TRƯỜNG ĐẠI HỌC CHÀ LÀ"]
    assert all(c.confidence > 0.9 for c in document.components if c.kind == "tham_quyen")


def test_a_lone_basis_opens_a_letter_and_two_are_bases_of_issue():
    def letter(*bases: str) -> list[str]:
        draft = Draft().table([[("SỞ THỦY SẢN", "cb"), ("Số: 31/STS-VP", "c"), ("V/v neo đậu tàu thuyền", "c")], STATE])
        draft.lines(("Kính gửi: Ủy ban nhân dân các xã ven biển", "c"), *((basis, "ji") for basis in bases))
        document = draft.lines((SENTENCE, "j")).document()
        assert len(of(document, "can_cu")) == len(bases)
        return [scope_of(c) for c in document.components if c.kind == "can_cu"]

    assert letter("Căn cứ Luật Thủy sản ngày 21 tháng 11 năm 2017;") == ["can_cu_mo_dau"]
    assert letter("Căn cứ Luật Thủy sản;", "Căn cứ Kế hoạch số 5/KH-UBND của Ủy ban nhân dân tỉnh;") == ["can_cu"] * 2
    decided = _decision("Căn cứ Luật Thủy sản ngày 21 tháng 11 năm 2017.").document()
    assert [scope_of(c) for c in decided.components if c.kind == "can_cu"] == ["can_cu"]
