"""Paragraphs parted and taken out, lines drawn, and headers set: what stands in the XML then."""

from __future__ import annotations

import io
import zipfile

from lxml import etree

from fixtures.page import build, conforming
from tests.fix.reviewer import W, reviewed, seen
from vbhc_lint.config import Settings
from vbhc_lint.finding import Safety
from vbhc_lint.fix.mending import mend
from vbhc_lint.linter import Linter
from vbhc_lint.model import read
from vbhc_lint.model.wml import WP
from vbhc_lint.package import Package
from vbhc_lint.rule import Look

_LINTER = Linter(Settings())
_TWO = "- Sở Y tế; Sở Tài chính;"
_RECIPIENTS = ["- Như Điều 4;", _TWO, "- Lưu: VT, VTLT."]
_LAST = ["Lịch tiếp công dân được niêm yết tại trụ sở.", "./."]


def _texts(data: bytes) -> list[str]:
    return [paragraph.text for paragraph in read(Package.open(data)).body]


def _roots(data: bytes, part: str = "document") -> list[etree._Element]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = [name for name in archive.namelist() if name.startswith(f"word/{part}") and name.endswith(".xml")]
        return [etree.fromstring(archive.read(name)) for name in names]


def _ends(data: bytes, name: str) -> int:
    """How many ends of paragraphs are marked as put in or taken out."""
    return sum(1 for root in _roots(data) for look in root.iter(W + "rPr") for _ in look.iterchildren(W + name))


def test_a_list_is_parted_into_paragraphs_that_a_reviewer_joins_again() -> None:
    data = build(conforming("quyet_dinh").change(noi_nhan_ds=_RECIPIENTS))
    made = mend(data, _LINTER, Safety.UNSAFE)
    before, after = _texts(data), _texts(made.data)
    at = before.index(_TWO)
    assert after == [*before[:at], "- Sở Y tế;", "- Sở Tài chính;", *before[at + 1 :]]
    assert _ends(made.data, "ins") == 1
    assert seen(reviewed(made.data, accept=False)) == seen(data)
    assert _texts(reviewed(made.data, accept=True)) == after


def test_a_document_that_has_the_sign_of_a_new_paragraph_is_left_alone() -> None:
    recipients = [_RECIPIENTS[0], f"{_TWO[:-1]}\u2029thôn;", _RECIPIENTS[2]]
    data = build(conforming("quyet_dinh").change(noi_nhan_ds=recipients))
    assert mend(data, _LINTER, Safety.UNSAFE).data == data


def test_what_begins_a_page_is_not_parted() -> None:
    recipients = [_RECIPIENTS[0], Look(_TWO, new_page=True), _RECIPIENTS[2]]
    data = build(conforming("quyet_dinh").change(noi_nhan_ds=recipients))
    assert mend(data, _LINTER, Safety.UNSAFE).data == data


def test_a_closing_mark_goes_up_and_its_paragraph_with_it() -> None:
    data = build(conforming("thong_bao").change(body=_LAST), header="plain")
    made = mend(data, _LINTER, Safety.SAFE)
    before, after = _texts(data), _texts(made.data)
    at = before.index("./.")
    assert after == [*before[: at - 1], f"{_LAST[0][:-1]}./.", *before[at + 1 :]]
    assert _ends(made.data, "del") == 1
    assert seen(reviewed(made.data, accept=False)) == seen(data)


def _table_below(data: bytes, text: str) -> bytes:
    """The document without the empty paragraph between a text and the table below it."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "word/document.xml":
                root = etree.fromstring(part)
                below = next(t for t in root.iter(W + "t") if t.text == text).getparent().getparent().getnext()
                assert not list(below.iter(W + "t")) and below.getnext().tag == W + "tbl"
                below.getparent().remove(below)
                part = etree.tostring(root)
            new.writestr(name, part)
    return out.getvalue()


def test_a_paragraph_above_a_table_stays_empty() -> None:
    data = _table_below(build(conforming("thong_bao").change(body=_LAST)), "./.")
    made = mend(data, _LINTER, Safety.SAFE)
    assert not made.after.findings and not _ends(made.data, "del")
    assert f"{_LAST[0][:-1]}./." in _texts(made.data) and len(_texts(made.data)) == len(_texts(data))


def test_a_drawn_line_has_a_number_of_its_own_and_can_be_refused() -> None:
    data = build(conforming("quyet_dinh").change(drawn_lines={"co_quan_ban_hanh": None}), line="drawing")
    made = mend(data, _LINTER, Safety.UNSAFE)
    numbers = [drawing.get("id") for root in _roots(made.data) for drawing in root.iter(WP + "docPr")]
    assert not made.after.findings and len(set(numbers)) == len(numbers) > 1
    assert seen(reviewed(made.data, accept=False)) == seen(data)


def test_a_page_number_is_set_with_the_codes_that_give_it() -> None:
    data = build(conforming("bao_cao").change(page={"page_number": {"bold": True}}))
    made = mend(data, _LINTER, Safety.SAFE, tracked=False)
    runs = [run for root in _roots(made.data, "header") for run in root.iter(W + "r")]
    assert runs and all(run.find(f"{W}rPr/{W}b").get(W + "val") == "0" for run in runs)


def test_an_appendix_that_begins_a_section_counts_its_own_pages() -> None:
    columns, own = b'<w:cols w:space="720"/>', b'<w:pgNumType w:start="1"/>'
    data = _changed(build(conforming("quyet_dinh_phu_luc")), own + columns + b"<w:titlePg/>", columns)
    made = mend(data, _LINTER, Safety.SAFE)
    assert {change.code: change.value for change in made.changes} == {"TT808": 1}
    assert not made.after.findings and seen(reviewed(made.data, accept=False)) == seen(data)


def _changed(data: bytes, old: bytes, new: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as archive, zipfile.ZipFile(out, "w") as written:
        assert old in archive.read("word/document.xml")
        for name in archive.namelist():
            written.writestr(name, archive.read(name).replace(old, new))
    return out.getvalue()
