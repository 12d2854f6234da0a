"""Documents whose structure is a trap: too deep, too long, too wide, or of numbers no document has."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from functools import partial

import msgspec

from tests.hostile.archives import flat_xml
from tests.hostile.document import inside, parts
from tests.model.parts import NAMESPACES, OFFICE, PACKAGE, members, p, r, style, table, tc, tr

TEXT = (
    "Ủy ban nhân dân xã tổ chức thực hiện Kế hoạch số 12/KH-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh. "
)
HUGE = "1000000000"


def document(xml: str, **others: str) -> bytes:
    """The sound document with these blocks in it, its other parts by keyword."""
    return stored(parts(declaring(inside(xml)), **others))


def stored(members: Mapping[str, str | bytes]) -> bytes:
    """A package whose members are not packed, so that no ratio gives them away."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def declaring(main: str) -> str:
    """The main part with all prefixes bound that the blocks may use."""
    missing = " ".join(one for one in NAMESPACES.split() if one.partition("=")[0] not in main[:4096])
    return main.replace("<w:document ", f"<w:document {missing} ", 1)


def _paragraph(xml: str) -> str:
    return f"<w:p>{xml}</w:p>"


class Nest(msgspec.Struct, frozen=True):
    """Elements in one another: how a level opens and closes, what stands in the last, and around the first."""

    opening: str
    closing: str
    core: str
    around: tuple[str, str] = ("<w:p>", "</w:p>")

    @property
    def elements(self) -> int:
        """How many elements deep a level is."""
        return self.closing.count("</")

    def deep(self, levels: int) -> bytes:
        """The sound document with so many levels in it."""
        before, after = self.around
        return document(before + self.opening * levels + self.core + self.closing * levels + after)


_VML = "<w:p><w:r><w:pict><v:rect style='width:9pt;height:5pt'><v:textbox><w:txbxContent>"
_VML_END = "</w:txbxContent></v:textbox></v:rect></w:pict></w:r></w:p>"
_FRAME = "<w:r><w:drawing><wp:inline><wp:extent cx='9' cy='1'/><a:graphic><a:graphicData>"
_FRAME_END = "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
_GROUP = "<wpg:grpSp><wpg:grpSpPr><a:xfrm><a:ext cx='9' cy='1'/><a:chExt cx='1' cy='1'/></a:xfrm></wpg:grpSpPr>"
_ALTERNATE = "<mc:AlternateContent><mc:Fallback>", "</mc:Fallback></mc:AlternateContent>"
NESTED = {
    "sdt": Nest("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", p(), ("", "")),
    "sdt-inline": Nest("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", r("x")),
    "tables": Nest("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", p(), ("", "")),
    "boxes-vml": Nest(_VML, _VML_END, p(), ("", "")),
    "boxes": Nest(
        f"<w:p>{_FRAME}<wps:wsp><wps:txbx><w:txbxContent>",
        f"</w:txbxContent></wps:txbx></wps:wsp>{_FRAME_END}</w:p>",
        p(),
        ("", ""),
    ),
    "smart-tags": Nest("<w:smartTag>", "</w:smartTag>", r("x")),
    "insertions": Nest("<w:ins>", "</w:ins>", r("x")),
    "simple-fields": Nest("<w:fldSimple w:instr='X'>", "</w:fldSimple>", r("x")),
    "ruby": Nest("<w:r><w:ruby>", "</w:ruby></w:r>", r("x")),
    "alternatives": Nest(*_ALTERNATE, p(), ("", "")),
    "alternatives-inline": Nest(*_ALTERNATE, "<w:t>x</w:t>", ("<w:p><w:r>", "</w:r></w:p>")),
    "groups-vml": Nest("<v:group>", "</v:group>", "", ("<w:p><w:r><w:pict>", "</w:pict></w:r></w:p>")),
    "groups": Nest(_GROUP, "</wpg:grpSp>", "", (f"<w:p>{_FRAME}", f"{_FRAME_END}</w:p>")),
    "run-properties": Nest("<w:rPr w:a=''>", "</w:rPr>", "<w:b/>", ("<w:p><w:r>", "<w:t>x</w:t></w:r></w:p>")),
    "paragraph-properties": Nest("<w:pPr w:a=''>", "</w:pPr>", "<w:b/>"),
}


