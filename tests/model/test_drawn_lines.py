"""Horizontal rules drawn in a paragraph, in DrawingML and VML, once each."""

from __future__ import annotations

import pytest

from tests.model.parts import drawing, first, text_box
from vbhc_lint.model.page import DrawnLine


def shape(cx: int, cy: int, preset: str = "line", properties: str = "") -> str:
    """A DrawingML shape; sizes in EMU."""
    return drawing(f'<wps:wsp><wps:spPr><a:prstGeom prst="{preset}"/>{properties}</wps:spPr></wps:wsp>', cx, cy)


def drawn(inner: str) -> tuple[DrawnLine, ...]:
    """The lines of a paragraph with this in a run."""
    return first(f"<w:p><w:r>{inner}</w:r></w:p>").lines


@pytest.mark.parametrize("preset", ["line", "straightConnector1"])
def test_a_drawn_line_has_its_width(preset):
    assert drawn(shape(1_270_000, 0, preset)) == (DrawnLine(100.0, "drawingml"),)


@pytest.mark.parametrize(
    ("cx", "cy", "preset", "seen"),
    [
        (1_270_000, 12_700, "rect", True),  # a flat rectangle, 1 pt high
        (1_270_000, 254_000, "rect", False),  # 20 pt high
        (1_270_000, 60_000, "line", True),  # slightly aslant
        (1_270_000, 635_000, "line", False),  # a diagonal
        (0, 1_270_000, "line", False),  # upright
    ],
)
def test_what_counts_as_a_rule(cx, cy, preset, seen):
    assert bool(drawn(shape(cx, cy, preset))) == seen


def test_a_line_that_is_not_drawn_does_not_count():
    assert drawn(shape(1_270_000, 0, properties="<a:ln><a:noFill/></a:ln>")) == ()


def test_lines_in_a_group_are_scaled():
    line = (
        '<wps:wsp><wps:spPr><a:xfrm><a:ext cx="1270000" cy="0"/></a:xfrm><a:prstGeom prst="line"/></wps:spPr></wps:wsp>'
    )
    scale = '<wpg:grpSpPr><a:xfrm><a:chExt cx="2540000" cy="508000"/></a:xfrm></wpg:grpSpPr>'
    assert drawn(drawing(f"<wpg:wgp>{scale}{line}</wpg:wgp>", 1_270_000, 254_000)) == (DrawnLine(50.0, "drawingml"),)


def test_groups_in_groups_are_scaled():
    line = '<wps:wsp><wps:spPr><a:xfrm><a:ext cx="100" cy="0"/></a:xfrm><a:prstGeom prst="line"/></wps:spPr></wps:wsp>'
    inner = '<wpg:grpSpPr><a:xfrm><a:ext cx="600000" cy="9"/><a:chExt cx="200" cy="9"/></a:xfrm></wpg:grpSpPr>'
    outer = '<wpg:grpSpPr><a:xfrm><a:chExt cx="2400000" cy="9"/></a:xfrm></wpg:grpSpPr>'
    group = f"<wpg:wgp>{outer}<wpg:grpSp>{inner}{line}</wpg:grpSp></wpg:wgp>"
    assert drawn(drawing(group, 1_200_000, 9)) == (DrawnLine(150_000 / 12_700, "drawingml"),)


@pytest.mark.parametrize(
    ("vml", "width"),
    [
        ('<v:line from="10pt,5pt" to="110pt,5pt"/>', 100.0),
        ('<v:line from="0,0" to="100,0"/>', 75.0),  # pixels
        ('<v:line from="1in,0" to="5.08cm,0"/>', 72.0),
        ('<v:shape type="#_x0000_t32" style="width:90pt;height:0"/>', 90.0),
        ('<v:rect style="position:absolute;width:80pt;height:1pt"/>', 80.0),
        (
            '<v:group style="width:100pt;height:20pt" coordsize="2000,400"><v:line from="0,0" to="1000,0"/></v:group>',
            50.0,
        ),
    ],
)
def test_vml_lines(vml, width):
    assert [(round(line.width, 6), line.kind) for line in drawn(f"<w:pict>{vml}</w:pict>")] == [(width, "vml")]


@pytest.mark.parametrize(
    "vml",
    [
        '<v:line from="10pt,5pt" to="10pt,90pt"/>',
        '<v:rect style="width:80pt;height:40pt"/>',
        '<v:shapetype id="_x0000_t32"/>',
        '<v:line from="x" to=""/>',
    ],
)
def test_vml_shapes_that_are_no_rules(vml):
    assert drawn(f"<w:pict>{vml}</w:pict>") == ()


def test_a_word_rule_fills_the_column():
    paragraph = first('<w:p><w:r><w:pict><v:rect o:hr="t" style="width:0;height:1.5pt"/></w:pict></w:r></w:p>')
    assert paragraph.lines[0].width == pytest.approx((paragraph.right - paragraph.left) * 72 / 25.4)


def test_choice_and_fallback_are_not_both_read():
    both = (
        f'<mc:AlternateContent><mc:Choice Requires="wps">{shape(1_270_000, 0)}</mc:Choice><mc:Fallback><w:pict>'
        '<v:line from="0,0" to="100pt,0"/></w:pict></mc:Fallback></mc:AlternateContent>'
    )
    assert drawn(both) == (DrawnLine(100.0, "drawingml"),)
    assert drawn(both.replace('"wps"', '"w99"')) == (DrawnLine(100.0, "vml"),)


def test_a_line_in_a_text_box_belongs_to_the_box():
    box = drawing(text_box(f"<w:p><w:r>{shape(1_270_000, 0)}</w:r></w:p>"), 1_270_000, 12_700)
    paragraph = first(f"<w:p><w:r>{box}</w:r></w:p>")
    assert (paragraph.lines, len(paragraph.text_boxes)) == ((), 1)
