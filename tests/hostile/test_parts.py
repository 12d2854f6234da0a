"""Parts whose XML is a trap, wherever a reader comes by: nothing is expanded, fetched or followed outside."""

from __future__ import annotations

import pytest

from tests.model.parts import members, p, package, style, table, tc, tr
from vbhc_lint.config import Settings
from vbhc_lint.finding import FileReport
from vbhc_lint.linter import Linter

BODY = (
    p("a", '<w:pStyle w:val="A"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
      '<w:color w:val="1" w:themeColor="accent1"/><w:rFonts w:asciiTheme="minorHAnsi"/>')
    + table(tr(tc(p("b"))), properties='<w:tblStyle w:val="T"/>')
    + '<w:p><w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:endnoteReference w:id="1"/></w:r></w:p>'
    '<w:sectPr><w:headerReference w:type="default" r:id="header1"/><w:footerReference w:type="first" r:id="footer1"/>'
    "</w:sectPr>"
)  # fmt: skip
READ = {  # all parts a reader comes by
    "styles": style("A", default=True) + style("T", kind="table"),
    "numbering": '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="%1."/></w:lvl>'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    "settings": '<w:compat><w:compatSetting w:name="compatibilityMode" w:val="15"/></w:compat>',
    "theme": "<a:themeElements/>",
    "header1": p("đầu"),
    "footer1": p("chân"),
    "footnotes": f'<w:footnote w:id="1">{p("chú")}</w:footnote>',
    "endnotes": f'<w:endnote w:id="1">{p("chú")}</w:endnote>',
}
NAMES = (
    "word/document.xml", "_rels/.rels", "word/_rels/document.xml.rels", "[Content_Types].xml",
    *(f"word/{name}.xml" for name in READ),
)  # fmt: skip
LAUGHS = "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 10))
DTDS = {
    "laughs": f'<!DOCTYPE x [<!ENTITY a0 "ha">{LAUGHS}]>',
    "quadratic": f'<!DOCTYPE x [<!ENTITY a9 "{"ha" * 50_000}">]>',
    "file": '<!DOCTYPE x [<!ENTITY a9 SYSTEM "file:///etc/passwd">]>',
    "network": '<!DOCTYPE x [<!ENTITY a9 SYSTEM "http://127.0.0.1:9/x">]>',
    "external subset": '<!DOCTYPE x SYSTEM "file:///etc/passwd">',
    "parameter": '<!DOCTYPE x [<!ENTITY % p SYSTEM "file:///etc/passwd"> %p;]>',
    "default attributes": f'<!DOCTYPE x [<!ATTLIST w:p a CDATA "{"x" * 1000}">]>',
}


def check(parts: dict[str, str | bytes]) -> FileReport:
    """The report on a package of these parts."""
    return Linter(Settings()).check(package(parts), "x.docx")


def code(report: FileReport) -> str:
    """The code of the refusal, "" for none."""
    return "" if report.error is None else report.error.code


def sound() -> dict[str, str | bytes]:
    """All parts a reader comes by, nothing wrong with them."""
    return members(BODY, **READ)


def test_the_sound_package_is_read() -> None:
    assert code(check(sound())) == ""


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("dtd", DTDS)
def test_a_dtd_is_refused_in_every_part(name: str, dtd: str) -> None:
    parts = sound()
    entity = "&a9;" * 1000 if "a9" in DTDS[dtd] or "a1 " in DTDS[dtd] else ""
    parts[name] = DTDS[dtd] + str(parts[name]).replace("</", f"{entity}</", 1)
    assert code(check(parts)) == "HT006"


@pytest.mark.parametrize("name", NAMES)
def test_a_dtd_in_utf_16_is_refused_too(name: str) -> None:
    parts = sound()
    parts[name] = (DTDS["laughs"] + str(parts[name])).encode("utf-16")
    assert code(check(parts)) == "HT006"


