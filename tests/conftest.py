"""A real browser for the pages that people look at; without one those tests are skipped and say so."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

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
