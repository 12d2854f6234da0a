"""Documents taken home from the served page: mended as ticked, or with comments; read again with python-docx."""

from __future__ import annotations

import io
from pathlib import Path

import docx
from docx.document import Document
from playwright.sync_api import Locator, Page, expect

from fixtures.page import build, conforming
from tests.fix.reviewer import reviewed
from tests.hostile.document import inside, parts
from tests.model.parts import p, package
from tests.web.browsing import drop
from vbhc_lint.config import Settings
from vbhc_lint.linter import Linter

DOCX = Path(__file__).parents[2] / "fixtures" / "docx"
FAULTY = (DOCX / "cong_van-sai.docx").read_bytes()
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def _codes(data: bytes) -> set[str]:
    return {finding.code for finding in Linter(Settings()).check(data, "x").findings}


def _taken(page: Page, button: str, folder: Path) -> tuple[str, bytes]:
    """The name and bytes of what a button gives."""
    with page.expect_download() as waiting:
        page.get_by_role("button", name=button).click()
    target = folder / "về.docx"
    waiting.value.save_as(target)
    return waiting.value.suggested_filename, target.read_bytes()


def _tick(page: Page, told: str) -> Locator:
    return page.locator(".mending label").filter(has_text=told).locator("input")


def _opened(folder: Path) -> Document:
    return docx.Document(str(folder / "về.docx"))


def test_what_is_ticked_is_mended_and_nothing_else(page: Page, address: str, tmp_path: Path) -> None:
    page.goto(address)
    drop(page, "công văn.docx", FAULTY)
    expect(_tick(page, "TT104")).to_be_checked()
    _tick(page, "TT903").uncheck()
    name, data = _taken(page, "Tải bản đã sửa", tmp_path)
    assert name == "công văn (đã sửa).docx"
    assert "TT104" in _codes(FAULTY) and "TT903" in _codes(FAULTY)
    assert "TT104" not in _codes(data) and "TT903" in _codes(data)
    changes = [element.tag for element in _opened(tmp_path).element.iter(f"{_W}ins", f"{_W}del")]
    assert changes
    expect(page.locator(".written")).to_contain_text("Đã sửa")


def test_of_several_places_some_can_be_ticked(page: Page, address: str, tmp_path: Path) -> None:
    first, second = "Kết quả  đạt được.", "Tồn tại  cần khắc phục."
    data = build(conforming("bao_cao").change(body_add=[first, second]))
    page.goto(address)
    drop(page, "báo cáo.docx", data)
    kind = page.locator(".mending .kind").filter(has_text="(×2)")
    expect(kind.locator("[name=kind]")).to_be_checked()
    kind.locator("summary").click()
    kind.locator("details input").nth(1).uncheck()
    assert kind.locator("[name=kind]").evaluate("box => box.indeterminate")
    _taken(page, "Tải bản đã sửa", tmp_path)
    texts = [
        p.text for p in docx.Document(io.BytesIO(reviewed((tmp_path / "về.docx").read_bytes(), accept=True))).paragraphs
    ]
    assert first.replace("  ", " ") in texts and second in texts


def test_it_can_be_mended_without_tracked_changes(page: Page, address: str, tmp_path: Path) -> None:
    page.goto(address)
    drop(page, "a.docx", FAULTY)
    page.locator(".mending [name=tracked]").uncheck()
    _, data = _taken(page, "Tải bản đã sửa", tmp_path)
    assert "TT104" not in _codes(data)
    assert not list(_opened(tmp_path).element.iter(f"{_W}ins", f"{_W}del"))


def test_findings_are_taken_home_as_comments(page: Page, address: str, tmp_path: Path) -> None:
    page.goto(address)
    drop(page, "a.docx", FAULTY)
    name, _ = _taken(page, "Tải bản có chú thích", tmp_path)
    assert name == "a (có chú thích).docx"
    told = [comment.text for comment in _opened(tmp_path).comments]
    assert any("ngày 31 tháng 6 năm 2026" in text for text in told)


def test_one_document_s_ticks_are_not_another_s(page: Page, address: str) -> None:
    page.goto(address)
    drop(page, "a.docx", FAULTY)
    expect(_tick(page, "TT104")).to_be_checked()
    drop(page, "b.docx", build(conforming("bao_cao")))
    page.locator(".index tbody tr").nth(1).get_by_role("button").click()
    expect(page.locator(".mending [name=fault]")).to_have_count(0)
    expect(page.get_by_role("button", name="Tải bản đã sửa")).to_be_disabled()


def test_a_document_that_must_not_be_written_to_is_refused_with_the_reason(page: Page, address: str) -> None:
    given = parts(inside(p("Nội dung  sai , dấu.")))
    closed = b'<w:documentProtection w:edit="readOnly" w:enforcement="1"/></w:settings>'
    given["word/settings.xml"] = given["word/settings.xml"].replace(b"</w:settings>", closed)
    page.goto(address)
    drop(page, "khóa.docx", package(given))
    page.get_by_role("button", name="Tải bản có chú thích").click()
    expect(page.locator(".written")).to_contain_text("được bảo vệ")
