"""The short line below a component, drawn as Word draws it (ECMA-376 20.4.2.3, 20.1.9.18)."""

from __future__ import annotations

from itertools import count

from lxml.etree import _Element, fromstring

from vbhc_lint.fix.pen import Pen, UneditableError
from vbhc_lint.fix.runs import put_last
from vbhc_lint.model.page import Paragraph
from vbhc_lint.model.trace import Traced
from vbhc_lint.model.wml import MC, WP, WPS, A, W
from vbhc_lint.units import EMU_PER_PT

_LINE_HEIGHT = 1.15  # of the size, in Times New Roman
_ANCHOR = f"""<w:r xmlns:w="{W[1:-1]}" xmlns:mc="{MC[1:-1]}" xmlns:wp="{WP[1:-1]}" xmlns:a="{A[1:-1]}"
 xmlns:wps="{WPS[1:-1]}"><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0"
 distL="0" distR="0" simplePos="0" relativeHeight="251658240" behindDoc="0" locked="0" layoutInCell="1"
 allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:align>center</wp:align
></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>{{down}}</wp:posOffset></wp:positionV
><wp:extent cx="{{length}}" cy="0"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/><wp:docPr id="{{id}}"
 name="Line {{id}}"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="{WPS[1:-1]}"><wps:wsp><wps:cNvCnPr/><wps:spPr
><a:xfrm><a:off x="0" y="0"/><a:ext cx="{{length}}" cy="0"/></a:xfrm><a:prstGeom prst="line"><a:avLst/></a:prstGeom
><a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr><wps:bodyPr/></wps:wsp
></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>"""


def draw_below(traced: Traced, paragraph: Paragraph, length: float, pen: Pen) -> None:
    """Draw a line of a length in pt in the middle below the one line of a paragraph. Raises UneditableError."""
    if "\n" in paragraph.text or any(True for _ in traced.element.iterancestors(W + "txbxContent")):
        raise UneditableError
    size = max((run.format.size for run in paragraph.runs), default=paragraph.mark.size)
    spacing = paragraph.format.line if paragraph.format.line_rule == "multiple" else 1.0
    measures = {"length": length, "down": size * _LINE_HEIGHT * spacing + 1}
    emu = {name: round(value * EMU_PER_PT) for name, value in measures.items()}
    run = fromstring(_ANCHOR.format(id=_free(traced.element), **emu))
    put_last(traced.element, run, pen)


def _free(element: _Element) -> int:
    """The smallest number that no drawing of the part has."""
    used = {drawing.get("id") for drawing in element.getroottree().iter(WP + "docPr")}
    return next(number for number in count(1) if str(number) not in used)
