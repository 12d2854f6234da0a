"""Text boxes that are parts of a group lie where they lie in it (ECMA-376 20.1.7.5; part 4, 19.1.2.7)."""

from __future__ import annotations

import pytest

from tests.model.parts import drawing, p, page

PAGE = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:left="1701" w:right="1134"/></w:sectPr>'  # 30 to 190 mm
MM = 36_000  # EMU


def columns(drawn: str) -> list[tuple[int, int]]:
    """The text columns of the boxes in whole mm."""
    stories = page(f"<w:p><w:r>{drawn}</w:r></w:p>{PAGE}").stories[1:]
    return [(round(s.paragraphs[0].left), round(s.paragraphs[0].right)) for s in stories]


def box(left: int, width: int) -> str:
    """A text box without insets, in the measures of its group."""
    place = f'<a:xfrm><a:off x="{left}" y="0"/><a:ext cx="{width}" cy="9"/></a:xfrm>'
    text = f'<wps:txbx><w:txbxContent>{p()}</w:txbxContent></wps:txbx><wps:bodyPr lIns="0" rIns="0"/>'
    return f"<wps:wsp><wps:spPr>{place}</wps:spPr>{text}</wps:wsp>"


def group(inner: str, start: int, across: int, tag: str = "wpg:wgp", place: str = "") -> str:
    """A group whose own measures run over ``across`` from ``start``."""
    own = f'<a:chOff x="{start}" y="0"/><a:chExt cx="{across}" cy="9"/>'
    return f"<{tag}><wpg:grpSpPr><a:xfrm>{place}{own}</a:xfrm></wpg:grpSpPr>{inner}</{tag}>"


@pytest.mark.parametrize(
    ("where", "left"),
    [
        (f'relativeFrom="page"><wp:posOffset>{20 * MM}</wp:posOffset>', 20),
        ('relativeFrom="margin"><wp:align>center</wp:align>', 60),
        ('relativeFrom="margin"><wp:align>right</wp:align>', 90),
    ],
)
def test_boxes_in_a_group_of_100_mm(where, left):
    at = f"<wp:positionH {where}</wp:positionH>"
    two = group(box(500, 400) + box(1000, 500), 500, 1000)
    assert columns(drawing(two, 100 * MM, 20 * MM, at)) == [(left, left + 40), (left + 50, left + 100)]


def test_a_group_in_a_group_and_a_canvas_without_measures():
    at = '<wp:positionH relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionH>'
    place = f'<a:off x="{20 * MM}" y="0"/><a:ext cx="{40 * MM}" cy="9"/>'
    inner = group(box(100, 100), 0, 200, "wpg:grpSp", place)
    assert columns(drawing(group(inner, 0, 100 * MM), 100 * MM, 9, at)) == [(40, 60)]
    canvas = f"<wpc:wpc xmlns:wpc='urn:x'>{box(10 * MM, 30 * MM)}</wpc:wpc>"
    assert columns(drawing(canvas, 100 * MM, 9, at)) == [(10, 40)]


def test_boxes_in_a_vml_group():
    def shape(left: int, width: int) -> str:
        text = f'<v:textbox inset="0,0,0,0"><w:txbxContent>{p()}</w:txbxContent></v:textbox>'
        return f'<v:rect style="position:absolute;left:{left};width:{width};height:9">{text}</v:rect>'

    place = "position:absolute;margin-left:10mm;mso-position-horizontal-relative:page;width:100mm;height:20mm"
    boxes = shape(100, 400) + shape(600, 500)
    drawn = f'<w:pict><v:group style="{place}" coordorigin="100,0" coordsize="1000,200">{boxes}</v:group></w:pict>'
    assert columns(drawn) == [(10, 50), (60, 110)]
