"""Finding parts, reading them lazily, and folding what they repeat."""

from __future__ import annotations

import msgspec
import pytest

from tests.model.parts import OFFICE, docx, members, p, package, r, style, table, tc, tr
from vbhc_lint.model import read
from vbhc_lint.package import REF, Package


def test_the_main_part_is_found_by_its_relationship():
    parts = members(
        p("đây"), main="noi/dung/than.xml", styles=style("A", '<w:rPr><w:sz w:val="30"/></w:rPr>', default=True)
    )
    opened = Package.open(package(parts | {"word/document.xml": "<nothing/>"}))
    assert opened.main == "noi/dung/than.xml"
    run = read(opened).body[0].runs[0]
    assert run.format.size == 15.0
    assert read(opened).body[0].part == "noi/dung/than.xml"


def test_absolute_targets_and_names_in_another_case():
    parts = members(p())
    parts["_rels/.rels"] = parts["_rels/.rels"].replace("word/document.xml", "/Word/Document.xml")
    assert read(Package.open(package(parts))).body[0].text == "x"


def test_external_targets_are_no_parts():
    parts = members(p())
    kind = f'Type="{OFFICE}/relationships/styles"'
    external = f'<Relationship Id="h" {kind} Target="http://x.vn/styles.xml" TargetMode="External"/>'
    name = "word/_rels/document.xml.rels"
    parts[name] = parts[name].replace("</Relationships>", f"{external}</Relationships>")
    opened = Package.open(package(parts))
    assert opened.relations(opened.main) == {}
    assert read(opened).body[0].text == "x"


def test_parts_are_kept_as_packed_and_parsed_once():
    parts = members(p(), styles="")
    opened = Package.open(package(parts))
    assert opened.part("word/document.xml") == parts["word/document.xml"].encode()
    assert opened.xml("word/styles.xml") is opened.xml("word/styles.xml")
    with pytest.raises(KeyError):
        opened.part("word/none.xml")


def test_parts_nobody_needs_are_not_parsed():
    parts = members(p(), numbering="", theme="") | {"word/webSettings.xml": "<broken", "docProps/app.xml": "<broken"}
    parts["word/numbering.xml"] = parts["word/theme.xml"] = "<broken"
    assert read(Package.open(package(parts))).body[0].text == "x"


def test_strict_files_are_read():
    strict = "http://purl.oclc.org/ooxml"
    transitional = members(p("x", '<w:ind w:start="20pt"/>', "<w:b/>"), styles=style("A", default=True))
    parts = {
        name: content.replace(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main", f"{strict}/wordprocessingml/main"
        ).replace(f"{OFFICE}/", f"{strict}/officeDocument/")
        for name, content in transitional.items()
    }
    paragraph = read(Package.open(package(parts))).body[0]
    assert (paragraph.style, paragraph.runs[0].format.bold, paragraph.format.indent_left) == ("Kiểu A", True, 20.0)


# folding

BODY = (
    p("a", '<w:jc w:val="center"/><w:rPr><w:b/></w:rPr>', "<w:b/>") * 3
    + table(tr(tc(p("b", rpr="<w:i/>"), '<w:tcW w:w="2000" w:type="dxa"/>'), tc()))
    + "<w:p><w:pPr><w:rPr><w:i/><w:rPrChange w:id='1' w:author='a'><w:rPr><w:b/></w:rPr></w:rPrChange></w:rPr>"
    "<w:pPrChange w:id='2' w:author='a'><w:pPr><w:jc w:val='right'/></w:pPr></w:pPrChange></w:pPr>"
    + r(
        "c",
        "<w:sz w:val='28'/><w:rPrChange w:id='3' w:author='a'><w:rPr><w:b/><w:sz w:val='20'/></w:rPr></w:rPrChange>",
    )
    + "</w:p>"
    + p("d", "<w:jc w:val='both'/><w:sectPr><w:pgSz w:w='11906' w:h='16838'/></w:sectPr>")
    + p("e", rpr="<w:b/>")
)


def dump(data: bytes) -> bytes:
    """All that is read."""
    return msgspec.json.encode(read(Package.open(data)))


@pytest.mark.parametrize("obstacle", ["<!-- <w:rPr> -->", "<?target <w:rPr>?>", "<![CDATA[ ]]>"])
def test_folding_changes_nothing_that_is_read(obstacle):
    folded, whole = docx(BODY), docx(BODY.replace("<w:tbl>", f"{obstacle}<w:tbl>", 1))
    assert Package.open(folded).folded("word/document.xml").blocks
    assert not Package.open(whole).folded("word/document.xml").blocks
    assert dump(folded) == dump(whole)


def test_equal_blocks_are_parsed_once():
    opened = Package.open(docx(p("a", rpr="<w:b/>") * 50))
    folded = opened.folded(opened.main)
    assert len(folded.blocks) == 2  # the w:rPr and the empty w:pPr
    references = {block.get(REF) for block in folded.root.iter("{*}rPr")} - {None}
    assert references <= set(folded.blocks)


def test_tracked_changes_keep_the_format_of_today():
    changed = read(Package.open(docx(BODY))).body[5]
    assert changed.text == "c"
    assert (changed.runs[0].format.size, changed.runs[0].format.bold) == (14.0, False)
    assert (changed.mark.italic, changed.mark.bold, changed.format.align) == (True, False, "left")


def test_a_prefix_bound_inside_a_block_is_understood():
    inside = '<w:p><w:r><w:rPr><q:x xmlns:q="urn:q"/><w:b/></w:rPr><w:t>x</w:t></w:r></w:p>'
    outside = '<w:p xmlns:q="urn:q"><w:r><w:rPr><q:x/><w:i/></w:rPr><w:t>y</w:t></w:r></w:p>'
    bold, italic = read(Package.open(docx(inside + outside))).body
    assert bold.runs[0].format.bold
    assert italic.runs[0].format.italic
