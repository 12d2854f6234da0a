"""Pages served, and a browser's page that tells of every trouble."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page

from tests.conftest import Watch
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
def page(watched: Watch) -> Iterator[Page]:
    """An empty page that asks nothing elsewhere, and has no trouble but with a document that takes too long."""
    with watched(_elsewhere) as (opened, told):
        yield opened
    assert not [trouble for trouble in told if "status of 504" not in trouble]


def _elsewhere(url: str) -> bool:
    return not url.startswith("data:,") and urlsplit(url).hostname != "127.0.0.1"
