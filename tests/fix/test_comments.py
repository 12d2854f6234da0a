"""Findings as comments: on their words, told again without a trace of the last run, and nobody else's touched."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import docx
import pytest
from docx_plus.comments import add_comment, read_comments, reply_to_comment, resolve_comment, set_author_presence

from fixtures.page import build, conforming
from tests.fix.proofs import prove_annotated
from vbhc_lint.config import Settings
from vbhc_lint.finding import FileReport
from vbhc_lint.fix.comments import annotate
from vbhc_lint.linter import Linter
from vbhc_lint.rule import Look

_LINTER = Linter(Settings())
_NUMBER = "Số: 5/BC-UBND"


@pytest.fixture(scope="module")
def faulty() -> bytes:
    """A number without its 0, a place of two spaces, and a margin: two at their words, one of the page."""
    doubled = "Hồ sơ được tiếp nhận  tại Bộ phận một cửa."
    return build(conforming("bao_cao").change(so_ky_hieu=_NUMBER, body_add=doubled, page={"left": 20}))


def _changed(data: bytes, change: Callable[[Any], object]) -> bytes:
    document = docx.Document(io.BytesIO(data))
    change(document)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _comments(data: bytes) -> dict[str, Any]:
    """The comments by the code they begin with, others' by their whole text."""
    found = read_comments(docx.Document(io.BytesIO(data)))
    return {comment.text[:5] if comment.author == "vbhc-lint" else comment.text: comment for comment in found}


def _reply(data: bytes, code: str, text: str) -> bytes:
    return _changed(data, lambda d: reply_to_comment(d, _comments(data)[code].comment_id, text=text, author="Lan"))


def _check(data: bytes, **settings: Any) -> FileReport:
    return Linter(Settings(**settings)).check(data, "")


def test_a_comment_stands_on_exactly_the_words_of_its_finding(faulty: bytes) -> None:
    told = _comments(annotate(faulty, _LINTER).data)
    placed = {f.code: f.location.excerpt for f in _LINTER.check(faulty, "").findings if f.location.path}
    assert placed.keys() == {"TT302", "CT301"}
    assert {code: told[code].anchored_text for code in placed} == placed
    finding = next(f for f in _LINTER.check(faulty, "").findings if f.code == "TT302")
    for said in (finding.message, finding.fix.description, finding.citation):
        assert said in told["TT302"].text


def test_what_has_no_words_is_told_in_one_comment_at_the_top() -> None:
    data = build(conforming("bao_cao").change(page={"left": 20, "top": 10}))
    told = read_comments(docx.Document(io.BytesIO(annotate(data, _LINTER).data)))
    whole = [finding for finding in _LINTER.check(data, "").findings if not finding.location.path]
    assert len(whole) > 1
    assert [comment.paragraph_index for comment in told] == [0]
    assert all(finding.message in told[0].text for finding in whole)


@pytest.mark.parametrize("header", ["table", "tabs", "text_box"])
def test_all_that_must_hold_of_an_annotated_document(header: str) -> None:
    data = build(conforming("bao_cao").change(so_ky_hieu=_NUMBER, quoc_hieu=Look(size=15)), header=header)
    proofs = prove_annotated(data, _LINTER)
    assert [name for name, held in proofs.held.items() if not held] == []
    assert proofs.before == 2


def test_comments_of_people_stay_with_their_threads_and_presence(faulty: bytes) -> None:
    def discuss(document: Any) -> None:
        first = add_comment(next(p for p in document.paragraphs if p.runs), "Xem lại", author="Hải")
        reply_to_comment(document, first.comment_id, text="Đã xem", author="Lan")
        resolve_comment(document, first.comment_id)
        set_author_presence(document, "Lan", provider_id="AD", user_id="lan@xa.gov.vn")

    once = annotate(_changed(faulty, discuss), _LINTER).data
    twice = annotate(once, _LINTER).data
    assert twice == once
    told = _comments(twice)
    assert told["Xem lại"].resolved and told["Đã xem"].parent_id == told["Xem lại"].comment_id
    assert {"TT302", "CT301"} <= told.keys() and "[TT002 " in told["ND208"].text
    assert len({comment.comment_id for comment in told.values()}) == len(told)
    assert len(docx.Document(io.BytesIO(twice)).part.package.parts) == len(
        docx.Document(io.BytesIO(once)).part.package.parts
    )