def _with_numbering(levels: str, paragraph: str, count: int = 200, nums: str = "") -> bytes:
    body = p("Mục", paragraph) * count
    abstract = f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
    num = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    return stored(members(p("BÁO CÁO") + body, numbering=abstract + num + nums, styles=style("A", default=True)))


def _lvl(kind: str = "decimal", start: str = "1", text: str = "%1.", level: str = "0") -> str:
    said = f'<w:start w:val="{start}"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/>'
    return f'<w:lvl w:ilvl="{level}">{said}</w:lvl>'


_NUM = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'


def _linked_lists() -> bytes:
    """List styles that lead to one another in a circle."""
    lists = "".join(
        f'<w:abstractNum w:abstractNumId="{i}"><w:numStyleLink w:val="L{1 - i}"/><w:styleLink w:val="L{i}"/>'
        "</w:abstractNum>"
        for i in range(2)
    )
    nums = "".join(f'<w:num w:numId="{i + 1}"><w:abstractNumId w:val="{i}"/></w:num>' for i in range(2))
    return stored(members(p("x", _NUM) * 9, numbering=lists + nums))


def _styles(count: int, *, circle: bool) -> bytes:
    """Styles each based on the one before, the first on the last where they turn in a circle; every one is used."""
    base = f"S{count - 1}" if circle else ""
    sheet = "".join(
        style(f"S{i}", f'<w:rPr><w:sz w:val="{20 + i % 9}"/></w:rPr>', based=f"S{i - 1}" if i else base)
        for i in range(count)
    )
    return stored(members("".join(p("x", f'<w:pStyle w:val="S{i}"/>') for i in range(count)), styles=sheet))


def _table_styles(count: int) -> bytes:
    sheet = "".join(style(f"T{i}", based=f"T{i - 1}" if i else "", kind="table") for i in range(count))
    one = "".join(table(tr(tc(p("x"))), properties=f'<w:tblStyle w:val="T{i}"/>') for i in range(count))
    return stored(members(one, styles=sheet))


def _numbers(value: str) -> bytes:
    """Every measure of a document with the same odd value."""
    run = f'<w:sz w:val="{value}"/><w:spacing w:val="{value}"/><w:color w:val="{value}"/>'
    ppr = (
        f'<w:ind w:left="{value}" w:right="{value}" w:firstLine="{value}"/><w:outlineLvl w:val="{value}"/>'
        f'<w:spacing w:before="{value}" w:line="{value}" w:beforeLines="{value}"/>'
        f'<w:tabs><w:tab w:pos="{value}"/></w:tabs>'
    )
    cell = f'<w:tcW w:w="{value}"/><w:gridSpan w:val="{value}"/><w:vMerge w:val="{value}"/>'
    row = f'<w:tr><w:trPr><w:gridBefore w:val="{value}"/></w:trPr>{tc(p(TEXT, ppr, run), cell) * 3}</w:tr>'
    grid = f'<w:tblInd w:w="{value}" w:type="dxa"/><w:tblpPr w:tblpX="{value}"/><w:tblLook w:val="{value}"/>'
    section = (
        f'<w:sectPr><w:pgSz w:w="{value}" w:h="{value}"/><w:pgMar w:top="{value}" w:left="{value}" w:right="{value}" '
        f'w:gutter="{value}"/><w:cols w:num="{value}" w:space="{value}"/><w:pgNumType w:start="{value}"/></w:sectPr>'
    )
    rect = (_VML + p(TEXT) + _VML_END).removeprefix("<w:p><w:r><w:pict>").removesuffix("</w:pict></w:r></w:p>")
    group = f"<v:group coordsize='{value}' style='width:{value}'>"
    box = f"<w:p><w:r><w:pict>{group * 9}{rect}{'</v:group>' * 9}</w:pict></w:r></w:p>"
    framed = p(TEXT, f'<w:framePr w:w="{value}" w:x="{value}"/>{section}', run)
    wide = f"<w:tbl><w:tblPr>{grid}</w:tblPr><w:tblGrid><w:gridCol w:w='{value}'/></w:tblGrid>{row}</w:tbl>"
    return document(p(TEXT, ppr, run) * 3 + wide + framed + box)


