"""``vbhc-lint serve`` in a real browser: documents dropped or chosen, read, looked through."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.hostile.structures import STRUCTURES

DOCX = Path(__file__).parents[2] / "fixtures" / "docx"
FAULTY = DOCX / "cong_van-sai.docx"
Serve = Callable[..., str]
DROP = """([name, data]) => {
    const bytes = Uint8Array.from(atob(data), letter => letter.charCodeAt(0));
    const transfer = new DataTransfer();
    transfer.items.add(new File([bytes], name));
    document.querySelector(".drop").dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true }));
}"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """An empty page that tells of every error and of every request to elsewhere."""
    context = browser.new_context(viewport={"width": 1280, "height": 1000})
    opened = context.new_page()
    troubles: list[str] = []
    opened.on("console", lambda message: troubles.append(message.text))
    opened.on("pageerror", lambda error: troubles.append(str(error)))
    opened.on("request", lambda request: troubles.append(request.url) if _elsewhere(request.url, opened) else None)
    yield opened
    context.close()
    assert not [trouble for trouble in troubles if "status of 504" not in trouble]


def _elsewhere(url: str, page: Page) -> bool:
    return not url.startswith("data:,") and urlsplit(url).hostname != "127.0.0.1"


def _drop(page: Page, name: str, data: bytes) -> None:
    page.evaluate(DROP, [name, base64.b64encode(data).decode()])


def test_a_document_that_is_dropped_is_shown_with_its_findings(page: Page, address: str) -> None:
    page.goto(address)
    expect(page).to_have_url(re.compile(r"^http://127\.0\.0\.1:\d+/$"))  # the token is taken out of sight
    _drop(page, "công văn.docx", FAULTY.read_bytes())
    expect(page.locator(".file header h2")).to_have_text("công văn.docx")
    expect(page.locator(".note")).to_have_count(10)
    page.locator(".mark", has_text="ngày 31 tháng 6 năm 2026").click()
    expect(page.locator(".note[open]")).to_contain_text("ND301")
    page.reload()  # the token is kept as long as the window
    _drop(page, "a.docx", FAULTY.read_bytes())
    expect(page.locator(".note")).to_have_count(10)


def test_a_folder_is_checked_file_by_file(page: Page, address: str, tmp_path: Path) -> None:
    folder = tmp_path / "hồ sơ"
    (folder / "con").mkdir(parents=True)
    faulty = sorted(DOCX.glob("*-sai.docx"))[:6]
    for file in faulty:
        (folder / "con" / file.name).write_bytes(file.read_bytes())
    (folder / "không phải.docx").write_text("chữ thường")
    (folder / "ghi chú.txt").write_text("không xét")
    (folder / "~$khóa.docx").write_bytes(b"")
    page.goto(address)
    page.locator("#folder").set_input_files(folder)
    expect(page.locator(".said")).to_have_text("Đã kiểm tra xong 7 tệp.")
    rows = page.locator(".index tbody tr")
    expect(rows).to_have_count(7)
    expect(rows.filter(has_text="không phải.docx")).to_contain_text("không phải văn bản Word")
    rows.filter(has_text=faulty[3].name).get_by_role("button").click()
    expect(page.locator(".file header h2")).to_have_text(f"hồ sơ/con/{faulty[3].name}")
    errors = rows.filter(has_text=faulty[3].name).locator("td").nth(1).inner_text()
    assert page.locator(".note.error").count() == int(errors) > 0


def test_files_are_judged_by_what_they_hold(page: Page, address: str, tmp_path: Path) -> None:
    named = tmp_path / "văn bản.pdf"
    named.write_bytes(FAULTY.read_bytes())
    page.goto(address)
    page.locator("#files").set_input_files(named)
    expect(page.locator(".note")).to_have_count(10)


def test_it_can_be_used_by_keyboard_alone(page: Page, address: str) -> None:
    page.goto(address)
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Chọn tệp")).to_be_focused()
    with page.expect_file_chooser() as chooser:
        page.keyboard.press("Enter")
    chooser.value.set_files([FAULTY, DOCX / "bao_cao-sai.docx"])
    expect(page.locator(".said")).to_have_text("Đã kiểm tra xong 2 tệp.")
    page.get_by_role("button", name="Chọn thư mục").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".file header h2")).to_have_text("cong_van-sai.docx")
    page.keyboard.press("F8")
    expect(page.locator(".note[open] summary")).to_be_focused()


def test_nothing_is_kept(page: Page, address: str, home: Path) -> None:
    before = sorted(home.rglob("*"))
    page.goto(address)
    _drop(page, "a.docx", FAULTY.read_bytes())
    expect(page.locator(".note")).to_have_count(10)
    assert sorted(home.rglob("*")) == before


def test_a_page_without_the_token_says_how_to_open_it(page: Page, address: str) -> None:
    page.goto(address.partition("#")[0])
    expect(page.locator(".said")).to_contain_text("vbhc-lint serve")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_accessible(page: Page, address: str, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(address)
    for name in ("cong_van-sai.docx", "bao_cao-sai.docx"):
        _drop(page, name, (DOCX / name).read_bytes())
    expect(page.locator(".said")).to_have_text("Đã kiểm tra xong 2 tệp.")
    found = Axe().run(page)
    assert not found.response["violations"], found.generate_report()


def test_a_document_that_takes_too_long_costs_only_its_own_answer(page: Page, serve: Serve, tmp_path: Path) -> None:
    (tmp_path / "vbhc-lint.toml").write_text("time-limit = 5\n", "utf-8")
    page.goto(serve())
    _drop(page, "lâu.docx", STRUCTURES["list-label-multiplied"][0]())
    expect(page.locator(".said")).to_have_text("Kiểm tra quá lâu nên đã dừng.", timeout=20_000)
    _drop(page, "a.docx", FAULTY.read_bytes())
    expect(page.locator(".note")).to_have_count(10, timeout=20_000)


def test_it_speaks_english(page: Page, serve: Serve) -> None:
    page.goto(serve("--lang", "en"))
    expect(page.locator("html")).to_have_attribute("lang", "en")
    _drop(page, "a.docx", FAULTY.read_bytes())
    expect(page.locator(".note").first).to_contain_text("Error")
