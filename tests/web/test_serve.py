"""``vbhc-lint serve`` in a real browser: documents dropped or chosen, read, looked through."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from benchmarks.long_report import short_paragraphs
from tests.report.html.pictured import inline, png, with_picture
from tests.web.browsing import drop
from tests.web.served import Serve

DOCX = Path(__file__).parents[2] / "fixtures" / "docx"
FAULTY = DOCX / "cong_van-sai.docx"


def test_a_document_that_is_dropped_is_shown_with_its_findings(page: Page, address: str) -> None:
    page.goto(address)
    expect(page).to_have_url(re.compile(r"^http://127\.0\.0\.1:\d+/$"))  # the token is taken out of sight
    drop(page, "công văn.docx", FAULTY.read_bytes())
    expect(page.locator(".file header h2")).to_have_text("công văn.docx")
    expect(page.locator(".note")).to_have_count(10)
    page.locator(".mark", has_text="ngày 31 tháng 6 năm 2026").click()
    expect(page.locator(".note[open]")).to_contain_text("ND301")
    page.reload()  # the token is kept as long as the window
    drop(page, "a.docx", FAULTY.read_bytes())
    expect(page.locator(".note")).to_have_count(10)


def test_pictures_are_shown_too(page: Page, address: str) -> None:
    page.goto(address)
    drop(page, "a.docx", with_picture(f"<w:p>{inline(told='Con dấu')}</w:p>", png()))
    picture = page.get_by_alt_text("Con dấu")
    expect(picture).to_be_visible()
    assert picture.evaluate("image => image.naturalWidth") == 2


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
    page.on("filechooser", lambda _: None)  # from now on the browser leaves its dialog to us
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
    drop(page, "a.docx", FAULTY.read_bytes())
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
        drop(page, name, (DOCX / name).read_bytes())
    expect(page.locator(".said")).to_have_text("Đã kiểm tra xong 2 tệp.")
    found = Axe().run(page)
    assert not found.response["violations"], found.generate_report()


def test_a_document_that_takes_too_long_costs_only_its_own_answer(page: Page, serve: Serve, tmp_path: Path) -> None:
    (tmp_path / "vbhc-lint.toml").write_text("time-limit = 3\n", "utf-8")
    page.goto(serve())
    drop(page, "lâu.docx", short_paragraphs(40_000))
    expect(page.locator(".said")).to_have_text("Kiểm tra quá lâu nên đã dừng.", timeout=20_000)
    drop(page, "a.docx", FAULTY.read_bytes())
    expect(page.locator(".note")).to_have_count(10, timeout=20_000)


def test_it_speaks_english(page: Page, serve: Serve) -> None:
    page.goto(serve("--lang", "en"))
    expect(page.locator("html")).to_have_attribute("lang", "en")
    drop(page, "a.docx", FAULTY.read_bytes())
    expect(page.locator(".note").first).to_contain_text("Error")
