"""The page of findings as Chromium shows it: the sheet as set, jumps by mouse and keyboard, filters, print."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from fixtures.page import build, conforming
from tests.conftest import Watch
from vbhc_lint.config import Settings
from vbhc_lint.linter import Linter
from vbhc_lint.report import html
from vbhc_lint.rule import Look

DOCX = Path(__file__).parents[3] / "fixtures" / "docx"
ALL = sorted(DOCX.glob("*.docx"))
MM = 96 / 25.4  # CSS pixels
PT = 96 / 72
HOSTILE = "<script>window.hit = 1</script><img src=x onerror='window.hit = 1'>"


@pytest.fixture
def page(watched: Watch) -> Iterator[Page]:
    """An empty page that asks for nothing but the report, and has no trouble with it."""
    with watched(lambda url: "ket-qua" not in url) as (opened, told):
        yield opened
    assert not told


def _open(page: Page, folder: Path, *files: tuple[str, bytes]) -> None:
    linter = Linter(Settings(), partial(html.view, language="vi"))
    target = folder / "ket-qua.html"
    target.write_text(html.render([linter.check(data, name) for name, data in files], "vi"), encoding="utf-8")
    page.goto(target.as_uri())


def _fixture(name: str) -> tuple[str, bytes]:
    return f"{name}.docx", (DOCX / f"{name}.docx").read_bytes()


def _box(page: Page, selector: str) -> dict[str, float]:
    found = page.locator(selector).first.bounding_box()
    assert found is not None
    return dict(found)


def test_every_fixture_is_shown_as_a_sheet_of_its_size(page: Page, tmp_path: Path) -> None:
    _open(page, tmp_path, *((file.name, file.read_bytes()) for file in ALL))
    for number, file in enumerate(ALL):
        page.locator(".index a").nth(number).click()
        shown = page.locator(".file:not([hidden])")
        expect(shown.locator("header h2")).to_have_text(file.name)
        sheet = shown.locator(".sheet").first.bounding_box()
        assert sheet is not None
        assert abs(sheet["width"] - 210 * MM) < 1 and sheet["height"] >= 297 * MM - 1
        beyond = shown.locator(".sheet").first.evaluate(
            "sheet => [...sheet.querySelectorAll('p')].filter(p => p.scrollWidth > p.clientWidth + 1).length"
        )
        assert not beyond, f"{file.name}: {beyond} paragraphs run out of their column"


@pytest.mark.parametrize("header", ["table", "rows", "tabs", "text_box"])
def test_the_header_stands_in_two_columns_however_it_is_made(page: Page, tmp_path: Path, header: str) -> None:
    data = build(conforming("bao_cao"), "direct", header)
    _open(page, tmp_path, ("a.docx", data))
    issuer, motto = (_words(page, words) for words in ("PHÒNG VĂN HÓA - XÃ HỘI", "Độc lập - Tự do - Hạnh phúc"))
    sheet = _box(page, ".sheet")
    assert abs(_middle(issuer) - sheet["x"] - 66 * MM) < 8 * MM
    assert abs(_middle(motto) - sheet["x"] - 142 * MM) < 8 * MM
    assert abs(issuer["y"] - motto["y"]) < 3 * MM


def _words(page: Page, words: str) -> dict[str, float]:
    """Where words stand."""
    found: dict[str, float] | None = page.evaluate(
        """words => {
            const texts = document.createTreeWalker(document.querySelector(".pages"), NodeFilter.SHOW_TEXT);
            while (texts.nextNode()) {
                const at = texts.currentNode.data.indexOf(words);
                if (at < 0) continue;
                const range = document.createRange();
                range.setStart(texts.currentNode, at);
                range.setEnd(texts.currentNode, at + words.length);
                const { x, y, width, height } = range.getBoundingClientRect();
                return { x, y, width, height };
            }
            return null;
        }""",
        words,
    )
    assert found is not None, words
    return found


def _middle(box: dict[str, float]) -> float:
    return box["x"] + box["width"] / 2


def test_letters_look_as_they_are_set(page: Page, tmp_path: Path) -> None:
    data = build(conforming("bao_cao").change(quoc_hieu=Look(size=15)))
    _open(page, tmp_path, ("a.docx", data))
    line = page.locator(".sheet p", has_text="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM").first
    looks = line.evaluate("p => { const s = getComputedStyle(p); return [s.fontSize, s.fontWeight, s.textAlign]; }")
    assert looks == [f"{15 * PT:g}px", "700", "center"]
    assert "Times New Roman" in line.evaluate("p => getComputedStyle(p).fontFamily")
    body = page.locator(".sheet .body > p", has_text="Thực hiện Kế hoạch").first
    margins = body.evaluate("p => { const s = getComputedStyle(p); return [s.textAlign, parseFloat(s.textIndent)]; }")
    assert margins[0] == "justify" and margins[1] > 30
    assert abs(_box(page, ".sheet .body")["x"] - _box(page, ".sheet")["x"] - 30 * MM) < 1


def test_a_mark_leads_to_its_note_and_back_by_mouse(page: Page, tmp_path: Path) -> None:
    _open(page, tmp_path, _fixture("cong_van-sai"))
    note = page.locator(".note", has_text="ND301")
    expect(note.locator("dl")).to_be_hidden()
    mark = page.locator(".mark", has_text="ngày 31 tháng 6 năm 2026")
    mark.click()
    expect(note.locator("dl")).to_be_visible()
    expect(mark).to_have_class(re.compile(r"\bnow\b"))
    expect(note.locator("summary")).to_be_focused()
    room = 60  # that the notes before it need
    assert abs(_box(page, ".note[open]")["y"] - _box(page, ".mark.now")["y"]) < room
    note.get_by_text("Xem trên trang").click()
    expect(mark).to_be_focused()
    page.locator(".note", has_text="TT502").locator("summary").click()
    expect(note.locator("dl")).to_be_hidden()
    expect(page.locator(".whole.now")).to_contain_text("CÔNG VĂN")


def test_all_of_it_can_be_done_by_keyboard(page: Page, tmp_path: Path) -> None:
    _open(page, tmp_path, _fixture("cong_van-sai"))
    notes = page.locator(".note")
    page.keyboard.press("F8")
    expect(notes.nth(0).locator("summary")).to_be_focused()
    page.keyboard.press("F8")
    expect(notes.nth(1)).to_have_attribute("open", "")
    page.keyboard.press("Shift+F8")
    page.keyboard.press("Shift+F8")
    expect(notes.last).to_have_attribute("open", "")
    page.keyboard.press("Escape")
    expect(page.locator(".mark.now")).to_be_focused()
    page.keyboard.press("Enter")
    expect(notes.last.locator("summary")).to_be_focused()


def test_filters_leave_out_notes_and_marks(page: Page, tmp_path: Path) -> None:
    _open(page, tmp_path, _fixture("cong_van-sai"))
    assert page.locator(".note:visible").count() == 10
    page.get_by_role("checkbox", name="Lỗi").uncheck()
    codes = [note.get_attribute("data-severity") for note in page.locator(".note:visible").all()]
    assert codes == ["warning", "warning"]
    expect(page.locator(".shown")).to_have_text("Hiện 2 trên 10")
    expect(page.locator(".mark:not(.off)")).to_have_count(2)
    page.get_by_role("checkbox", name="Nội dung").uncheck()
    expect(page.locator(".note:visible")).to_have_count(1)
    page.get_by_role("checkbox", name="Lỗi").check()
    expect(page.locator(".note:visible")).to_have_count(9)


def test_notes_do_not_lie_over_one_another(page: Page, tmp_path: Path) -> None:
    _open(page, tmp_path, _fixture("quyet_dinh_kem_quy_che-sai"))
    for number in range(page.locator(".note").count()):
        page.locator(".note summary").nth(number).click()
        boxes = page.evaluate(
            "[...document.querySelectorAll('.note')].map(n => n.getBoundingClientRect()).map(r => [r.top, r.bottom])"
        )
        boxes.sort()
        assert all(upper[1] <= lower[0] + 1 for upper, lower in pairwise(boxes))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_accessible(page: Page, tmp_path: Path, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    _open(page, tmp_path, _fixture("cong_van-sai"), _fixture("bao_cao-sai"))
    page.keyboard.press("F8")
    found = Axe().run(page)
    assert not found.response["violations"], found.generate_report()


def test_print_shows_every_note_and_no_blank_page(page: Page, tmp_path: Path) -> None:
    _open(page, tmp_path, _fixture("cong_van-sai"))
    printed = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    texts = [one.get_textpage().get_text_bounded() for one in printed]
    assert all(text.strip() for text in texts)
    assert "CỘNG HÒA XÃ HỘI" in texts[0] and "Căn cứ" not in texts[0]
    assert sum(text.count("Cách sửa") for text in texts) == 10
    expect(page.locator(".note[open]")).to_have_count(0)


def test_it_can_be_read_without_script(browser: Browser, tmp_path: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    _open(page, tmp_path, _fixture("cong_van-sai"))
    note = page.locator(".note", has_text="ND301")
    note.locator("summary").click()
    expect(note.get_by_text("Cách sửa")).to_be_visible()
    note.get_by_text("Xem trên trang").click()
    assert re.search(r"#f\w+m8$", page.url)
    context.close()


def test_a_hostile_document_runs_nothing(page: Page, tmp_path: Path) -> None:
    data = build(conforming("bao_cao").change(trich_yeu=HOSTILE, ho_ten=Look(font=f"x';}}</style>{HOSTILE}")))
    _open(page, tmp_path, (f"{HOSTILE}.docx", data))
    assert page.evaluate("window.hit") is None
    assert page.locator("img").count() == 0
    expect(page.locator(".sheet")).to_contain_text(HOSTILE)
