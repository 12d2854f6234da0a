"""The site as built: strictly, every link and anchor leads somewhere, nothing is fetched, and it can be read."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from lxml import html
from lxml.etree import _Element
from playwright.sync_api import Page, expect

from tests.conftest import Watch
from tests.site.pages import ROOT
from vbhc_lint.linter.judge import all_rules

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
_FETCHED = {"script": "src", "img": "src", "iframe": "src", "source": "src", "video": "src", "link": "href"}
_MARK = re.compile(r"--\s*8\s*<")  # of a file to be taken in, left as it is written
_IN_CSS = re.compile(r"(?:url\(|@import)\s*[\"']?(?:https?:)?//")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a strict build."""
    folder = tmp_path_factory.mktemp("docs") / "site"
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    built = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stdout + built.stderr
    return folder


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[Path, _Element]:
    """Every page of it, but for the one shown in place of a missing one."""
    return {file: html.parse(str(file)).getroot() for file in site.rglob("*.html") if file.name != "404.html"}


def test_every_rule_has_its_page_in_both_languages(site: Path) -> None:
    codes = {rule.code for rule in all_rules()} | {"index"}
    for language in (site, site / "en"):
        assert {file.stem for file in (language / "rules").glob("*.html")} == codes


def test_every_file_that_a_page_takes_in_is_there(site: Path, pages: dict[Path, _Element]) -> None:
    assert not [str(file.relative_to(site)) for file, page in pages.items() if _MARK.search(page.text_content())]
    assert any('"TT302"' in page.text_content() for file, page in pages.items() if file.stem == "rules")


def test_every_link_and_anchor_leads_somewhere(site: Path, pages: dict[Path, _Element]) -> None:
    anchors = {file: set(page.xpath("//@id | //a/@name")) for file, page in pages.items()}
    lost = []
    for file, page in pages.items():
        for link in set(page.xpath("//a/@href | //link/@href | //img/@src | //script/@src")):
            to = urlsplit(link)
            target = (file.parent / unquote(to.path)).resolve() if to.path else file
            anchored = not to.fragment or target.suffix != ".html" or unquote(to.fragment) in anchors[target]
            if to.scheme or to.netloc or not target.is_file() or not anchored:
                lost.append(f"{file.relative_to(site)}: {link}")
    assert not lost


def test_nothing_is_fetched_from_elsewhere(site: Path, pages: dict[Path, _Element]) -> None:
    for file, page in pages.items():
        asked = [element.get(_FETCHED[element.tag], "") for element in page.iter(*_FETCHED)]
        assert not [address for address in asked if "//" in address.partition("?")[0]], file
        assert not page.xpath("//*[contains(@class, 'mermaid')]"), "the theme would fetch a script for it"
    for sheet in site.rglob("*.css"):
        assert not _IN_CSS.search(sheet.read_text(encoding="utf-8")), sheet


@pytest.fixture
def quiet(watched: Watch, site: Path) -> Page:
    """An empty page that may ask for what is in the folder."""
    with watched(lambda url: not url.startswith((site.as_uri(), "data:", "blob:"))) as (page, told):
        yield page
    assert not [line for line in told if line.startswith(("http:", "https:"))]


def test_it_is_searched_and_turned_to_the_other_language_from_a_folder(quiet: Page, site: Path) -> None:
    quiet.goto((site / "clerks" / "start.html").as_uri())
    quiet.keyboard.press("/")
    quiet.keyboard.type("TT302")
    found = quiet.locator(".md-search-result__link").first
    expect(found).to_have_attribute("href", re.compile(r"rules/TT302\.html"))
    found.click()
    expect(quiet.locator("h1")).to_contain_text("TT302")
    expect(quiet.locator("html")).to_have_attribute("lang", "vi")
    assert not quiet.locator(".md-search-result__link[href*='/en/']").count()
    quiet.locator(".md-select__link[hreflang=en]").evaluate("link => link.click()")
    expect(quiet.locator("html")).to_have_attribute("lang", "en")
    expect(quiet.locator(".examples dt").first).to_have_text("Wrong")
    quiet.keyboard.press("/")
    quiet.keyboard.type("misspelt")
    expect(quiet.locator(".md-search-result__link").first).to_have_attribute("href", re.compile(r"/en/\w+"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_it_is_accessible_and_fits_the_screen(quiet: Page, site: Path, scheme: str, width: int) -> None:
    quiet.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    quiet.set_viewport_size({"width": width, "height": 900})
    for name in ("index.html", "clerks/finding.html", "rules/index.html", "rules/TT302.html", "en/rules/CT102.html"):
        quiet.goto((site / name).as_uri())
        assert quiet.evaluate("document.documentElement.scrollWidth") <= width, name
        found = Axe().run(quiet, ".md-content", {"runOnly": WCAG})
        assert not found.response["violations"], f"{name}\n{found.generate_report()}"