def _wide(columns: int, rows: int) -> bytes:
    grid = '<w:gridCol w:w="100"/>' * columns
    cell = f'<w:tc><w:tcPr><w:gridSpan w:val="{columns}"/></w:tcPr>{p("x")}</w:tc>'
    return document(f"<w:tbl><w:tblGrid>{grid}</w:tblGrid>{f'<w:tr>{cell}</w:tr>' * rows}</w:tbl>")


def _bordered(cells: int) -> bytes:
    edge = '<w:tc><w:tcPr><w:tcBorders><w:left w:val="nil"/></w:tcBorders></w:tcPr><w:p/></w:tc>'
    return document(f"<w:tbl>{f'<w:tr>{edge * cells}</w:tr>' * 3}</w:tbl>")


def _sections(count: int, kinds: int = 0) -> bytes:
    """So many sections; each names headers of made-up kinds."""
    names = "".join(f'<w:headerReference w:type="k{i}" r:id="header1"/>' for i in range(kinds))
    return stored(members(p("x", f"<w:sectPr>{names}</w:sectPr>") * count, header1=p("đầu")))


def _headers(count: int) -> bytes:
    """So many sections, each with a header part of its own."""
    body = "".join(
        p("x", f'<w:sectPr><w:headerReference w:type="default" r:id="header{i}"/></w:sectPr>') for i in range(count)
    )
    return stored(members(body, **{f"header{i}": p(f"đầu {i}") for i in range(count)}))


def _notes(count: int) -> bytes:
    marks = "".join(f'<w:r><w:footnoteReference w:id="{i}"/></w:r>' for i in range(count))
    notes = "".join(f'<w:footnote w:id="{i}">{_paragraph(_run("chú"))}</w:footnote>' for i in range(count))
    return stored(members(p(TEXT) + _paragraph(marks), footnotes=notes))


def _fields(count: int, paragraphs: int) -> bytes:
    """Fields that begin and never end, before many paragraphs."""
    begins = "<w:r><w:fldChar w:fldCharType='begin'/><w:instrText>REF </w:instrText></w:r>" * count
    return document(f"<w:p>{begins}</w:p>" + p("x") * paragraphs)


def _overrides(count: int) -> bytes:
    """A list of many overrides, of one level each, and a paragraph for each."""
    many = "".join(f'<w:lvlOverride w:ilvl="{9 + i}"/>' for i in range(count))
    nums = f'<w:num w:numId="2"><w:abstractNumId w:val="0"/>{many}</w:num>'
    return _with_numbering(_lvl(), _NUM.replace('numId w:val="1"', 'numId w:val="2"'), count, nums)


def _list_links(count: int) -> bytes:
    """Many lists, each named by a style of the last definition."""
    lists = "".join(
        f'<w:abstractNum w:abstractNumId="{i}"><w:numStyleLink w:val="none"/></w:abstractNum>'
        f'<w:num w:numId="{i + 1}"><w:abstractNumId w:val="{i}"/></w:num>'
        for i in range(count)
    )
    body = "".join(p("x", f'<w:numPr><w:numId w:val="{i + 1}"/></w:numPr>') for i in range(count))
    return stored(members(body, numbering=lists))


def _relations(count: int) -> bytes:
    many = "".join(
        f'<Relationship Id="x{i}" Type="{OFFICE}/relationships/header" Target="h{i}.xml"/>' for i in range(count)
    )
    rels = f'<Relationships xmlns="{PACKAGE}/relationships">{many}</Relationships>'
    return stored(members(p()) | {"word/_rels/document.xml.rels": rels})


