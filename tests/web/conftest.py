"""Pages served, and a browser's page that tells of every trouble."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page

from tests.web.served import Serve, serving


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="module")
def address(home: Path) -> Iterator[str]:
    with serving(home) as found:
        yield found


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Serve]:
    """A page of its own for one test."""
    with ExitStack() as stack:
        yield lambda *arguments: stack.enter_context(serving(tmp_path, *arguments))


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """An empty page that tells of every error and of every request to elsewhere."""
    context = browser.new_context(viewport={"width": 1280, "height": 1000})
    opened = context.new_page()
    troubles: list[str] = []
    opened.on("console", lambda message: troubles.append(message.text))
    opened.on("pageerror", lambda error: troubles.append(str(error)))
    opened.on("request", lambda request: troubles.append(request.url) if _elsewhere(request.url) else None)
    yield opened
    context.close()
    assert not [trouble for trouble in troubles if "status of 504" not in trouble]


def _elsewhere(url: str) -> bool:
    return not url.startswith("data:,") and urlsplit(url).hostname != "127.0.0.1"
