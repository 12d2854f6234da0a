"""What is written into the XML, and what is left alone there."""

from __future__ import annotations

import io
import zipfile
from collections import Counter

import docx
import pytest
from docx_plus.revisions import read_revisions
from lxml import etree

from fixtures.page import build, conforming
from tests.fix.reviewer import W, reviewed, seen
from vbhc_lint.config import Settings
from vbhc_lint.finding import Safety
from vbhc_lint.fix.mending import Mended, mend
from vbhc_lint.fix.plan import Edit
from vbhc_lint.fix.writing import Made, Writer
from vbhc_lint.linter import Linter
from vbhc_lint.model import read
from vbhc_lint.package import Package, PackageError
from vbhc_lint.rule import Look

_LINTER = Linter(Settings())
_DOUBLE = "Hồ sơ được tiếp nhận  tại Bộ phận một cửa của Ủy ban nhân dân xã và giải quyết đúng hạn."
_MAIN = "word/document.xml"


def _members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _packed(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def _with(data: bytes, old: str, new: str, part: str = _MAIN) -> bytes:
    members = _members(data)
    assert old.encode() in members[part]
    members[part] = members[part].replace(old.encode(), new.encode(), 1)
    return _packed(members)


def _root(data: bytes, part: str = _MAIN) -> etree._Element:
    return etree.fromstring(_members(data)[part])


def _named(data: bytes, name: str, part: str = _MAIN) -> list[etree._Element]:
    return list(_root(data, part).iter(W + name))


def _safe(data: bytes, *, tracked: bool = True) -> Mended:
    return mend(data, _LINTER, Safety.SAFE, tracked=tracked)


def _text(element: etree._Element) -> str:
    return "".join(t.text for t in element.iter(W + "t", W + "delText"))


@pytest.fixture(scope="module")
def doubled() -> bytes:
    return build(conforming("bao_cao").change(body_add=_DOUBLE))


def test_a_text_edit_is_as_small_as_can_be(doubled: bytes) -> None:
    made = _safe(doubled).data
    assert [_text(element) for element in _named(made, "del")] == [" "]
    assert not _named(made, "ins")


def test_a_step_that_changes_a_word_it_did_not_say_is_taken_back(
    doubled: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    careful = Writer.write_texts

    def careless(writer: Writer, planned: list[Edit]) -> Made:
        words = next(t for t in writer._draft.edit(_MAIN).iter(W + "t") if " và " in t.text)
        words.text = words.text.replace(" và ", " cùng ", 1)
        return careful(writer, planned)

    monkeypatch.setattr(Writer, "write_texts", careless)
    made = _safe(doubled)
    assert made.data == doubled and not made.changes


def test_words_keep_their_looks_where_several_are_exchanged() -> None:
    number = (Look("Số: 5/QĐ-", bold=False), Look("snv", italic=True))
    data = build(conforming("quyet_dinh").change(so_ky_hieu=number))
    made = mend(data, _LINTER, Safety.UNSAFE)
    inserted = {_text(run): run.find(f"{W}rPr/{W}i") is not None for run in _named(made.data, "ins")}
    assert inserted.get("05") is False
    assert seen(reviewed(made.data, accept=False)) == seen(data)


def test_each_kind_of_format_has_its_own_tracked_change() -> None:
    wrong = Look(
        "Tỷ lệ hồ sơ giải quyết đúng hạn tăng so với cùng kỳ năm trước, không có hồ sơ nào bị trả lại do lỗi.",
        size=12, align="left", first_line=0,
    )  # fmt: skip
    data = build(conforming("bao_cao").change(body_add=wrong, page={"left": 20}))
    made = _safe(data)
    assert not made.after.findings
    names = ("rPrChange", "pPrChange", "sectPrChange")
    assert all(_named(made.data, name) for name in names)
    marks = [element for name in names for element in _named(made.data, name)]
    assert {mark.get(W + "author") for mark in marks} == {"vbhc-lint"}
    assert max(Counter(mark.get(W + "id") for mark in marks).values()) == 1
    assert not any(mark.get(W + "date") for mark in marks)
    assert made.words[0] == made.words[1]
    assert not _named(_safe(data, tracked=False).data, "rPrChange")


def test_a_fault_of_a_style_is_mended_in_the_style() -> None:
    data = build(conforming("bao_cao").change(styles={"noi_dung": Look(size=11)}), "styles")
    made = _safe(data)
    roots = [change for change in made.changes if change.root]
    assert [(change.field, change.many > 3) for change in roots] == [("size", True)]
    assert _named(made.data, "rPrChange", "word/styles.xml")
    assert seen(reviewed(made.data, accept=False)) == seen(data)
    assert seen(reviewed(made.data, accept=True)) == seen(_safe(data, tracked=False).data)


def test_what_draws_on_a_root_without_a_fault_stays_as_it_was() -> None:
    """The law sets no size for a table's cells: those that draw 12 pt from the file's defaults keep them."""
    data = build(conforming("bao_cao").change(defaults=Look(size=12)), "defaults")
    cell = "<w:tc><w:tcPr/><w:p><w:r><w:t>Thôn Đông</w:t></w:r></w:p></w:tc>"
    table = f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr>{cell}{cell}</w:tr></w:tbl>"
    text = _members(data)[_MAIN].decode()
    place = text.index("</w:p>", text.index("Thực hiện Kế hoạch")) + len("</w:p>")
    data = _with(data, text[:place], text[:place] + table)
    made = _safe(data)
    assert [change.root != "" for change in made.changes] == [True]
    sizes = {p.text: {run.format.size for run in p.runs} for p in read(Package.open(made.data)).body}
    assert sizes["Thôn Đông"] == {12.0} and sizes["BÁO CÁO"] == {13.0}
    assert seen(reviewed(made.data, accept=False)) == seen(data)


def test_parts_that_nothing_was_written_into_stay_byte_for_byte_and_in_order(doubled: bytes) -> None:
    before, after = _members(doubled), _members(_safe(doubled).data)
    assert list(before) == list(after)
    assert [name for name in before if before[name] != after[name]] == [_MAIN]


def test_the_same_document_gives_the_same_bytes(doubled: bytes) -> None:
    assert _safe(doubled).data == _safe(doubled).data


def test_docx_plus_reads_every_revision(doubled: bytes) -> None:
    document = docx.Document(io.BytesIO(_safe(doubled).data))
    assert [(change.revision_type, change.text) for change in read_revisions(document)] == [("deletion", " ")]


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ('<w:ins w:id="901" w:author="Lan">', "</w:ins>"),
        ("<w:sdt><w:sdtPr><w:lock w:val=\"contentLocked\"/></w:sdtPr><w:sdtContent>", "</w:sdtContent></w:sdt>"),
        ('<w:fldSimple w:instr=" REF a ">', "</w:fldSimple>"),
    ],
    ids=["inserted by another", "locked", "a field's result"],
)  # fmt: skip
def test_words_that_are_not_ours_to_change_are_left(doubled: bytes, before: str, behind: str) -> None:
    text = _members(doubled)[_MAIN].decode()
    end = text.index("</w:r>", text.index(_DOUBLE)) + len("</w:r>")
    start = text.rindex("<w:r>", 0, end)
    data = _with(doubled, text[start:end], before + text[start:end] + behind)
    assert any(finding.code == "CT301" for finding in _LINTER.check(data, "").findings)
    made = _safe(data)
    assert not any(change.code == "CT301" for change in made.changes)
    assert any(finding.code == "CT301" for finding in made.after.findings)