def test_a_comment_goes_with_its_fault(faulty: bytes) -> None:
    annotated = annotate(faulty, _LINTER).data

    def mend(document: Any) -> None:
        for text in document.element.body.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"):
            if text.text == "5":
                text.text = "05"

    told = _comments(annotate(_changed(annotated, mend), _LINTER).data)
    assert "TT302" not in told and "CT301" in told


def test_an_answer_with_the_word_and_a_reason_waves_a_finding_through(faulty: bytes) -> None:
    answered = _reply(annotate(faulty, _LINTER).data, "TT302", "Bỏ qua: số do cơ quan cấp trên cấp")
    found = {finding.code: finding.suppressed for finding in _check(answered).findings}
    assert found["TT302"] == "số do cơ quan cấp trên cấp"
    assert found["CT301"] is None
    again = annotate(answered, _LINTER)
    told = _comments(again.data)
    assert again.kept == 1
    assert told["Bỏ qua: số do cơ quan cấp trên cấp"].parent_id == told["TT302"].comment_id
    assert _check(again.data).findings == _check(answered).findings


@pytest.mark.parametrize("answer", ["bỏ qua", "Bỏ qua.", "bỏ quanh đây", "Đã bỏ qua vì lý do riêng"])
def test_other_answers_wave_nothing_through(faulty: bytes, answer: str) -> None:
    answered = _reply(annotate(faulty, _LINTER).data, "TT302", answer)
    assert all(finding.suppressed is None for finding in _check(answered).findings)


def test_the_word_is_the_offices_to_choose(faulty: bytes) -> None:
    answered = _reply(annotate(faulty, _LINTER).data, "TT302", "Miễn: số của cấp trên")
    assert not any(finding.suppressed for finding in _check(answered).findings)
    assert any(finding.suppressed for finding in _check(answered, suppress_word="miễn").findings)


def test_of_several_findings_in_one_comment_the_answer_names_the_code() -> None:
    data = annotate(build(conforming("bao_cao").change(page={"left": 20, "top": 10})), _LINTER).data
    first = next(iter(_comments(data)))
    unnamed = _check(_reply(data, first, "bỏ qua: đã thống nhất"))
    assert not any(finding.suppressed for finding in unnamed.findings)
    named = _check(_reply(data, first, "bỏ qua TT002: giấy có sẵn khung"))
    assert [f.suppressed for f in named.findings if f.code == "TT002"] == ["giấy có sẵn khung"] * 2


def test_a_line_of_another_hand_below_ours_counts_as_an_answer(faulty: bytes) -> None:
    """Word before 2013 has no answers: people write into the comment."""

    def write(document: Any) -> None:
        comment = next(c for c in document.comments if c.text.startswith("TT302"))
        comment.add_paragraph("bỏ qua: số cũ")

    answered = _changed(annotate(faulty, _LINTER).data, write)
    assert [f.suppressed for f in _check(answered).findings if f.code == "TT302"] == ["số cũ"]
    assert annotate(answered, _LINTER).kept == 1


def test_a_waved_finding_is_not_mended(faulty: bytes) -> None:
    from vbhc_lint.finding import Safety
    from vbhc_lint.fix.mending import mend

    answered = _reply(annotate(faulty, _LINTER).data, "TT302", "bỏ qua: số của cấp trên")
    assert "TT302" not in {change.code for change in mend(answered, _LINTER, Safety.SAFE).changes}
