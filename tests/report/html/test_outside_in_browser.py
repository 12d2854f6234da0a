"""Real documents, where they are at hand: each is shown whole, every finding at its words."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from vbhc_lint.config import Settings
from vbhc_lint.linter import Linter
from vbhc_lint.model import read
from vbhc_lint.package import Package
from vbhc_lint.report import html
from vbhc_lint.report.element import clean

OUTSIDE = Path(os.environ.get("VBHC_LINT_CORPUS", Path(__file__).parents[4] / "shared"))
DOCUMENTS = sorted(OUTSIDE.glob("**/*.docx"))
LOOK = """file => {
    const at = node => node.getBoundingClientRect();
    const unseen = [...file.querySelectorAll("a.mark:not(.empty), a.bar")].filter(mark => !at(mark).height);
    return {
        widths: [...file.querySelectorAll(".sheet:not(.others)")].map(sheet => Math.round(at(sheet).width * 25.4 / 96)),
        words: [...file.querySelectorAll(".body")].map(body => body.innerText).join("").replace(/\\s/g, "").length,
        unseen: unseen.length,
    };
}"""


@pytest.mark.skipif(not DOCUMENTS, reason="the outside corpus is not there")
def test_real_documents_are_shown_whole(browser: Browser, tmp_path: Path) -> None:
    linter = Linter(Settings(), partial(html.view, language="vi"))
    target = tmp_path / "ket-qua.html"
    reports = [linter.check(path.read_bytes(), str(path)) for path in DOCUMENTS]
    target.write_text(html.render(reports, "vi"), encoding="utf-8")
    page = browser.new_page(viewport={"width": 1280, "height": 1000})
    troubles: list[str] = []
    page.on("console", lambda message: troubles.append(message.text))
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.goto(target.as_uri())
    links, files = page.locator(".index a").all(), page.locator("article.file").all()
    for path, link, shown in zip(DOCUMENTS, links, files, strict=True):
        file = read(Package.open(path.read_bytes()))
        link.click()
        seen = shown.evaluate(LOOK)
        assert set(seen["widths"]) == {round(section.width) for section in file.sections}, path
        letters = sum(len("".join(clean(q.text).split())) for q in file.body)
        assert seen["words"] >= letters, path  # numbers of lists and text boxes come on top
        assert seen["unseen"] == 0, path
    assert not troubles
    page.close()