def test_a_look_that_another_has_changed_is_not_changed_again() -> None:
    data = build(conforming("bao_cao").change(quoc_hieu=Look(size=15)))
    foreign = '<w:rPrChange w:id="9" w:author="Lan"><w:rPr/></w:rPrChange></w:rPr><w:t>CỘNG HÒA'
    data = _with(data, "</w:rPr><w:t>CỘNG HÒA", foreign)
    made = _safe(data)
    assert not made.changes and made.data == data


def test_text_inside_a_link_stays_in_the_link(doubled: bytes) -> None:
    text = _members(doubled)[_MAIN].decode()
    end = text.index("</w:r>", text.index(_DOUBLE)) + len("</w:r>")
    start = text.rindex("<w:r>", 0, end)
    data = _with(doubled, text[start:end], f'<w:hyperlink w:anchor="a">{text[start:end]}</w:hyperlink>')
    made = _safe(data)
    assert made.changes and not made.after.findings
    assert {mark.getparent().tag for mark in _named(made.data, "del")} == {W + "hyperlink"}


@pytest.mark.parametrize(
    ("name", "content"), [("_xmlsignatures/origin.sigs", b""), ("word/vbaProject.bin", b"x")], ids=["signed", "macros"]
)
def test_signed_files_and_files_with_macros_are_refused(doubled: bytes, name: str, content: bytes) -> None:
    with pytest.raises(PackageError, match="HT012"):
        _safe(_packed(_members(doubled) | {name: content}))


def test_protected_files_are_refused(doubled: bytes) -> None:
    protected = '<w:documentProtection w:edit="readOnly" w:enforcement="1"/></w:settings>'
    with pytest.raises(PackageError, match="HT012"):
        _safe(_with(doubled, "</w:settings>", protected, "word/settings.xml"))


def test_the_copy_of_a_text_box_that_older_programs_read_says_the_same() -> None:
    data = build(conforming("bao_cao").change(so_ky_hieu="Số: 5/BC-UBND"), header="text_box")
    boxes = [_text(box) for box in _named(_safe(data, tracked=False).data, "txbxContent")]
    assert sum("Số: 05/BC-UBND" in box for box in boxes) == 2
    assert not any("Số: 5/" in box for box in boxes)
    ids = [mark.get(W + "id") for name in ("ins", "del") for mark in _named(_safe(data).data, name)]
    assert len(ids) == 4 and len(set(ids)) == 4


def test_of_a_range_is_chosen_what_most_of_the_document_has_or_the_nearest() -> None:
    small = "Tỷ lệ hồ sơ giải quyết đúng hạn tăng so với cùng kỳ."
    data = build(conforming("bao_cao").change(body_add=Look(small, size=12), quoc_hieu=Look(size=15)))
    assert {change.code: change.value for change in _safe(data).changes} == {"TT110": 13, "TT610": 14}


@pytest.mark.parametrize("missing", ["so_ky_hieu", "dia_danh_ngay", "ho_ten", "noi_nhan_ds", "trich_yeu"])
def test_nothing_is_written_that_was_not_there(missing: str) -> None:
    """No number, date, name or recipient: what is missing stays missing."""
    data = build(conforming("bao_cao").change(**{missing: None}))
    made = mend(data, _LINTER, Safety.UNSAFE)
    assert made.before.findings and len(made.after.findings) == len(made.before.findings)
    assert not _named(made.data, "ins")


def test_what_takes_away_one_fault_and_brings_another_is_not_done() -> None:
    """The shape under an agency's name, right for the short form, is too short for the full one."""
    data = build(conforming("quyet_dinh").change(co_quan_ban_hanh="SỞ GD&ĐT"), line="drawing")
    before = _LINTER.check(data, "").findings
    assert [(finding.code, finding.fix.safety) for finding in before] == [("TT202", Safety.UNSAFE)]
    made = mend(data, _LINTER, Safety.UNSAFE)
    assert made.data == data and not made.changes