_ODD = (
    HUGE, "-1000000000", "1e30", "-1e30", "nan", "inf", "-inf", "1e-300", "0", "-1", "999999999", "9" * 5000, "",
    "0.5mm", "x", "+7", "1_0", " 5 ", "0x10",
)  # fmt: skip
_PLAIN, _BOLD = "<w:r><w:t>a</w:t></w:r>", "<w:r><w:rPr><w:b/></w:rPr><w:t>b</w:t></w:r>"
CHECKED, PASSED = "checked", "not_applicable"
STRUCTURES: dict[str, tuple[Callable[[], bytes], str]] = {
    **{f"nested-{name}-100000": (partial(nest.deep, 100_000), "HT009") for name, nest in NESTED.items()},
    **{f"numbers-{value[:11]}": (partial(_numbers, value), CHECKED) for value in _ODD},
    "fields-100000-never-ended": (lambda: _fields(100_000, 5_000), CHECKED),
    "list-levels-huge": (lambda: _with_numbering(_lvl(level=HUGE), _NUM), PASSED),
    "list-level-negative": (lambda: _with_numbering(_lvl(level="-1"), _NUM.replace('"0"', '"-1"')), PASSED),
    "list-start-huge": (lambda: _with_numbering(_lvl(start=HUGE), _NUM), PASSED),
    "list-start-of-4300-digits": (lambda: _with_numbering(_lvl(start="9" * 4300), _NUM), PASSED),
    "list-roman-huge": (lambda: _with_numbering(_lvl("upperRoman", HUGE), _NUM), PASSED),
    "list-label-multiplied": (lambda: _with_numbering(_lvl("lowerLetter", HUGE, "%1" * 500_000), _NUM, 20_000), PASSED),
    "list-text-9-MB": (lambda: _with_numbering(_lvl(text="x" * 9_000_000), _NUM, 20_000), PASSED),
    "list-links-circle": (_linked_lists, PASSED),
    "list-links-20000": (lambda: _list_links(20_000), PASSED),
    "list-overrides-20000": (lambda: _overrides(20_000), PASSED),
    "styles-circle": (lambda: _styles(50, circle=True), PASSED),
    "styles-10000-deep": (lambda: _styles(10_000, circle=False), PASSED),
    "table-styles-10000-deep": (lambda: _table_styles(10_000), PASSED),
    "grid-100000-columns": (lambda: _wide(100_000, 20_000), CHECKED),
    "cells-3-rows-of-20000": (lambda: _bordered(20_000), CHECKED),
    "sections-50000": (lambda: _sections(50_000), PASSED),
    "sections-1000-of-1000-header-kinds": (lambda: _sections(1000, 1000), PASSED),
    "headers-4000": (lambda: _headers(4000), PASSED),
    "headers-100000": (lambda: _headers(100_000), "HT007"),
    "footnotes-100000": (lambda: _notes(100_000), PASSED),
    "relations-300000": (lambda: _relations(300_000), PASSED),
    "runs-700000": (lambda: document(_paragraph((_PLAIN + _BOLD) * 350_000)), CHECKED),
    "runs-1000000": (lambda: document(_paragraph(_PLAIN * 1_000_000)), "HT010"),
    "paragraphs-9000000": (lambda: document("<w:p/>" * 9_000_000), "HT010"),
    "paragraphs-60000": (lambda: document(p("a b") * 60_000), CHECKED),
    "attributes-3000000": (lambda: document("<w:p a='' b='' c=''/>" * 1_000_000), "HT010"),
    "text-54-MB-in-one-paragraph": (lambda: document(_paragraph(_run("x" * 9_000_000) * 6)), "HT010"),
    "text-11-MB-in-one-run": (lambda: document(_paragraph(_run("x" * 11_000_000))), "HT007"),
    "text-1-MB-in-paragraphs": (lambda: document(p(TEXT) * 9_000), CHECKED),
    "text-1-MB-of-faults": (lambda: document(_paragraph(_run("a  b ,c " * 125_000))), CHECKED),
    "part-500-MB": (partial(flat_xml, 500), "HT007"),
}


def _run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"
