"""Pictures on the page: raster ones by their bytes, in their size and at their place; of all others a box."""

from __future__ import annotations

import base64
from functools import partial
from pathlib import Path

import lxml.html
import pytest
from playwright.sync_api import Browser

from tests.model.parts import drawing, members, p, package, r, relationships
from tests.report.html.pictured import EMU, inline, png, with_picture
from vbhc_lint.config import Settings
from vbhc_lint.finding import FileReport
from vbhc_lint.linter import Linter
from vbhc_lint.package import Package
from vbhc_lint.report import html
from vbhc_lint.report.html import pictures

LINTER = Linter(Settings(), partial(html.view, language="vi"))
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>window.hit = 1</script></svg>'
GIF = base64.b64decode("R0lGODlhAQABAIAAAP8AAP///ywAAAAAAQABAAACAkQBADs=")
JPEG = bytes.fromhex("ffd8ffe000104a46494600010100000100010000ffc0000b080001000101011100ffd9")


def checked(data: bytes) -> FileReport:
    """The document with its drawing."""
    return LINTER.check(data, "a.docx")


def drawn(data: bytes) -> lxml.html.HtmlElement:
    """Its page."""
    drawing = checked(data).drawing
    assert isinstance(drawing, str)
    return lxml.html.fromstring(drawing)


@pytest.mark.parametrize(("data", "kind"), [(png(), "png"), (GIF, "gif"), (JPEG, "jpeg")])
def test_a_picture_is_known_by_its_bytes_and_has_its_size(data: bytes, kind: str) -> None:
    body = f"<w:p>{r('trước')}{inline()}{r('sau')}</w:p>"
    (image,) = drawn(with_picture(body, data, "media/image1.wmf")).xpath("//img")
    assert image.get("src") == f"data:image/{kind};base64,{base64.b64encode(data).decode()}"
    assert image.get("alt") == "Con dấu" and image.get("style") == "width:72pt;height:36pt"
    assert (image.getprevious(), image.getparent().text, image.tail) == (None, "trước", "sau")


@pytest.mark.parametrize(
    "data",
    [
        SVG,
        b"\xd7\xcd\xc6\x9a" + bytes(20),
        b"\x01\0\0\0" + bytes(40),
        b"BM" + bytes(60),
        b"",
        png(30_000, 30_000),
        png(0),
    ],
    ids=["svg", "wmf", "emf", "bmp", "empty", "larger than can be shown", "without width"],
)
def test_of_all_else_there_is_a_box_of_its_size(data: bytes) -> None:
    page = drawn(with_picture(f"<w:p>{inline(told='Sơ đồ')}</w:p>", data))
    (box,) = page.xpath("//*[contains(@class, 'unseen')]")
    assert box.text == box.get("aria-label") == "Sơ đồ" and box.get("style") == "width:72pt;height:36pt"
    assert not page.xpath("//img") and not page.xpath("//@src")


def test_pictures_of_vml_and_in_groups_have_their_size_too() -> None:
    vml = '<w:pict><v:shape style="width:72pt;height:36pt" alt="Ảnh cũ"><v:imagedata r:id="rId9"/></v:shape></w:pict>'
    blip = '<pic:pic xmlns:pic="x"><pic:cNvPr descr="Trong nhóm"/><a:blip r:embed="rId9"/>{}</pic:pic>'
    own = "<pic:spPr><a:xfrm><a:off x='50' y='0'/><a:ext cx='50' cy='100'/></a:xfrm></pic:spPr>"
    measures = "<wpg:grpSpPr><a:xfrm><a:chOff x='0' y='0'/><a:chExt cx='100' cy='100'/></a:xfrm></wpg:grpSpPr>"
    group = drawing(f"<wpg:wgp>{measures}{blip.format(own)}</wpg:wgp>", 200 * EMU, 200 * EMU)
    page = drawn(with_picture(f"<w:p><w:r>{vml}</w:r></w:p><w:p><w:r>{group}</w:r></w:p>", png()))
    old, grouped = page.xpath("//img")
    assert (old.get("alt"), old.get("style")) == ("Ảnh cũ", "width:72pt;height:36pt")
    assert grouped.get("alt") == "Trong nhóm" and grouped.get("style").startswith(
        "width:100pt;height:200pt;left:35.28mm"
    )


