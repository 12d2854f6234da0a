"""Small DOCX files from raw XML, one part a keyword."""

from __future__ import annotations

import io
import zipfile

from vbhc_lint.model import read
from vbhc_lint.model.page import File, Paragraph
from vbhc_lint.package import Package

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": f"{OFFICE}/relationships",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
        "w99": "urn:a-namespace-nobody-knows",
    }.items()
)
_ROOTS = {
    "styles": "w:styles", "numbering": "w:numbering", "settings": "w:settings", "theme": "a:theme",
    "footnotes": "w:footnotes", "endnotes": "w:endnotes", "header": "w:hdr", "footer": "w:ftr",
}  # fmt: skip


def package(parts: dict[str, str | bytes]) -> bytes:
    """A ZIP of these members."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def members(body: str, *, main: str = "word/document.xml", **parts: str) -> dict[str, str | bytes]:
    """The members of a DOCX. A keyword names a part by its root (``header1`` …) and gives what stands in it."""
    folder = main.rpartition("/")[0]
    related = {name: f"{folder}/{name}.xml" for name in parts}
    return {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType='
        f'"application/xml"/><Override PartName="/{main}" ContentType="{WORD}.document.main+xml"/></Types>',
        "_rels/.rels": relationships({"rId1": ("officeDocument", main)}),
        main: f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>",
        f"{folder}/_rels/{main.rpartition('/')[2]}.rels": relationships(
            {name: (name.rstrip("0123456789"), f"{name}.xml") for name in parts}
        ),
        **{related[name]: _part(name.rstrip("0123456789"), content) for name, content in parts.items()},
    }


def relationships(items: dict[str, tuple[str, str]]) -> str:
    """A relationships part: id -> (kind, target)."""
    rows = (
        f'<Relationship Id="{key}" Type="{OFFICE}/relationships/{kind}" Target="{target}"/>'
        for key, (kind, target) in items.items()
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{"".join(rows)}</Relationships>'


def _part(kind: str, content: str) -> str:
    root = _ROOTS[kind]
    return f"<{root} {NAMESPACES}>{content}</{root}>"


def docx(body: str, **parts: str) -> bytes:
    """A DOCX of this body and these parts."""
    return package(members(body, **parts))


def page(body: str, **parts: str) -> File:
    """The same, read."""
    return read(Package.open(docx(body, **parts)))


def first(body: str, **parts: str) -> Paragraph:
    """Its first paragraph."""
    return page(body, **parts).body[0]


def p(text: str = "x", ppr: str = "", rpr: str = "") -> str:
    """A paragraph of one run."""
    return f"<w:p><w:pPr>{ppr}</w:pPr>{r(text, rpr)}</w:p>"


def r(text: str, rpr: str = "") -> str:
    """A run."""
    return f'<w:r><w:rPr>{rpr}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def style(style_id: str, inner: str = "", kind: str = "paragraph", *, based: str = "", default: bool = False) -> str:
    """A style; its name is ``Kiểu <id>``."""
    mark = ' w:default="1"' if default else ""
    base = f'<w:basedOn w:val="{based}"/>' if based else ""
    name = f'<w:name w:val="Kiểu {style_id}"/>'
    return f'<w:style w:type="{kind}" w:styleId="{style_id}"{mark}>{name}{base}{inner}</w:style>'


def defaults(rpr: str = "", ppr: str = "") -> str:
    """The document defaults."""
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{rpr}</w:rPr></w:rPrDefault>"
        f"<w:pPrDefault><w:pPr>{ppr}</w:pPr></w:pPrDefault></w:docDefaults>"
    )


def table(*rows: str, properties: str = "", grid: tuple[int, ...] = ()) -> str:
    """A table; rows are the XML of ``w:tr`` elements, the grid is in twips."""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in grid)
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"


def tr(*cells: str) -> str:
    """A row."""
    return f"<w:tr>{''.join(cells)}</w:tr>"


def tc(inner: str = "", properties: str = "") -> str:
    """A cell."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner or p()}</w:tc>"


def drawing(graphic: str, cx: int, cy: int, position: str = "") -> str:
    """A DrawingML frame; sizes in EMU."""
    data = f"<a:graphic><a:graphicData>{graphic}</a:graphicData></a:graphic>"
    return f'<w:drawing><wp:anchor>{position}<wp:extent cx="{cx}" cy="{cy}"/>{data}</wp:anchor></w:drawing>'


def text_box(inner: str, body: str = "<wps:bodyPr/>") -> str:
    """A DrawingML text box, to stand in a frame."""
    return f"<wps:wsp><wps:txbx><w:txbxContent>{inner}</w:txbxContent></wps:txbx>{body}</wps:wsp>"
