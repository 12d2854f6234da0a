"""Whatever a part says, reading ends: with a page or with a refusal, soon, and never with another error."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.model.parts import defaults, docx, members, p, package, page, style, table, tc, tr
from vbhc_lint.model import read
from vbhc_lint.package import Package, PackageError

LISTS = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/>'
    '<w:lvlText w:val="%1."/><w:lvlRestart w:val="0"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
BODY = (
    p("a", '<w:pStyle w:val="A"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:ind w:left="1"/>'
      '<w:spacing w:line="240" w:beforeLines="10"/><w:tabs><w:tab w:val="left" w:pos="400"/></w:tabs>',
      '<w:sz w:val="26"/><w:color w:val="1" w:themeColor="accent1" w:themeTint="80"/>')
    + table(tr(tc(p("b"), '<w:gridSpan w:val="2"/><w:tcW w:w="5" w:type="dxa"/>')), grid=(500, 600),
            properties='<w:tblStyle w:val="T"/><w:tblLook w:val="04A0"/>')
    + '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:cols w:num="2" w:space="5"/></w:sectPr>'
)  # fmt: skip
STYLES = (
    defaults('<w:sz w:val="26"/>')
    + style("A", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>', default=True)
    + style("T", '<w:tblPr><w:tblStyleRowBandSize w:val="1"/></w:tblPr><w:tblStylePr w:type="band1Horz"/>', "table")
)
ODD = st.sampled_from(["", "-1", "x", "nan", "inf", "1e999", "99999999999999999999", "2pt", "%", "\u0661", "0", "true"])


def numbered(value: str) -> list[str]:
    """The members' values, one by one."""
    return re.findall(r'w:\w+="[^"]*"', value)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_odd_values_of_attributes_are_borne(data):
    parts = members(BODY, styles=STYLES, numbering=LISTS)
    name = data.draw(st.sampled_from(["word/document.xml", "word/styles.xml", "word/numbering.xml"]))
    found = numbered(parts[name])
    for old in data.draw(st.lists(st.sampled_from(found), min_size=1, max_size=4)):
        parts[name] = parts[name].replace(old, f'{old.partition("=")[0]}="{data.draw(ODD)}"', 1)
    read(Package.open(package(parts)))


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_damaged_bytes_are_read_or_refused(data):
    whole = bytearray(docx(BODY, styles=STYLES, numbering=LISTS))
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    try:
        read(Package.open(bytes(whole)))
    except PackageError as error:
        assert re.fullmatch(r"HT00\d", error.code)


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_parts_cut_into_pieces_are_read_or_refused(data):
    parts = members(BODY, styles=STYLES, numbering=LISTS)
    name = data.draw(st.sampled_from(sorted(parts)))
    start = data.draw(st.integers(0, len(parts[name])))
    parts[name] = parts[name][:start] + parts[name][data.draw(st.integers(start, len(parts[name]))) :]
    try:
        read(Package.open(package(parts)))
    except PackageError as error:
        assert re.fullmatch(r"HT00\d", error.code)


def test_tables_as_deep_as_the_parser_allows_are_read():
    nested = p("đáy")
    for _ in range(75):
        nested = table(tr(tc(nested)))
    assert page(nested).body[0].cell.depth == 75


@pytest.mark.parametrize("times", [60])
def test_content_controls_in_one_another_are_read(times):
    body = "<w:sdt><w:sdtContent>" * times + p("x") + "</w:sdtContent></w:sdt>" * times
    assert page(body).body[0].path == "body/p[1]"


def test_the_same_bytes_give_the_same_page():
    data = docx(BODY, styles=STYLES, numbering=LISTS)
    one, two = (read(Package.open(data)) for _ in range(2))
    assert repr(one) == repr(two)
