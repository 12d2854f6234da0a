"""A real browser for the pages that people look at; without one those tests are skipped and say so."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

for name in ("GITHUB_ACTIONS", "GITHUB_WORKSPACE", "CI_PROJECT_DIR"):  # reports look different where CI sets them
    os.environ.pop(name, None)

Watch = Callable[[Callable[[str], bool]], AbstractContextManager[tuple[Page, list[str]]]]

os.environ["VBHC_LINT_CACHE_DIR"] = ""  # tests that are not of the cache check anew; processes they start do so too

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "chrome"))), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium as the machine has it."""
    if CHROMIUM is None:
        pytest.skip("no Chromium is installed (Debian: chromium)")
    alone = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []  # root has no sandbox
    with sync_playwright() as driver:
        launched = driver.chromium.launch(executable_path=CHROMIUM, args=alone)
        yield launched
        launched.close()


@pytest.fixture
def watched(browser: Browser) -> Watch:
    """An empty page with what it tells: its console, its errors, its requests to addresses that are not expected."""

    @contextmanager
    def opened(foreign: Callable[[str], bool]) -> Iterator[tuple[Page, list[str]]]:
        context = browser.new_context(viewport={"width": 1280, "height": 1000})
        page = context.new_page()
        told: list[str] = []
        page.on("console", lambda message: told.append(message.text))
        page.on("pageerror", lambda error: told.append(str(error)))
        page.on("request", lambda request: told.append(request.url) if foreign(request.url) else None)
        yield page, told
        context.close()

    return opened
