"""Text in fonts of before Unicode: read as these draw it, with the way back to the file."""

from __future__ import annotations

from tests.model.parts import first, p, page, r
from tests.model.test_labels import abstract, item, lvl, num
from vbhc_lint.model.page import Paragraph

SIGN = "Céng hßa x· héi chñ nghÜa ViÖt Nam"


def font(name: str) -> str:
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}"/>'


def texts(*paragraphs: str) -> list[str]:
    return [paragraph.text for paragraph in page("".join(paragraphs)).body]


def pieces(paragraph: Paragraph) -> list[tuple[str, str]]:
    return [(paragraph.text[run.start : run.end], run.encoding) for run in paragraph.runs]


def test_tcvn3_is_read_and_leads_back() -> None:
    paragraph = first(p(SIGN, rpr=font(".VnTime")))
    assert paragraph.text == "Cộng hòa xã hội chủ nghĩa Việt Nam"
    assert paragraph.in_file(5, 8) == (SIGN, 5, 8)
    assert pieces(paragraph) == [(paragraph.text, "TCVN3")]


def test_a_font_of_capitals_is_read_as_capitals() -> None:
    assert first(p(SIGN, rpr=font(".VnTimeH"))).text == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"


def test_vni_is_shorter_once_read() -> None:
    typed = "Ñoäc laäp - Töï do - Haïnh phuùc"
    paragraph = first(p(typed, rpr=font("VNI-Times")))
    assert paragraph.text == "Độc lập - Tự do - Hạnh phúc"
    start = paragraph.text.index("Hạnh")
    whole, a, b = paragraph.in_file(start, start + 4)
    assert (whole, whole[a:b]) == (typed, "Haïnh")


def test_a_mark_in_a_run_of_its_own_goes_with_its_letter() -> None:
    vni, bold = font("VNI-Times"), font("VNI-Times") + "<w:b/>"
    paragraph = first(f"<w:p>{r('Keá hoa', vni)}{r('ï', bold)}{r('ch', vni)}</w:p>")
    assert paragraph.text == "Kế hoạch"
    assert pieces(paragraph) == [("Kế hoạ", "VNI"), ("ch", "VNI")]
    assert paragraph.in_file(5, 7) == ("Keá hoaïch", 6, 9)


def test_a_soft_hyphen_is_a_letter_there() -> None:
    run = f"<w:r><w:rPr>{font('.VnTime')}</w:rPr><w:t>Tr</w:t><w:softHyphen/><w:t>ëng phßng</w:t></w:r>"
    assert first(f"<w:p>{run}</w:p>").text == "Trưởng phòng"


def test_characters_of_a_symbol_font_are_read() -> None:
    run = f'<w:r><w:rPr>{font(".VnTime")}</w:rPr><w:t>phßn</w:t><w:sym w:font=".VnTime" w:char="F067"/></w:r>'
    assert first(f"<w:p>{run}</w:p>").text == "phòng"
    assert first(p("\uf056\uf069\uf0d6\uf074", rpr=font(".VnTime"))).text == "Việt"


def test_only_what_stands_in_the_font_is_read_so() -> None:
    paragraph = first(f"<w:p>{r('Số: 5 · ', font('Times New Roman'))}{r('ViÖt', font('.VnTime'))}</w:p>")
    assert paragraph.text == "Số: 5 · Việt"
    assert pieces(paragraph) == [("Số: 5 · ", ""), ("Việt", "TCVN3")]
    assert not paragraph.encoded(0, 8)
    assert paragraph.encoded(7, 9)
    assert paragraph.encoded(8, 8)


def test_the_font_of_letters_beyond_ascii_decides() -> None:
    assert first(p(SIGN, rpr='<w:rFonts w:ascii=".VnTime" w:hAnsi="Arial"/>')).text == SIGN
    assert first(p(SIGN, rpr='<w:rFonts w:ascii="Arial" w:hAnsi=".VnTime"/>')).text != SIGN


def test_unicode_in_an_old_font_stays() -> None:
    for name in (".VnTime", "VNI-Times"):
        paragraph = first(p("Độc lập - Tự do - Hạnh phúc", rpr=font(name)))
        assert paragraph.text == "Độc lập - Tự do - Hạnh phúc"
        assert paragraph.written is None
        assert first(p("và các toán hoá trình kính", rpr=font(name))).written is None


def test_another_language_in_an_old_font_stays() -> None:
    for name in (".VnTime", "VNI-Times"):
        assert first(p("Café à la carte, señor Müller", rpr=font(name))).written is None


def test_all_text_of_a_font_decides_together() -> None:
    alone = p("Sè lµ", rpr=font(".VnTime"))  # by itself as good in Unicode: "Sè", "lµ"
    assert texts(p("Sè", rpr=font(".VnTime"))) == ["Sè"]
    assert texts(alone, p(SIGN, rpr=font(".VnTime"))) == ["Số là", "Cộng hòa xã hội chủ nghĩa Việt Nam"]


def test_a_font_without_marks_goes_with_its_kind() -> None:
    ascii_only = p("ban", rpr=font(".VnTimeH"))
    assert texts(ascii_only) == ["ban"]
    assert texts(ascii_only, p(SIGN, rpr=font("VNI-Times")))[0] == "ban"
    assert texts(ascii_only, p(SIGN, rpr=font(".VnTime")))[0] == "BAN"


def test_a_paragraph_of_unicode_among_tcvn3_stays() -> None:
    unicode = "Số và họ tên: kính trình tình hình an ninh, chính trị; đình chỉ, thi hành, xử lý"
    found = texts(p("ViÖt", rpr=font(".VnTime")), p(unicode, rpr=font(".VnTime")))
    assert found == ["Việt", unicode]


def test_a_field_keeps_its_place() -> None:
    field = f'<w:fldSimple w:instr="REF a">{r("phuùc", font("VNI-Times"))}</w:fldSimple>'
    paragraph = first(f"<w:p>{r('Haïnh ', font('VNI-Times'))}{field}</w:p>")
    (found,) = paragraph.fields
    assert paragraph.text[found.start : found.end] == "phúc"


def test_an_automatic_number_is_read() -> None:
    numbering = abstract(0, lvl(0, text="§iÒu %1.")) + num(1, 0)
    name = font(".VnTime").replace('"', "'")
    numbering = numbering.replace("</w:lvl>", f"<w:rPr>{name}</w:rPr></w:lvl>")
    found = page(p(SIGN, rpr=font(".VnTime")) + item(), numbering=numbering)
    assert found.body[1].label == "Điều 1."


def test_headers_notes_and_boxes_are_read() -> None:
    section = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    file = page(p() + section, header1=p(SIGN, rpr=font(".VnTimeH")))
    (header,) = [story for story in file.stories if story.kind == "header"]
    assert header.paragraphs[0].text == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
