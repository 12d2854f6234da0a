"""One finding for one root: where a value comes from, how many paragraphs one change cures, how to mend it in Word."""

from __future__ import annotations

import io
from collections.abc import Callable

import docx
import pytest
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from fixtures.page import build, conforming
from vbhc_lint.config import Settings
from vbhc_lint.finding import Finding
from vbhc_lint.linter import Linter
from vbhc_lint.rule import Look

LINES = [f"Thôn {number} nộp đủ hồ sơ đúng thời hạn đã công bố." for number in ("Đông", "Tây", "Nam", "Bắc")]


def _check(data: bytes, lang: str = "vi") -> list[Finding]:
    settings = Settings(lang=lang)  # type: ignore[arg-type] # a known language
    return list(Linter(settings).check(data, "a.docx").findings)


def _found(document: str = "bao_cao", encoding: str = "direct", lang: str = "vi", **changes: object) -> list[Finding]:
    return _check(build(conforming(document).change(**changes), encoding), lang)


def _edited(edit: Callable[[Document], None], encoding: str = "defaults", **changes: object) -> list[Finding]:
    document = docx.Document(io.BytesIO(build(conforming("bao_cao").change(**changes), encoding)))
    edit(document)
    out = io.BytesIO()
    document.save(out)
    return _check(out.getvalue())


def _root(finding: Finding) -> str:
    """What the message says beyond the fault itself."""
    return finding.message.partition("Times New Roman. ")[2]


# where


def test_the_defaults_of_the_file() -> None:
    (finding,) = _found(encoding="defaults", defaults=Look(font="Calibri"))
    count = 1 + len(finding.related)
    assert count > 20
    assert _root(finding) == f"Nguồn: mặc định của tệp (docDefaults); sửa một chỗ ở đó, chữa {count} đoạn."
    assert finding.fix.description.endswith("chọn phông Times New Roman, rồi bấm Set As Default › This document only.")


def test_a_theme_font_names_who_refers_to_it() -> None:
    (finding,) = _found(encoding="theme", theme="Calibri")
    assert "Nguồn: phông chủ đề minorHAnsi ← mặc định của tệp (docDefaults); sửa một chỗ" in finding.message
    assert "Set As Default" in finding.fix.description


def _refer(style: str) -> Callable[[Document], None]:
    """Let a style, or a run of each body paragraph, refer to the theme's font."""

    def edit(document: Document) -> None:
        fonts = document.styles[style].element.get_or_add_rPr().get_or_add_rFonts()
        for name in list(fonts.attrib):
            del fonts.attrib[name]
        fonts.set(qn("w:asciiTheme"), "minorHAnsi")

    return edit


def test_a_style_that_refers_to_the_theme_is_mended_in_the_style() -> None:
    (finding,) = _edited(_refer("Lời văn"), "styles", theme="Arial", styles={"Normal": Look(font="Times New Roman")})
    assert "Nguồn: phông chủ đề minorHAnsi ← kiểu “Lời văn”; sửa một chỗ ở đó, chữa 9 đoạn." in finding.message
    remedy = (
        "Vào Home › Styles, bấm chuột phải vào kiểu “Lời văn” › Modify › Format › Font, chọn phông Times New Roman."
    )
    assert finding.fix.description == remedy


def test_a_theme_font_that_several_refer_to_is_mended_in_the_theme() -> None:
    def edit(document: Document) -> None:
        _refer("Lời văn")(document)
        _refer("Ô bảng")(document)

    (finding,) = _edited(edit, "styles", theme="Arial", styles={"Normal": Look(font="Times New Roman")})
    assert "phông chủ đề minorHAnsi ← kiểu “Lời văn”, kiểu “Ô bảng”; sửa một chỗ" in finding.message
    assert finding.fix.description.startswith("Vào Design › Fonts › Customize Fonts, ở mục Body font chọn phông")