def with_text(part: bytes, text: bytes) -> bytes:
    """The part with some bytes as its last text."""
    head, closing, name = part.rpartition(b"</")
    return head + text + closing + name


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "text",
    [b"\0", b"&#0;", b"&#xD800;", b"&#xFFFF;", b"\xed\xa0\x80", b"\xff", b"\xc3", b"\xf5\x80\x80\x80", b"\x0b", b"&b;"],
    ids=lambda text: text.decode("ascii", "backslashreplace"),
)
def test_characters_xml_forbids_are_refused(name: str, text: bytes) -> None:
    parts = sound()
    parts[name] = with_text(str(parts[name]).encode(), text)
    assert code(check(parts)) == "HT006"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_parts_in_utf_16_say_the_same(encoding: str) -> None:
    parts, wide = sound(), sound()
    for name in NAMES:
        declared = f'<?xml version="1.0" encoding="UTF-16"?>{parts[name]}' if encoding == "utf-16" else str(parts[name])
        wide[name] = declared.encode(encoding)
    one, other = (Linter(Settings()).recognise(package(given)).file for given in (parts, wide))
    assert [(s.kind, [p.text for p in s.paragraphs]) for s in one.stories] == [
        (s.kind, [p.text for p in s.paragraphs]) for s in other.stories
    ]
    assert {"footnote", "endnote", "header", "footer"} <= {story.kind for story in other.stories}


@pytest.mark.parametrize(
    "encoding", ["utf-7", "utf-32", "utf-32-be", "cp037", "gb18030", "iso-2022-jp", "cp500", "no-such"]
)
def test_encodings_that_hide_markup_are_refused(encoding: str) -> None:
    parts = sound()
    xml = f'<?xml version="1.0" encoding="{encoding}"?>{parts["word/styles.xml"]}'
    parts["word/styles.xml"] = xml.encode("ascii" if encoding == "no-such" else encoding, "xmlcharrefreplace")
    assert code(check(parts)) == "HT006"


def test_utf_16_cut_in_the_middle_of_a_character_is_refused() -> None:
    parts = sound()
    parts["word/styles.xml"] = str(parts["word/styles.xml"]).encode("utf-16")[:-1]
    assert code(check(parts)) == "HT006"


@pytest.mark.parametrize(
    "content_type",
    [
        "",
        "text/plain",
        "application/xml",
        "image/png",
        "application/vnd.ms-word.document.macroEnabled.main+xml",
        "x" * 9999,
    ],
)
def test_wrong_content_types_give_an_answer(content_type: str) -> None:
    parts = sound()
    before = str(parts["[Content_Types].xml"])
    start = before.index('ContentType="', before.index("<Override")) + 13
    parts["[Content_Types].xml"] = before[:start] + content_type + before[before.index('"', start) :]
    assert code(check(parts)) in ("", "HT002", "HT005")


@pytest.mark.parametrize("name", NAMES)
def test_missing_parts_give_an_answer(name: str) -> None:
    parts = sound()
    del parts[name]
    assert code(check(parts)) == ("HT005" if name in ("word/document.xml", "_rels/.rels") else "")


@pytest.mark.parametrize(
    "target",
    [
        "document.xml", "../word/document.xml", "_rels/document.xml.rels", "../_rels/.rels", "../[Content_Types].xml",
        "absent.xml", "../../../../etc/passwd", "/etc/passwd", "file:///etc/passwd", "C:\\Windows\\win.ini",
        "\\\\127.0.0.1\\share\\x", "http://127.0.0.1:9/x", "", ".", "..", "//", "%2e%2e/x", "&#x202e;",
    ],
)  # fmt: skip
@pytest.mark.parametrize("mode", ["Internal", "External"])
def test_relationships_lead_nowhere_but_to_parts(target: str, mode: str) -> None:
    parts = sound()
    name = "word/_rels/document.xml.rels"
    for kind in READ:
        parts[name] = str(parts[name]).replace(f'Target="{kind}.xml"', f'Target="{target}" TargetMode="{mode}"')
    assert code(check(parts)) == ""


def test_relationships_of_relationships_are_not_followed_round() -> None:
    parts = sound()
    parts["word/_rels/header1.xml.rels"] = str(parts["word/_rels/document.xml.rels"])
    parts["word/header1.xml"] = parts["word/document.xml"]
    assert code(check(parts)) == ""