def test_a_picture_that_is_elsewhere_is_not_asked_for() -> None:
    parts = members(f"<w:p>{inline()}</w:p>")
    link = 'Target="http://127.0.0.1:9/x.png" TargetMode="External"'
    parts["word/_rels/document.xml.rels"] = relationships({"rId9": ("image", "X")}).replace('Target="X"', link)
    page = drawn(package(parts))
    assert len(page.xpath("//*[contains(@class, 'unseen')]")) == 1 and not page.xpath("//@src")


def test_a_picture_without_a_word_says_so() -> None:
    (image,) = drawn(with_picture(f"<w:p>{inline(told='')}</w:p>", png())).xpath("//img")
    assert image.get("alt") == "Hình không có lời mô tả"


def test_pictures_have_so_much_room_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    data = png()
    monkeypatch.setattr(pictures, "MAX_PICTURES", 2 * len(data) + 1)
    page = drawn(with_picture(f"<w:p>{inline() * 4}</w:p>", data))
    assert len(page.xpath("//img")) == 2 and len(page.xpath("//*[contains(@class, 'unseen')]")) == 2


def test_a_picture_that_is_too_heavy_is_not_unpacked() -> None:
    heavy = png() + bytes(pictures.MAX_PICTURE)
    assert len(heavy) > pictures.MAX_PICTURE
    assert not drawn(with_picture(f"<w:p>{inline()}</w:p>", heavy)).xpath("//img")


def test_pictures_are_read_for_the_page_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    part = Package.part
    monkeypatch.setattr(Package, "part", lambda self, name: (asked.append(name), part(self, name))[1])
    data = with_picture(f"<w:p>{inline()}</w:p>", png())
    Linter(Settings()).check(data, "a.docx")
    assert not [name for name in asked if "media" in name]
    drawn(data)
    assert [name for name in asked if "media" in name] == ["word/media/image1.png"]


def test_a_picture_is_cut_as_it_is_set() -> None:
    cut = '<a:srcRect l="25000" t="10000"/>'
    (image,) = drawn(with_picture(f"<w:p>{inline(cut=cut)}</w:p>", png())).xpath("//img")
    assert image.get("style").endswith("object-view-box:inset(10% 0% 0% 25%)")


def test_chromium_shows_pictures_where_they_stand(browser: Browser, tmp_path: Path) -> None:
    position = (
        f'<wp:positionH relativeFrom="page"><wp:posOffset>{100 * EMU}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="paragraph"><wp:posOffset>{20 * EMU}</wp:posOffset></wp:positionV>'
    )
    hung = (
        inline(told="Treo")
        .replace("<wp:inline>", f'<wp:anchor behindDoc="0">{position}')
        .replace("/wp:inline", "/wp:anchor")
    )
    under = hung.replace('behindDoc="0"', 'behindDoc="1"').replace("Treo", "Nền")
    body = p("một") + f"<w:p>{r('hai')}{hung}{under}</w:p>" + f"<w:p>{inline(told='Liền')}</w:p>"
    target = tmp_path / "a.html"
    target.write_text(html.render([checked(with_picture(body, png()))], "vi"), encoding="utf-8")
    page = browser.new_page()
    troubles: list[str] = []
    page.on("console", lambda message: troubles.append(message.text))
    page.goto(target.as_uri())
    assert page.evaluate("[...document.images].map(i => [i.complete, i.naturalWidth])") == [[True, 2]] * 3
    sheet, second = (page.locator(which).first.bounding_box() for which in (".sheet", "p >> text=hai"))
    assert sheet is not None and second is not None
    for told in ("Treo", "Nền", "Liền"):
        box = page.get_by_alt_text(told).bounding_box()
        assert box is not None and abs(box["width"] - 96) < 0.1 and abs(box["height"] - 48) < 0.1
        if told != "Liền":
            assert abs(box["x"] - sheet["x"] - 100 * 96 / 72) < 1 and abs(box["y"] - second["y"] - 20 * 96 / 72) < 1.5
    seen = page.evaluate("""() => {
        const { x, y } = document.querySelector("img[alt=Treo]").getBoundingClientRect();
        return document.elementsFromPoint(x + 5, y + 20).map(one => one.alt || one.tagName);
    }""")
    assert seen.index("Treo") < seen.index("P") < seen.index("Nền")
    assert not troubles
    page.close()
