"""Where things stand on the sheet, measured in Chromium in points from the edges that the file counts from."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.model.parts import docx, p, r, table, tc, tr
from vbhc_lint.config import Settings
from vbhc_lint.linter import Linter
from vbhc_lint.report import html

LINTER = Linter(Settings(), partial(html.view, language="vi"))
EMU = 12_700  # in a point
PT = 96 / 72
SECTION = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1134" w:bottom="1134" w:left="1440" w:right="1440" w:header="720" w:footer="720"/></w:sectPr>'
)
WORDS = """words => {
    const texts = document.createTreeWalker(document.querySelector(".pages"), NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const at = texts.currentNode.data.indexOf(words);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(texts.currentNode, at);
        range.setEnd(texts.currentNode, at + words.length);
        const { left, right, top, bottom } = range.getBoundingClientRect();
        const sheet = document.querySelector(".sheet").getBoundingClientRect();
        return [left - sheet.left, right - sheet.left, top - sheet.top, bottom - sheet.top];
    }
}"""
Box = tuple[float, float, float, float]  # left, right, top, bottom in pt from the corner of the sheet
Shown = Callable[[str], None]


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """One page for all."""
    page = browser.new_page(viewport={"width": 1400, "height": 1000})
    yield page
    page.close()


@pytest.fixture
def show(page: Page, tmp_path: Path) -> Shown:
    """Shows a document of this body."""

    def shown(body: str) -> None:
        target = tmp_path / "a.html"
        target.write_text(html.render([LINTER.check(docx(body + SECTION), "a.docx")], "vi"), encoding="utf-8")
        page.goto(target.as_uri())

    return shown


def words(page: Page, said: str) -> Box:
    """Where words stand."""
    left, right, top, bottom = (value / PT for value in page.evaluate(WORDS, said))
    return left, right, top, bottom


def at(page: Page, selector: str) -> Box:
    """Where the first element stands."""
    box, sheet = page.locator(selector).first.bounding_box(), page.locator(".sheet").bounding_box()
    assert box is not None and sheet is not None
    left, top = (box["x"] - sheet["x"]) / PT, (box["y"] - sheet["y"]) / PT
    return left, left + box["width"] / PT, top, top + box["height"] / PT


def anchored(shape: str, width: float, height: float, across: str, down: float, wrap: str = "wrapNone") -> str:
    """A run with a shape anchored in its paragraph; measures in pt."""
    below = f"<wp:posOffset>{round(down * EMU)}</wp:posOffset>"
    place = f'{across}<wp:positionV relativeFrom="paragraph">{below}</wp:positionV>'
    size = f'<wp:extent cx="{round(width * EMU)}" cy="{round(height * EMU)}"/><wp:{wrap}/>'
    inner = f"<a:graphic><a:graphicData>{shape}</a:graphicData></a:graphic>"
    return f"<w:r><w:drawing><wp:anchor>{place}{size}{inner}</wp:anchor></w:drawing></w:r>"


def across(offset: float, origin: str = "column") -> str:
    """A place across the page."""
    return f'<wp:positionH relativeFrom="{origin}"><wp:posOffset>{round(offset * EMU)}</wp:posOffset></wp:positionH>'


def box(text: str) -> str:
    """A text box with a border."""
    line = "<wps:spPr><a:ln><a:solidFill/></a:ln></wps:spPr>"
    return f"<wps:wsp>{line}<wps:txbx><w:txbxContent>{p(text)}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp>"


LINE = '<wps:wsp><wps:spPr><a:prstGeom prst="line"/></wps:spPr></wps:wsp>'


def test_the_larger_space_stands_between_paragraphs(page: Page, show: Shown) -> None:
    show(p("một", '<w:spacing w:after="480"/>') + p("hai", '<w:spacing w:before="240"/>'))
    assert words(page, "hai")[2] - words(page, "một")[3] == pytest.approx(24, abs=2)


def test_a_line_stands_at_its_place_and_takes_no_room(page: Page, show: Shown) -> None:
    show(f"<w:p>{r('một')}{anchored(LINE, 100, 0, across(50), 18)}</w:p>" + p("hai"))
    left, right, top, _ = at(page, ".rule")
    assert (left, right) == pytest.approx((72 + 50, 72 + 150), abs=0.5)
    assert top == pytest.approx(at(page, "p >> text=một")[2] + 18, abs=0.5)
    assert at(page, "p >> text=hai")[2] == pytest.approx(at(page, "p >> text=một")[3], abs=0.5)


def test_a_line_of_vml_stands_at_its_place(page: Page, show: Shown) -> None:
    line = '<w:r><w:pict><v:line style="position:absolute" from="40pt,12pt" to="140pt,12pt"/></w:pict></w:r>'
    show(f"<w:p>{r('một')}{line}</w:p>")
    left, right, top, _ = at(page, ".rule")
    assert (left, right) == pytest.approx((112, 212), abs=0.5)
    assert top == pytest.approx(at(page, "p >> text=một")[2] + 12, abs=0.5)


def test_a_box_over_the_text_takes_no_room(page: Page, show: Shown) -> None:
    show(f"<w:p>{r('một')}{anchored(box('trong'), 90, 30, across(300, 'page'), 10)}</w:p>" + p("hai"))
    left, right, top, bottom = at(page, ".over")
    assert (left, right, bottom - top) == pytest.approx((300, 390, 30), abs=0.5)
    assert top == pytest.approx(at(page, "p >> text=một")[2] + 10, abs=0.5)
    assert words(page, "trong")[0] == pytest.approx(307.2, abs=0.5)
    assert at(page, "p >> text=hai")[2] == pytest.approx(at(page, "p >> text=một")[3], abs=0.5)
    assert page.locator(".over").evaluate("box => getComputedStyle(box).outlineStyle") == "solid"


def test_text_stands_below_a_box_that_leaves_it_no_side(page: Page, show: Shown) -> None:
    show(f"<w:p>{r('một')}{anchored(box('trong'), 90, 60, across(0), 0, 'wrapTopAndBottom')}</w:p>")
    assert at(page, "p >> text=một")[2] == pytest.approx(at(page, ".box")[2] + 60, abs=0.5)


def test_text_flows_beside_a_box_that_leaves_it_room(page: Page, show: Shown) -> None:
    show(f"<w:p>{r('một ' * 200)}{anchored(box('trong'), 90, 60, across(0), 0, 'wrapSquare')}</w:p>")
    assert words(page, "một")[0] == pytest.approx(72 + 90 + 9, abs=1.5)
    assert words(page, "một")[2] < at(page, ".text")[2] + 10


def test_rows_are_as_high_as_they_are_set_and_text_stands_in_them(page: Page, show: Shown) -> None:
    height = '<w:trPr><w:trHeight w:val="1200"/></w:trPr>'
    cells = tc(p("giữa"), '<w:vAlign w:val="center"/>') + tc(p("dưới"), '<w:vAlign w:val="bottom"/>') + tc(p("trên"))
    show(table(tr(height + cells), grid=(2000, 2000, 2000)))
    _, _, top, bottom = at(page, "tr")
    assert bottom - top == pytest.approx(60, abs=0.5)
    middle = [sum(words(page, said)[2:]) / 2 - top for said in ("trên", "giữa", "dưới")]
    assert middle[0] < 12 and middle[1] == pytest.approx(30, abs=1) and middle[2] > 48


def test_merged_cells_centre_their_text_over_all_their_rows(page: Page, show: Shown) -> None:
    first = tc(p("gộp"), '<w:vMerge w:val="restart"/><w:vAlign w:val="center"/>') + tc(p("một"))
    rest = tr(tc(p(""), "<w:vMerge/>") + tc(p("hai"))) + tr(tc(p(""), "<w:vMerge/>") + tc(p("ba")))
    show(table(tr(first) + rest, grid=(2000, 2000)))
    assert words(page, "gộp")[2] == pytest.approx(words(page, "hai")[2], abs=0.5)


@pytest.mark.parametrize("align", ["left", "center", "right"])
def test_stops_are_counted_from_the_left_however_the_line_is_set(page: Page, show: Shown, align: str) -> None:
    stops = f'<w:tabs><w:tab w:val="left" w:pos="2000"/></w:tabs><w:jc w:val="{align}"/>'
    show(f"<w:p><w:pPr>{stops}</w:pPr>{r('một')}<w:r><w:tab/></w:r>{r('hai')}</w:p>")
    assert words(page, "hai")[0] - words(page, "một")[0] == pytest.approx(100, abs=1)


LINES = '<w:spacing w:before="0" w:after="0" w:line="400" w:lineRule="exact"/>'  # 20 pt: 36 of them fill a sheet


def ends(page: Page) -> list[float]:
    """Where pages are said to end, in lines of 20 pt from the first."""
    tops: list[float] = page.evaluate(
        """() => [...document.querySelectorAll(".end")].map(end =>
            end.getBoundingClientRect().top - document.querySelector(".body p").getBoundingClientRect().top)"""
    )
    return [round(top / PT / 20, 1) for top in tops]


def test_pages_end_where_lines_fill_them(page: Page, show: Shown) -> None:
    show(p("dòng", LINES) * 100)
    assert ends(page) == pytest.approx([36, 72], abs=0.05)


def test_what_is_kept_with_the_next_begins_the_next_page(page: Page, show: Shown) -> None:
    show(p("dòng", LINES) * 35 + p("đề mục", f"<w:keepNext/>{LINES}") + p("dòng", LINES) * 20)
    assert ends(page) == pytest.approx([35], abs=0.05)


@pytest.mark.parametrize(("above", "end"), [(35, 35), (34, 36), (32, 35)])
def test_no_line_of_a_paragraph_stands_alone_on_a_page(page: Page, show: Shown, above: int, end: int) -> None:
    show(p("dòng", LINES) * above + p("chữ " * 100, LINES) + p("dòng", LINES) * 5)
    assert ends(page) == pytest.approx([end], abs=0.05)


@pytest.mark.parametrize(("said", "end"), [("", 36), ("<w:trPr><w:cantSplit/></w:trPr>", 34)])
def test_a_row_is_parted_where_it_may_be(page: Page, show: Shown, said: str, end: int) -> None:
    cells = tc(p("dòng", LINES) * 4) + tc(p("dòng", LINES) * 3)
    show(p("dòng", LINES) * 34 + table(tr(said + cells), grid=(2000, 2000)) + p("dòng", LINES))
    assert ends(page) == pytest.approx([end], abs=0.05)


def test_a_short_page_ends_nowhere(page: Page, show: Shown) -> None:
    show(p("dòng", LINES) * 36)
    assert ends(page) == []