def test_the_style_that_says_it_is_named_not_the_one_that_inherits_it() -> None:
    def edit(document: Document) -> None:
        style = document.styles.add_style("Con", WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = document.styles["Lời văn"]
        for number, paragraph in enumerate(p for p in document.paragraphs if p.style.name == "Lời văn"):
            paragraph.style = style if number % 2 else paragraph.style

    plain = _found(encoding="styles", styles={"noi_dung": Look(font="Arial")})
    inherited = _edited(edit, "styles", styles={"noi_dung": Look(font="Arial")})
    assert [f.message for f in plain] == [f.message for f in inherited]
    assert "Nguồn: kiểu “Lời văn”; sửa một chỗ ở đó, chữa 9 đoạn." in plain[0].message


def test_a_character_style() -> None:
    def edit(document: Document) -> None:
        style = document.styles.add_style("Nhấn", WD_STYLE_TYPE.CHARACTER)
        style.font.name = "Arial"
        for paragraph in document.paragraphs:
            if paragraph.text in LINES:
                paragraph.runs[0].style = style

    (finding,) = _edited(edit, body_add=LINES)
    assert _root(finding) == "Nguồn: kiểu ký tự “Nhấn”; sửa một chỗ ở đó, chữa 4 đoạn."
    assert "bấm chuột phải vào kiểu “Nhấn” › Modify" in finding.fix.description


def test_a_table_style() -> None:
    def edit(document: Document) -> None:
        style = document.styles.add_style("Bảng số liệu", WD_STYLE_TYPE.TABLE)
        style.font.name = "Arial"
        max(document.tables, key=lambda table: len(table.rows)).style = style

    (finding,) = _edited(edit)
    assert "Nguồn: kiểu bảng “Bảng số liệu”; sửa một chỗ ở đó, chữa" in finding.message
    assert "Table Design, bấm chuột phải vào kiểu “Bảng số liệu” › Modify Table Style" in finding.fix.description


_LIST = f"""<w:abstractNum {nsdecls("w")} w:abstractNumId="99"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>
<w:lvlText w:val="-"/><w:pPr><w:spacing w:line="600"/></w:pPr></w:lvl></w:abstractNum>"""


def test_a_list() -> None:
    def edit(document: Document) -> None:
        numbering = document.part.numbering_part.element
        numbering.insert(0, parse_xml(_LIST))
        number = numbering.add_num(99)
        for paragraph in document.paragraphs:
            if paragraph.text in LINES:
                paragraph._p.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = number.numId

    (finding,) = _edited(edit, body_add=LINES)
    assert finding.code == "TT617"
    assert finding.message.endswith("Nguồn: kiểu đánh số; sửa một chỗ ở đó, chữa 4 đoạn.")
    remedy = "Bấm chuột phải vào số thứ tự › Adjust List Indents, ở mục Line spacing chọn từ Single đến 1.5 lines."
    assert finding.fix.description == remedy


def test_capitals_that_a_style_makes_are_mended_there_not_typed_anew() -> None:
    def edit(document: Document) -> None:
        document.styles["Trích yếu"].font.all_caps = True

    (finding,) = _edited(edit, "styles", trich_yeu=["Kết quả thực hiện chuyển đổi số", "6 tháng đầu năm 2026"])
    assert finding.code == "TT513" and finding.message.endswith(
        "Nguồn: kiểu “Trích yếu”; sửa một chỗ ở đó, chữa 2 đoạn."
    )
    assert finding.fix.description.endswith("kiểu “Trích yếu” › Modify › Format › Font, bỏ dấu chọn ở All caps.")


def test_titles_that_a_style_makes_thin() -> None:
    def edit(document: Document) -> None:
        style = document.styles.add_style("Mục La Mã", WD_STYLE_TYPE.PARAGRAPH)
        style.base_style, style.font.bold = document.styles["Đề mục"], False
        for paragraph in document.paragraphs:
            if paragraph.text.startswith(("I.", "II.", "III.")):
                paragraph.style = style

    (finding,) = _edited(edit, "styles")
    assert finding.code == "TT609" and "Nguồn: kiểu “Mục La Mã”; sửa một chỗ ở đó, chữa 3 đoạn." in finding.message


def test_space_that_the_style_takes_away_is_given_back_in_the_style() -> None:
    def edit(document: Document) -> None:
        properties = document.styles["Lời văn"].element.get_or_add_pPr()
        properties.insert_element_before(parse_xml(f"<w:contextualSpacing {nsdecls('w')}/>"), "w:jc")

    finding = next(f for f in _edited(edit, "styles", body_add=LINES * 3) if f.code == "TT616")
    assert "Nguồn: kiểu “Lời văn”" in finding.message
    assert (
        "bấm chuột phải vào kiểu “Lời văn” › Modify › Format › Paragraph, bỏ dấu chọn ở “Don’t add space"
        in finding.fix.description
    )


# how many


def test_equal_direct_formatting_is_one_finding() -> None:
    (finding,) = _found(body_add=[Look(line, font="Arial") for line in LINES])
    assert _root(finding) == "Đặt trực tiếp ở 4 đoạn."
    assert "Select Text with Similar Formatting" in finding.fix.description
    assert [related.location.excerpt for related in finding.related] == LINES[1:]


def test_a_stray_word_stands_alone() -> None:
    stray = ("Xã tiếp nhận ", Look("120 hồ sơ", font="Verdana"), ".")
    alone, others = sorted(
        _found(body_add=[stray, *(Look(line, font="Arial") for line in LINES)]), key=lambda f: len(f.related)
    )
    assert (alone.location.excerpt, alone.related, _root(alone)) == ("120 hồ sơ", (), "")
    assert alone.fix.description == "Chọn chỗ này, bấm Ctrl+D, chọn phông Times New Roman."
    assert len(others.related) == 3


def test_a_root_that_is_right_for_most_is_left_alone() -> None:
    """Running text is right at 14 pt: the root is named, but the line is to be mended, not the root."""
    (finding,) = _found(encoding="defaults", so_ky_hieu=Look(size=14))
    assert finding.message == "Số, ký hiệu có cỡ chữ 14, quy định 13. Nguồn: mặc định của tệp (docDefaults)."
    assert finding.fix.description == "Chọn chỗ này, bấm Ctrl+D, chọn cỡ chữ 13."
    (finding,) = _found(encoding="defaults", co_quan_chu_quan=Look(size=14), co_quan_ban_hanh=Look(size=14))
    assert finding.message.endswith("quy định 12–13. Nguồn: mặc định của tệp (docDefaults); gặp ở 2 đoạn.")
    assert finding.fix.description.startswith("Chọn những chỗ này")


def test_a_style_that_spoils_much_else_is_left_alone() -> None:
    """Only running text is judged by it, but every line of the header and every cell would change as well."""
    *header, finding = _found(encoding="styles", styles={"Normal": Look(line=2.0)})
    assert {f.code for f in header} == {"TT012"} and finding.code == "TT617"
    assert "Nguồn: kiểu “Normal”; gặp ở 9 đoạn." in finding.message
    assert finding.fix.description.startswith("Chọn những chỗ này")


def test_a_change_that_reaches_other_paragraphs_says_so() -> None:
    sizes = [f.message for f in _found(encoding="styles", styles={"Normal": Look(size=12)})]
    fonts = [f.message for f in _found(encoding="styles", styles={"Normal": Look(font="Arial")})]
    assert all("đổi theo cả đoạn khác (" in message for message in sizes)
    assert not any("đổi theo" in message for message in fonts)  # no other font is right anywhere


def test_one_paragraph_is_mended_where_it_stands() -> None:
    (finding,) = _found(encoding="styles", styles={"kinh_gui": Look(font="Arial")})
    assert _root(finding) == "Nguồn: kiểu “Kính gửi”."
    assert finding.fix.description == "Chọn chỗ này, bấm Ctrl+D, chọn phông Times New Roman."


def test_lines_of_one_paragraph_count_once() -> None:
    office = Look("KT. TRƯỞNG PHÒNG\nPHÓ TRƯỞNG PHÒNG", size=16)
    (finding,) = _found(quyen_han=office, chuc_vu=None)
    assert len(finding.related) == 1
    assert finding.message == "Quyền hạn của người ký, Chức vụ người ký có cỡ chữ 16, quy định 13–14."


def test_findings_of_several_clauses_know_that_one_change_cures_them_all() -> None:
    findings = _found(encoding="styles", styles={"Normal": Look(size=12)})
    assert [f.code for f in findings] == ["TT510", "TT910", "TT610", "TT710"]
    cured = sum(1 + len(f.related) for f in findings)
    assert all(f"Nguồn: kiểu “Normal”; sửa một chỗ ở đó, chữa {cured} đoạn" in f.message for f in findings)
    assert len({f.fix.description for f in findings}) == 1


def test_components_of_one_clause_and_one_root_are_named_together() -> None:
    (finding,) = _found(chuc_vu=Look(size=16), ho_ten=Look(size=16))
    assert finding.message.startswith("Chức vụ người ký, Họ tên người ký có cỡ chữ 16, quy định 13–14.")


def test_what_is_wrong_in_two_ways_is_two_findings() -> None:
    findings = _found(body_add=[Look(LINES[0], size=12), Look(LINES[1], size=16)])
    assert [f.code for f in findings] == ["TT610", "TT610"]


def test_one_value_that_shows_in_two_ways_is_two_findings() -> None:
    """The same first line, but below another indent: the paragraphs do not look alike."""
    hanging = [Look(line, first_line=-18, indent_left=indent) for line, indent in zip(LINES, (9, 90), strict=False)]
    findings = _found(body_add=hanging)
    assert [f.code for f in findings] == ["TT615", "TT615"]


def test_a_style_of_two_documents_in_a_file_is_one_finding() -> None:
    (finding,) = _found("quyet_dinh_kem_quy_che", "styles", styles={"dieu": Look(size=15)})
    places = [finding.location, *(related.location for related in finding.related)]
    assert finding.code == "TT610" and f"chữa {len(places)} đoạn" in finding.message
    assert {place.place for place in places} >= {"Điều 1"}
    assert sum(place.place == "Điều 1" for place in places) == 2


def test_direct_formatting_of_two_documents_in_a_file_is_one_finding() -> None:
    (finding,) = _found("quyet_dinh_kem_quy_che", dieu=Look(font="Arial"))
    assert sum(r.location.place == "Điều 1" for r in finding.related) == 1


# fingerprints


def _prints(**changes: object) -> list[str]:
    return [f.location.fingerprint for f in _found(encoding="styles", **changes)]


def test_a_fingerprint_survives_another_count_and_another_first_place() -> None:
    arial = {"noi_dung": Look(font="Arial")}
    before = _prints(styles=arial, body_add=LINES)
    assert len(before) == 1
    assert before == _prints(styles=arial) == _prints(styles=arial, body=[*LINES[2:], "Kết quả được công bố./."])


def test_a_fingerprint_tells_roots_and_values_apart() -> None:
    prints = [
        *_prints(styles={"noi_dung": Look(font="Arial")}),
        *_prints(styles={"noi_dung": Look(font="Calibri")}),
        *_prints(body_add=Look(LINES[0], font="Arial")),
        *_prints(styles={"o_bang": Look(font="Arial")}),
    ]
    assert len(set(prints)) == len(prints) == 4


def test_direct_formatting_keeps_its_fingerprint_when_its_first_place_is_mended() -> None:
    four, three = ([Look(line, font="Arial") for line in LINES[n:]] for n in (0, 1))
    assert _prints(body_add=four) == _prints(body_add=[LINES[0], *three])


def test_a_fingerprint_survives_the_mending_of_a_like_fault_of_the_same_code() -> None:
    small = Look(size=10)
    both = _prints(noi_nhan=small, noi_nhan_ds=small)
    assert len(set(both)) == 2
    assert _prints(noi_nhan_ds=small) == both[1:]


# English


@pytest.mark.parametrize(
    ("encoding", "changes", "message", "remedy"),
    [
        (
            "styles",
            {"styles": {"noi_dung": Look(font="Arial")}},
            "It comes from: style “Lời văn”; one change there mends 9 paragraphs.",
            "Go to Home › Styles, right-click the style “Lời văn” › Modify › Format › Font",
        ),
        (
            "direct",
            {"body_add": [Look(line, font="Arial") for line in LINES]},
            "Set directly in 4 paragraphs.",
            "Select these places (quickest: Home › Select › Select Text with Similar Formatting), press Ctrl+D",
        ),
        (
            "direct",
            {"body_add": Look(LINES[0], font="Arial")},
            "The typeface is Arial; the law asks for Times New Roman.",
            "Select this, press Ctrl+D",
        ),
    ],
)
def test_the_root_is_said_in_english(encoding: str, changes: dict[str, object], message: str, remedy: str) -> None:
    (finding,) = _found(encoding=encoding, lang="en", **changes)
    assert finding.message.endswith(message)
    assert finding.fix.description == f"{remedy}, choose the font Times New Roman."
