"""Mending a document: text first, then formats at their roots, then what is left of them place by place.

Each step is read back at once. One that leaves its faults, brings new ones or changes more words than it said is
taken back, and is tried again code by code.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import groupby
from typing import cast

import msgspec

from vbhc_lint.finding import FileReport, Safety
from vbhc_lint.fix import formats, refusal
from vbhc_lint.fix.pen import Pen, UneditableError, pen_for
from vbhc_lint.fix.plan import Edit, Key, chosen, edits, places, stretches
from vbhc_lint.fix.runs import check_text, cut, exchange
from vbhc_lint.fix.words import hunks
from vbhc_lint.linter import Diagnosis, Linter
from vbhc_lint.model import read
from vbhc_lint.model.format import ParagraphFormat, RunFormat
from vbhc_lint.model.page import File, Paragraph
from vbhc_lint.model.trace import Trace, read_traced
from vbhc_lint.origin import origin, root_of
from vbhc_lint.package import Draft
from vbhc_lint.recognise import recognise
from vbhc_lint.suppress import dismissed

_ROUNDS = 40
_ROOTED = ("font", "size", "bold", "italic", "color", "first_line", "line", "space_after", "align")


class Change(msgspec.Struct, frozen=True):
    """One thing that was mended, for people: a text, or a value of a format."""

    code: str
    safety: Safety
    place: str
    field: str = ""  # of a format; "" for a text
    found: object = ""
    value: object = ""
    start: int = 0  # of a text: where in ``found`` it begins to differ
    root: object = ""  # where a format was mended once for many places
    many: int = 1


class Mended(msgspec.Struct, frozen=True):
    """A document as it stands mended, with what was done to it."""

    data: bytes
    before: FileReport
    after: FileReport
    changes: tuple[Change, ...]
    words: tuple[str, str]  # SHA-256 of all its text, before and after


class UnsoundError(Exception):
    """What was written does not read back as it must; ``reason`` says how. It is a fault of ours."""


class _State(msgspec.Struct, frozen=True, eq=False):
    file: File
    trace: Trace
    diagnoses: list[Diagnosis]

    @property
    def texts(self) -> dict[tuple[str, str], str]:
        return {(p.part, p.path): p.text for story in self.file.stories for p in story.paragraphs}


def mend(data: bytes, linter: Linter, level: Safety, path: str = "", *, tracked: bool = True) -> Mended:
    """Mend what goes no further than a level. Raises PackageError, also for files that must not be written to.

    Raises UnsoundError where the result does not read back as it must: then nothing may be written.
    """
    before = linter.check(data, path)
    draft = Draft.open(data)
    refusal.check(draft)
    mender = _Mender(draft, linter, level, pen_for(draft, tracked=tracked))
    texts = mender.now.texts
    mender.run()
    written = draft.written() if mender.changes else data
    again = Draft.open(written)
    file = msgspec.structs.replace(read(again), traces=mender.now.file.traces)
    digest = hashlib.sha256(written).hexdigest()
    after = linter.examine(recognise(file), path, digest, dismissed(again, linter.settings.suppress_word))[0]
    _prove(data, written, draft, (before, after))
    changed = any(not change.field for change in mender.changes)
    words = _digest(texts), _digest(mender.now.texts)
    if words[0] != words[1] and not changed:
        raise UnsoundError("words")
    return Mended(written, before, after, tuple(mender.changes), words)


class _Mender:
    def __init__(self, draft: Draft, linter: Linter, level: Safety, pen: Pen) -> None:
        self._draft = draft
        self._linter = linter
        self._level = level
        self._pen = pen
        self._reasons = dismissed(draft, linter.settings.suppress_word)
        self._traces = read(draft).traces  # what we leave of our own is to be decided on, and no fault
        self._tried: set[Key] = set()
        self.changes: list[Change] = []
        self.now = self._read()

    def _read(self) -> _State:
        file, trace = read_traced(self._draft)
        file = msgspec.structs.replace(file, traces=self._traces)
        return _State(file, trace, self._linter.examine(recognise(file), reasons=self._reasons)[1])

    def run(self) -> None:
        """Step by step, until nothing is left to try."""
        for _ in range(_ROUNDS):
            left = [edit for edit in edits(self.now.diagnoses, self._level) if edit.key not in self._tried]
            texts = [edit for edit in left if edit.problem.format is None]
            rooted = [edit for edit in left if self._root_key(edit) not in (None, *self._tried)]
            if texts:
                self._step(_apart(texts), self._write_texts)
            elif rooted:
                self._mend_root(rooted)
            elif left:
                self._step(left, self._write_formats)
            else:
                return

    def _step(self, planned: list[Edit], write: Callable[[list[Edit]], list[Change]]) -> None:
        """Make edits and keep them if they hold; else those of each code by themselves."""
        self._tried |= {edit.key for edit in planned}
        if self._attempt(planned, write) or len({edit.code for edit in planned}) == 1:
            return
        for _, same in groupby(sorted(planned, key=lambda edit: edit.code), key=lambda edit: edit.code):
            now = {edit.key: edit for edit in edits(self.now.diagnoses, self._level)}
            self._attempt([now[edit.key] for edit in same if edit.key in now], write)

    def _attempt(self, planned: list[Edit], write: Callable[[list[Edit]], list[Change]]) -> bool:
        state, before = self._draft.kept(), self.now
        try:
            made = write(planned)
            self.now = self._read()
            if self._holds(before, planned, made):
                self.changes += made
                return True
        except UneditableError:
            pass
        self._draft.restore(state)
        self.now = self._read()
        return False

    def _holds(self, before: _State, planned: list[Edit], made: list[Change]) -> bool:
        """Whether what was mended is gone and nothing has come that was not there, or can be mended in its turn."""
        then, now = places(before.diagnoses), places(self.now.diagnoses)
        again = {edit.key for edit in edits(self.now.diagnoses, self._level)}
        mendable = Counter(edit.code for edit in edits(self.now.diagnoses, self._level) if edit.key not in self._tried)
        grown = [code for code in now if now[code] - mendable[code] > max(then[code] - mendable[code], 0)]
        if any(now[code] > then[code] for code in grown) or self.now.texts.keys() != before.texts.keys():
            return False
        return bool(made) and not any(edit.key in again for edit in planned if edit.code in {c.code for c in made})

    # text

    def _write_texts(self, planned: list[Edit]) -> list[Change]:
        made, expected = [], self.now.texts
        for where, group in groupby(planned, key=lambda edit: edit.where):
            same = sorted(group, key=lambda edit: edit.problem.start, reverse=True)
            for edit in self._write_into(same):
                problem, text = edit.problem, expected[where]
                expected[where] = text[: problem.start] + (problem.replacement or "") + text[problem.end :]
                made.append(
                    Change(
                        edit.code, problem.safety, edit.place, found=text, value=expected[where], start=problem.start
                    )
                )
        self._draft_touched(planned)
        if {(p.part, p.path): p.text for p in _paragraphs(read_traced(self._draft)[0])} != expected:
            raise UneditableError
        return made

    def _write_into(self, same: list[Edit]) -> list[Edit]:
        """Make the edits of one paragraph, from its end; gives those that could be made."""
        paragraph, traced = same[0].paragraph, self.now.trace.paragraphs[same[0].where]
        ends = frozenset(run.end for run in paragraph.runs)
        ready: list[tuple[Edit, list[tuple[int, int, str]]]] = []
        for edit in same:
            start, end = edit.problem.start, edit.problem.end
            inner = frozenset(place - start for place in ends)
            new = hunks(paragraph.text[start:end], edit.problem.replacement or "", inner)
            exact = [(*paragraph.in_file(start + a, start + b)[1:], text) for a, b, text in reversed(new)]
            try:
                for first, last, _ in exact:
                    check_text(traced, first, last)
            except UneditableError:
                continue
            ready.append((edit, exact))
        spots = [spot for _, exact in ready for spot in exact]
        pieces = cut(traced, [place for first, last, _ in spots for place in (first, last)])
        for first, last, text in spots:
            exchange(pieces, first, last, text, self._pen)
        return [edit for edit, _ in ready]

    # formats

    def _write_formats(self, planned: list[Edit]) -> list[Change]:
        made = []
        for edit in planned:
            problem = edit.problem
            assert problem.format is not None
            field, found = problem.format.field, self._found(edit)
            value = chosen(problem.format.value, found, field, self.now.file)
            try:
                self._write_format(edit, field, found, value)
            except UneditableError:
                continue
            made.append(Change(edit.code, problem.safety, edit.place, field, found, value))
        self._draft_touched(planned)
        return made

    def _write_format(self, edit: Edit, field: str, found: object, value: object) -> None:
        problem = edit.problem
        if problem.section is not None:
            sectpr = self.now.trace.sections[problem.section]
            if sectpr is None:
                raise UneditableError
            formats.set_section(sectpr, field, float(found) if isinstance(found, float) else 0.0, value, self._pen)
            return
        traced = self.now.trace.paragraphs[edit.where]
        if field in RunFormat.__struct_fields__:
            assert problem.setting is not None
            traced = read_traced(self._draft)[1].paragraphs[edit.where]  # cut by another edit since
            formats.set_runs(traced, stretches(edit, problem.setting), field, value, self._pen)
        elif edit.paragraph.text[: problem.stretch[0]].strip() or edit.paragraph.text[problem.stretch[1] :].strip():
            raise UneditableError  # another component stands in the same paragraph
        else:
            formats.set_paragraph(traced, field, value, self._pen)

    def _found(self, edit: Edit) -> float:
        problem = edit.problem
        assert problem.format is not None
        field = problem.format.field
        if problem.section is not None:
            section = self.now.file.sections[problem.section]
            return 0.0 if field == "paper" else float(getattr(section, field))
        if field in ParagraphFormat.__struct_fields__:
            return cast("float", getattr(edit.paragraph.format, field))
        assert problem.setting is not None
        return cast("float", getattr(problem.setting.look, field))

    # roots

    def _root_key(self, edit: Edit) -> Key | None:
        """The value at a root that one change may mend, None where it is mended place by place."""
        root, setting, change = edit.diagnosis.root, edit.problem.setting, edit.problem.format
        if root is None or setting is None or change is None or not root.mended_once:
            return None
        if setting.field != change.field or setting.field not in _ROOTED:
            return None
        return "root", setting.field, str(setting.value), root_of(setting.source), str(change)

    def _mend_root(self, rooted: list[Edit]) -> None:
        """Mend once what most of the edits left need; what else changes with it is set as it was."""
        counted = Counter(self._root_key(edit) for edit in rooted)
        key = counted.most_common(1)[0][0]
        assert key is not None
        self._tried.add(key)
        same = [edit for edit in rooted if self._root_key(edit) == key]
        self._attempt(same, self._write_root)

    def _write_root(self, same: list[Edit]) -> list[Change]:
        problem = same[0].problem
        setting, change = problem.setting, problem.format
        assert setting is not None and change is not None
        name = self._draft.related(self._draft.main, "styles")
        style = None if name is None else formats.style_of(self._draft.xml(name), setting.source)
        if name is None or style is None:
            raise UneditableError
        value = chosen(change.value, self._found(same[0]), change.field, self.now.file)
        self._draft.edit(name)
        formats.set_style(style, change.field, value, self._pen)
        faulty = {
            edit.where
            for edit in edits(self.now.diagnoses, Safety.UNSAFE)
            if edit.problem.setting is not None and edit.problem.setting.field == change.field
        }
        self._pin(faulty, change.field, len({edit.where for edit in same}))
        return [
            Change(
                same[0].code, problem.safety, same[0].place, change.field, self._found(same[0]), value,
                root=origin(setting.source), many=len({edit.where for edit in same}),
            )
        ]  # fmt: skip

    def _pin(self, faulty: set[tuple[str, str]], field: str, cured: int) -> None:
        """Set as it was what has changed without a fault. Raises UneditableError where that is most of it."""
        old = {(p.part, p.path): p for p in _paragraphs(self.now.file)}
        file, trace = read_traced(self._draft)
        moved = []
        for paragraph in _paragraphs(file):
            where = paragraph.part, paragraph.path
            if where not in faulty and (spots := _moved(old[where], paragraph, field)):
                moved.append((where, spots))
        if len(moved) > cured:
            raise UneditableError
        for where, spots in moved:
            for start, end, value in spots:
                traced = trace.paragraphs[where]
                if field in RunFormat.__struct_fields__:
                    _, first, last = old[where].in_file(start, end)
                    formats.set_runs(traced, [(first, last)], field, value, self._pen)
                    trace = read_traced(self._draft)[1]
                else:
                    formats.set_paragraph(traced, field, value, self._pen)
            self._draft.edit(where[0])

    def _draft_touched(self, planned: Sequence[Edit]) -> None:
        for edit in planned:
            self._draft.edit(self._draft.main if edit.problem.paragraph is None else edit.paragraph.part)


def _moved(old: Paragraph, new: Paragraph, field: str) -> list[tuple[int, int, object]]:
    """The stretches of a paragraph whose value is another than it was, with what it was."""
    if field not in RunFormat.__struct_fields__:
        was = getattr(old.format, field)
        told = (old.format.line_rule, was) if field == "line" else was
        return [] if was == getattr(new.format, field) else [(0, len(old.text), told)]
    now = {place: getattr(run.format, field) for run in new.runs for place in range(run.start, run.end)}
    return [
        (run.start, run.end, getattr(run.format, field))
        for run in old.runs
        if getattr(run.format, field) != now.get(run.start) and any(c.isalnum() for c in old.text[run.start : run.end])
    ]


def _apart(texts: list[Edit]) -> list[Edit]:
    """Edits that do not touch one another, by paragraph; the others wait for the next step."""
    kept: list[Edit] = []
    for _, group in groupby(sorted(texts, key=lambda edit: edit.where), key=lambda edit: edit.where):
        end = -1
        for edit in sorted(group, key=lambda edit: (edit.problem.start, edit.problem.end)):
            if edit.problem.start > end:
                kept.append(edit)
                end = edit.problem.end
    return kept


def _paragraphs(file: File) -> list[Paragraph]:
    return [paragraph for story in file.stories for paragraph in story.paragraphs]


def _digest(texts: dict[tuple[str, str], str]) -> str:
    return hashlib.sha256("\0".join(texts.values()).encode("utf-8", "surrogatepass")).hexdigest()


def _prove(data: bytes, written: bytes, draft: Draft, reports: tuple[FileReport, FileReport]) -> None:
    """What is written holds what was in it and no new fault. Raises UnsoundError."""
    old, new = Draft.open(data), Draft.open(written)
    if old.names != new.names or any(old.part(n) != new.part(n) for n in old.names if n not in draft.edited):
        raise UnsoundError("parts")
    before, after = (Counter(f.code for f in report.findings if f.suppressed is None) for report in reports)
    grown = [code for code in after if after[code] > before[code]]
    if reports[1].status != reports[0].status or grown:
        raise UnsoundError(", ".join(grown) or reports[1].status)
