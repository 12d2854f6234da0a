"""A header is recognised however it is laid out."""

from __future__ import annotations

import pytest
from drafts import SENTENCE, STATE, Draft, found, of

from vbhc_lint.report.inspection import overview

LEFT = ["UBND TỈNH CHÀ LÀ", "SỞ THỦY SẢN", "Số: 09/TB-STS"]
RIGHT = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Chà Là, ngày 05 tháng 9 năm 2022"]
KINDS = {
    "co_quan_chu_quan": LEFT[0],
    "co_quan_ban_hanh": LEFT[1],
    "so_ky_hieu": LEFT[2],
    "quoc_hieu": RIGHT[0],
    "tieu_ngu": RIGHT[1],
    "dia_danh_ngay": RIGHT[2],
    "ten_loai": "THÔNG BÁO",
    "trich_yeu": "Về việc đăng ký tàu cá",
}


def _in(cell: list[str], last: str = "") -> list[tuple[str, str]]:
    return [(text, "cb" if i else "c") for i, text in enumerate([*cell, *([last] if last else [])])]


LAYOUTS = {
    "one row": Draft().table([_in(LEFT), _in(RIGHT)]),
    "two rows": Draft().table([_in(LEFT[:2]), _in(RIGHT[:2])], [_in(LEFT[2:]), _in(RIGHT[2:])]),
    "two tables": Draft().table([_in(LEFT[:2]), _in(RIGHT[:2])]).lines("").table([_in(LEFT[2:]), _in(RIGHT[2:])]),
    "tabs": Draft().lines(*((f"{a}\t\t{b}", "b") for a, b in zip(LEFT, RIGHT, strict=True))),
    "spaces": Draft().lines(*(f"  {a}{' ' * 14}{b}" for a, b in zip(LEFT, RIGHT, strict=True))),
    "frames": Draft().framed(*_in(LEFT), at=0, width=3900).framed(*_in(RIGHT), at=4000, width=5200),
    "one frame beside the text": Draft().framed(*_in(LEFT), at=0, width=3900).lines(*((t, "r") for t in RIGHT)),
    "line breaks": Draft().table([[("\n".join(LEFT), "c")], [("\n".join(RIGHT), "c")]]),
    "state first": Draft().lines(*((text, "c") for text in [*RIGHT[:2], *LEFT, RIGHT[2]])),
    "one under the other": Draft().lines(*((text, "c") for text in [*LEFT, *RIGHT])),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_layout_gives_the_same_components(layout):
    draft = LAYOUTS[layout].lines("", ("THÔNG BÁO", "cb"), ("Về việc đăng ký tàu cá", "cb"), (SENTENCE, "j"))
    assert dict(found(draft.document())) == KINDS


@pytest.mark.parametrize("rule", ["*", "-----", "________"])
def test_a_rule_typed_beside_a_line_is_no_line(rule):
    rows = ["HUYỆN ỦY KHE SẬY\t\tĐẢNG CỘNG SẢN VIỆT NAM", f"{rule}\t\tKhe Sậy, ngày 5 tháng 3 năm 2024", "Số 12-BC/HU"]
    document = Draft().lines(*rows, ("BÁO CÁO", "cb"), (SENTENCE, "j")).document()
    assert of(document, "co_quan_ban_hanh") == ["HUYỆN ỦY KHE SẬY"]
    assert of(document, "dia_danh_ngay") == ["Khe Sậy, ngày 5 tháng 3 năm 2024"]


def test_each_piece_knows_where_it_stands_in_its_paragraph():
    draft = Draft().lines("  SỞ THỦY SẢN\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM ", "Số: 3/TB-STS", (SENTENCE, "j"))
    for component in draft.document().components:
        text = component.paragraph.text[component.start : component.end]
        assert text == text.strip() == component.text
    assert "SỞ THỦY SẢN" in of(draft.document(), "co_quan_ban_hanh")


@pytest.mark.parametrize(
    ("wrong", "kind"),
    [
        ("CÔNG HÒA XÃ HÔI CHỦ NGĨA VIỆT NAM", "quoc_hieu"),
        ("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIÊT NAM", "quoc_hieu"),
        ("ĐỘC LẬP – TỰ DO – HẠNH PHÚC", "tieu_ngu"),
        ("Độc lâp-Tự do -Hạnh phúc.", "tieu_ngu"),
        ("Chà Là ngày 5 tháng 9 năm 2022", "dia_danh_ngay"),
        ("……, ngày    tháng    năm 20…", "dia_danh_ngay"),
        ("Chà Là, 05/9/2022", "dia_danh_ngay"),
        ("Số 09 /TB", "so_ky_hieu"),
        ("Số:        /TB-STS", "so_ky_hieu"),
        ("Số : 9/TB.STS", "so_ky_hieu"),
        ("Số: 09\\TB-STS", "so_ky_hieu"),
        ("Số: 09-TB-STS", "so_ky_hieu"),
        ("Số: 09/tb-STS", "so_ky_hieu"),
        ("Số: IX/TB-STS", "so_ky_hieu"),
    ],
)
def test_a_misspelt_line_is_what_it_means_to_be(wrong, kind):
    sides = {"so_ky_hieu": (LEFT[:2], RIGHT)}.get(
        kind, (LEFT, [t for k, t in KINDS.items() if t in RIGHT and k != kind])
    )
    left, right = (_in(side) for side in sides)
    (left if kind == "so_ky_hieu" else right).append((wrong, "c"))
    document = Draft().table([left, right]).lines(("THÔNG BÁO", "cb"), (SENTENCE, "j")).document()
    assert of(document, kind) == [" ".join(wrong.split())]


@pytest.mark.parametrize("number", ["Số: 14 QĐ/UB", "Số: 119 TB/CT-TTHT", "Số 07/TTN"])
def test_a_number_may_lack_its_slash_or_its_groups(number):
    document = Draft().table([_in(LEFT[:2], number), _in(RIGHT)]).lines(("THÔNG BÁO", "cb"), (SENTENCE, "j")).document()
    assert of(document, "so_ky_hieu") == [number]


def test_a_date_may_lack_its_first_word():
    right = [*STATE, ("Chà Là, 15 tháng 11 năm 2024", "ci")]
    document = Draft().table([_in(LEFT), right]).lines(("THÔNG BÁO", "cb"), (SENTENCE, "j")).document()
    assert of(document, "dia_danh_ngay") == ["Chà Là, 15 tháng 11 năm 2024"]


def test_a_summary_may_stand_across_the_page_under_the_header():
    left = [("SỞ THỦY SẢN", "c"), ("TRƯỜNG TRUNG CẤP BIỂN", "cb"), ("Số: 10/TCB", "c")]
    draft = Draft().table([left, [*STATE, ("Chà Là, ngày 05 tháng 9 năm 2022", "ci")]])
    document = draft.lines(("V/v cử học viên đi thực tập", "c"), "", (SENTENCE, "j"), (SENTENCE, "j")).document()
    assert of(document, "trich_yeu_cv") == ["V/v cử học viên đi thực tập"]
    assert document.type_code == "CV"


def test_a_header_may_stand_in_the_header_part_of_the_first_page():
    page = Draft().lines(("THÔNG BÁO", "cb"), ("Về việc đăng ký tàu cá", "cb"), (SENTENCE, "j"))
    document = page.letterhead(*(f"{a}\t\t{b}" for a, b in zip(LEFT, RIGHT, strict=True))).document()
    assert dict(found(document)) == KINDS
    assert [c.kind for c in document.components][-2:] == ["ten_loai", "trich_yeu"]


def test_a_running_title_is_no_header():
    page = Draft().table([_in(LEFT), _in(RIGHT)]).lines(("THÔNG BÁO", "cb"), (SENTENCE, "j"))
    document = page.letterhead("SỞ THỦY SẢN\t\tSố: 09/TB-STS").document()
    assert of(document, "so_ky_hieu") == [LEFT[2]]
    assert of(document, "co_quan_ban_hanh") == [LEFT[1]]


def test_tables_within_a_table_lay_out_a_header_too():
    draft = Draft().nested([_in(LEFT[:2]), _in(RIGHT[:2])], [_in(LEFT[2:]), _in(RIGHT[2:])])
    draft.lines("", ("THÔNG BÁO", "cb"), ("Về việc đăng ký tàu cá", "cb"), (SENTENCE, "j"))
    assert dict(found(draft.document())) == KINDS


def test_inspection_quotes_a_line_as_it_stands_in_the_file():
    draft = Draft().table([_in(LEFT), _in(["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "\u00d0ộc lập - Tự do - Hạnh phúc"])])
    seen = draft.lines(("THÔNG BÁO", "cb"), (SENTENCE, "j")).recognised()
    assert "\u00d0ộc lập - Tự do - Hạnh phúc" in [c["text"] for c in overview("a", seen)["documents"][0]["components"]]


def test_pasted_text_without_any_layout_is_read_by_its_words():
    lines = ["BỘ THỦY LỢI", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 31/QĐ-BTL", "Độc lập - Tự do - Hạnh phúc"]
    lines += ["Hà Nội, ngày 19 tháng 5 năm 2021", "QUYẾT ĐỊNH", "Về việc giao nhiệm vụ", "BỘ TRƯỞNG BỘ THỦY LỢI"]
    lines += ["Căn cứ Luật Thủy lợi ngày 19 tháng 6 năm 2017;", "QUYẾT ĐỊNH:", "Điều 1. Giao Cục Đê điều.", SENTENCE]
    document = Draft().lines(*lines).document()
    kinds = ["co_quan_ban_hanh", "quoc_hieu", "so_ky_hieu", "tieu_ngu", "dia_danh_ngay", "ten_loai", "trich_yeu"]
    assert [c.kind for c in document.components] == [*kinds, "tham_quyen", "can_cu", "quyet_dinh", "dieu"]


def test_english_and_addresses_in_a_header_are_no_components():
    left = [("TRƯỜNG ĐẠI HỌC BIỂN", "cb"), ("Địa chỉ: 12 phố Muối; ĐT: 0123", "c"), ("Số: 3/TB-ĐHB", "c")]
    right = [STATE[0], ("SOCIALIST REPUBLIC OF VIET NAM", "c"), STATE[1], ("Chà Là, ngày 05 tháng 9 năm 2022", "ci")]
    document = Draft().table([left, right]).lines(("THÔNG BÁO", "cb"), (SENTENCE, "j")).document()
    assert of(document, "co_quan_ban_hanh") == ["TRƯỜNG ĐẠI HỌC BIỂN"]
    assert of(document, "dia_danh_ngay") == ["Chà Là, ngày 05 tháng 9 năm 2022"]
    assert not of(document, "co_quan_chu_quan")


def test_a_long_summary_is_one_still():
    summary = (
        "Kết luận của Phó Chủ tịch Ủy ban nhân dân tỉnh tại cuộc họp về tiến độ thi công các tuyến kè biển"
        " và phương án di dời các hộ dân ven bờ trong mùa mưa bão"
    )
    document = (
        Draft().table([_in(LEFT), _in(RIGHT)]).lines(("THÔNG BÁO", "cb"), (summary, "cb"), (SENTENCE, "j")).document()
    )
    assert of(document, "trich_yeu") == [summary]


def test_talk_of_the_motto_is_not_the_motto():
    draft = Draft().lines(("Bài 3: Thể thức", "b"), "- Quốc hiệu: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", SENTENCE)
    assert draft.recognised().family == "none"


def test_a_year_in_a_companys_number_makes_no_law():
    draft = Draft().lines(("CÔNG TY CỔ PHẦN MUỐI BIỂN", "cb"), "Số: 15/2025/QĐ-MB", ("QUYẾT ĐỊNH", "cb"), SENTENCE)
    assert draft.recognised().family != "qppl"


def test_hidden_text_beside_a_line_is_not_of_it():
    right = [*STATE, ("Chà Là, ngày 05 tháng 9 năm 2022", "ci")]
    draft = (
        Draft().table([_in(LEFT), right]).lines(("THÔNG BÁO", "cb"), (SENTENCE, "j")).hidden("Chà Là, ngày", "(Mẫu 01)")
    )
    assert of(draft.document(), "dia_danh_ngay") == ["Chà Là, ngày 05 tháng 9 năm 2022"]


def test_a_name_that_runs_over_the_line_is_one_body():
    left = [("ỦY BAN NHÂN DÂN", "cb"), ("XÃ MƯỜNG THỔ", "cb"), ("Số: 2/KH-UBND", "c")]
    document = Draft().table([left, STATE]).lines(("KẾ HOẠCH", "cb"), ("Trồng cây", "cb"), (SENTENCE, "j")).document()
    assert of(document, "co_quan_ban_hanh") == ["ỦY BAN NHÂN DÂN", "XÃ MƯỜNG THỔ"]
    assert not of(document, "co_quan_chu_quan")


@pytest.mark.parametrize("looks", ["c", "cb"])
def test_of_two_bodies_set_alike_the_first_is_the_higher(looks):
    names = [("UBND HUYỆN KHE SẬY", looks), ("TRƯỜNG MẦM NON HOA BAN", looks), ("Số: 7/KH-MNHB", "c")]
    document = Draft().table([names, STATE]).lines(("KẾ HOẠCH", "cb"), ("Tuyển sinh", "cb"), (SENTENCE, "j")).document()
    assert of(document, "co_quan_chu_quan") == ["UBND HUYỆN KHE SẬY"]
    assert of(document, "co_quan_ban_hanh") == ["TRƯỜNG MẦM NON HOA BAN"]
    assert document.components[0].confidence > 0.9


def test_of_three_bodies_the_last_issues():
    names = [("BỘ THỦY LỢI", "c"), ("CỤC ĐÊ ĐIỀU", "c"), ("CHI CỤC ĐÊ ĐIỀU MIỀN TRUNG", "c"), ("Số: 7/CCĐĐ-KT", "c")]
    document = Draft().table([names, STATE]).lines(("Kính gửi: Ban Quản lý đê", "c"), (SENTENCE, "j")).document()
    assert of(document, "co_quan_ban_hanh") == ["CHI CỤC ĐÊ ĐIỀU MIỀN TRUNG"]
    assert len(of(document, "co_quan_chu_quan")) == 2


def test_a_summary_under_the_number_may_take_two_lines():
    draft = Draft().lines(
        "BỘ THỦY LỢI\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "CỤC ĐÊ ĐIỀU\t\tĐộc lập - Tự do - Hạnh phúc",
        "Số: 88/CĐĐ-KT\t\tHà Nội, ngày 3 tháng 8 năm 2021",
        "V/v gia cố đoạn đê",
        "qua cửa sông",
        "",
        ("Kính gửi: Ủy ban nhân dân tỉnh Chà Là", "c"),
        (SENTENCE, "j"),
    )
    assert of(draft.document(), "trich_yeu_cv") == ["V/v gia cố đoạn đê", "qua cửa sông"]
    assert draft.document().type_code == "CV"


def test_a_body_alone_under_the_motto_is_no_title():
    names = [*STATE, ("UBND XÃ MƯỜNG THỔ", "cb"), ("Số: 6/GM-UBND", "c"), ("Mường Thổ, ngày 12 tháng 9 năm 2023", "ci")]
    document = Draft().lines(*names, ("GIẤY MỜI", "cb"), ("Họp dân", "cb"), (SENTENCE, "j")).document()
    assert of(document, "co_quan_ban_hanh") == ["UBND XÃ MƯỜNG THỔ"]
    assert of(document, "ten_loai") == ["GIẤY MỜI"]
    assert document.type_code == "GM"


@pytest.mark.parametrize(
    ("title", "code"),
    [("B Á O   C Á O", "BC"), ("BÁOCÁO", "BC"), ("BAÓ CÁO", "BC"), ("T Ờ  T R Ì N H", "TTr"), ("BÁO CSO", "KH")],
)
def test_a_type_is_read_however_it_is_typed_and_else_from_the_symbol(title, code):
    document = Draft().table([_in(LEFT[:2], "Số: 3/KH-STS"), STATE]).lines((title, "cb"), (SENTENCE, "j")).document()
    assert of(document, "ten_loai") == [" ".join(title.split())]
    assert document.type_code == code


def test_a_form_of_its_own_has_no_type_of_the_list():
    page = Draft().table([_in(LEFT[:2], "Số: 3/KH-STS"), STATE]).lines(("LỊCH CÔNG TÁC", "cb"), (SENTENCE, "j"))
    assert page.document().type_code == ""


def test_a_summary_may_take_two_lines():
    lines = [("BÁO CÁO", "cb"), ("Kết quả trồng rừng quý II;", "cb"), ("phương hướng trồng rừng quý III", "cb")]
    document = Draft().table([_in(LEFT), _in(RIGHT)]).lines(*lines, (SENTENCE, "j")).document()
    assert of(document, "trich_yeu") == [text for text, _ in lines[1:]]
    assert all(c.confidence > 0.9 for c in document.components if c.kind == "trich_yeu")


def test_the_authority_is_the_issuer_in_full():
    draft = (
        Draft()
        .table([[("HĐND XÃ MƯỜNG THỔ", "cb"), ("Số: 4/NQ-HĐND", "c")], STATE])
        .lines(
            ("NGHỊ QUYẾT", "cb"),
            ("Về kế hoạch trồng rừng năm 2024", "cb"),
            ("HỘI ĐỒNG NHÂN DÂN XÃ MƯỜNG THỔ", "cb"),
            ("KHÓA XX, KỲ HỌP THỨ NĂM", "cb"),
            ("Căn cứ Luật Lâm nghiệp ngày 15 tháng 11 năm 2017;", "i"),
            ("QUYẾT NGHỊ:", "cb"),
            "Điều 1. Trồng ba mươi ha rừng.",
        )
    )
    assert of(draft.document(), "tham_quyen") == ["HỘI ĐỒNG NHÂN DÂN XÃ MƯỜNG THỔ", "KHÓA XX, KỲ HỌP THỨ NĂM"]
    assert len(of(draft.document(), "trich_yeu")) == 1


def test_a_date_alone_on_its_line_stands_under_the_motto():
    halves = ["TRƯỜNG THCS HOA BAN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "TỔ NGỮ VĂN\tĐộc lập - Tự do - Hạnh phúc"]
    draft = Draft().lines(
        *halves, "\tKhe Sậy, ngày 20 tháng 8 năm 2023", ("KẾ HOẠCH", "cb"), ("Dạy học", "cb"), SENTENCE
    )
    assert of(draft.document(), "dia_danh_ngay") == ["Khe Sậy, ngày 20 tháng 8 năm 2023"]
    assert not of(draft.document(), "trich_yeu_cv")


def test_a_name_runs_on_though_its_next_line_could_begin_one():
    names = [("UBND TỈNH CHÀ LÀ", "c"), ("BAN CHỈ ĐẠO VÀ", "cb"), ("PHÒNG CHỐNG LŨ LỤT", "cb"), ("Số: 5/BC-BCĐ", "c")]
    document = (
        Draft().table([names, STATE]).lines(("BÁO CÁO", "cb"), ("Tình hình ngày 5/9/2023", "cb"), SENTENCE).document()
    )
    assert of(document, "co_quan_ban_hanh") == ["BAN CHỈ ĐẠO VÀ", "PHÒNG CHỐNG LŨ LỤT"]
    assert of(document, "trich_yeu") == ["Tình hình ngày 5/9/2023"]


def test_marks_stand_for_themselves():
    left = [
        ("TỈNH CHÀ LÀ", "c"),
        ("SỞ THỦY SẢN", "cb"),
        ("Số:    /CĐ-STS", "c"),
        ("HỎA TỐC", "cb"),
        ("(Dự thảo lần 2)", "c"),
    ]
    document = Draft().table([left, STATE]).lines(("CÔNG ĐIỆN", "cb"), (SENTENCE, "j")).document()
    assert of(document, "do_khan") == ["HỎA TỐC"]
    assert of(document, "du_thao") == ["(Dự thảo lần 2)"]


def test_blanks_are_what_they_stand_for():
    left = [("{{co_quan_chu_quan}}", "c"), ("{{ten_don_vi}}", "cb"), ("Số: {{so}}", "c")]
    right = [*STATE, ("<<ngay_ky>>", "ci")]
    draft = Draft().table([left, right]).lines(("TỜ TRÌNH", "cb"), ("[Nội dung trình]", "cb"), (SENTENCE, "j"))
    assert found(draft.document())[:3] == [
        ("co_quan_chu_quan", "{{co_quan_chu_quan}}"),
        ("co_quan_ban_hanh", "{{ten_don_vi}}"),
        ("so_ky_hieu", "Số: {{so}}"),
    ]
    assert of(draft.document(), "dia_danh_ngay") == ["<<ngay_ky>>"]
    assert of(draft.document(), "trich_yeu") == ["[Nội dung trình]"]


def test_what_was_seen_is_told_in_words():
    document = Draft().table([_in(LEFT), _in(RIGHT)]).lines(("THÔNG BÁO", "cb"), (SENTENCE, "j")).document()
    number = document.components[2]
    assert number.confidence > 0.99
    assert "khớp mẫu số, ký hiệu" in number.evidence
    assert "ô trái" in number.evidence


def test_where_text_runs_in_columns_no_line_is_said_to_stand_in_the_middle():
    left = [*LEFT[:2], "Số: 09/STS-KT", "V/v đăng ký tàu cá"]
    draft = Draft().columns(2).lines(*((text, "c") for text in [*left, *RIGHT]))
    assert {c.zone for c in draft.document().components} == {""}


def _titled(*title: str) -> Draft:
    looks = [(text, "cb") for text in title]
    return Draft().table([_in(LEFT), _in(RIGHT)]).lines("", *looks, ("Ủy ban nhân dân tỉnh thông báo như sau:", "j"))


def test_a_summary_in_capitals_under_the_type_is_one_still():
    document = _titled("THÔNG BÁO", "LỊCH TIẾP CÔNG DÂN THÁNG 5 NĂM 2022").document()
    assert of(document, "ten_loai") == ["THÔNG BÁO"]
    assert of(document, "trich_yeu") == ["LỊCH TIẾP CÔNG DÂN THÁNG 5 NĂM 2022"]


def test_a_summary_above_the_type_is_one_still():
    document = _titled("Đăng ký tàu cá năm 2022", "THÔNG BÁO").document()
    assert of(document, "trich_yeu") == ["Đăng ký tàu cá năm 2022"]
    assert all(c.confidence > 0.9 for c in document.components if c.kind == "trich_yeu")
