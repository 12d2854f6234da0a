"""Edits made in the trees of a draft: texts, formats place by place, formats at their roots."""

from __future__ import annotations

from itertools import groupby
from typing import Any, cast

import msgspec

from vbhc_lint.finding import Safety
from vbhc_lint.fix import formats
from vbhc_lint.fix.fallback import mirror
from vbhc_lint.fix.paragraphs import goes, take_out, write_parted
from vbhc_lint.fix.pen import Pen, UneditableError
from vbhc_lint.fix.plan import Edit, chosen, edits, exact, moved, stands, stretches
from vbhc_lint.fix.runs import check_text, cut, exchange
from vbhc_lint.fix.strokes import draw_below
from vbhc_lint.fix.words import Hunk
from vbhc_lint.linter import Diagnosis
from vbhc_lint.model.format import ParagraphFormat, RunFormat
from vbhc_lint.model.page import File, Paragraph
from vbhc_lint.model.trace import Trace, Traced, read_traced
from vbhc_lint.origin import origin
from vbhc_lint.package import Draft
from vbhc_lint.rule import NEW_PARAGRAPH

Where = tuple[str, str]  # a part, and a path in it


_SHOWN = {"indents": "indent_left"}  # of what is set on both sides


class Change(msgspec.Struct, frozen=True):
    """One thing that was mended, for people: a text, or a value of a format."""

    code: str
    safety: Safety
    place: str
    field: str = ""  # of a format; "" for a text
    found: object = ""
    value: object = ""
    root: object = ""  # where a format was mended once for many places
    many: int = 1  # paragraphs


class State(msgspec.Struct, frozen=True, eq=False):
    """A draft as it reads now."""

    file: File
    trace: Trace
    diagnoses: list[Diagnosis]

    @property
    def paragraphs(self) -> list[Paragraph]:
        """Those of all stories."""
        return [paragraph for story in self.file.stories for paragraph in story.paragraphs]

    @property
    def texts(self) -> dict[Where, str]:
        """The text of each paragraph."""
        return {(paragraph.part, paragraph.path): paragraph.text for paragraph in self.paragraphs}


class Made(msgspec.Struct, frozen=True, eq=False):
    """What was done, and the texts as they must read then, in reading order."""

    done: list[tuple[Edit, Change]]
    texts: list[str]


class Writer:
    """Writes into one state of a draft."""

    def __init__(self, draft: Draft, pen: Pen, state: State) -> None:
        """Begin with what is read."""
        self._draft = draft
        self._pen = pen
        self._state = state
        self._traces = dict(state.trace.paragraphs)
        self._gone: set[Where] = set()  # paragraphs taken out

    # text

    def write_texts(self, planned: list[Edit]) -> Made:
        """Exchange words, no two edits touching one another; those that may not be made are left out."""
        done, texts = [], {where: [text] for where, text in self._state.texts.items()}
        for where, group in groupby(sorted(planned, key=stands), key=lambda edit: edit.where):
            same = list(group)
            for edit in self._write_into(where, same) if self._write_also(same[0], texts) else []:
                (text,) = texts[where]
                texts[where] = [] if where in self._gone else _after(edit, text)
                told = Change(
                    edit.code, edit.problem.safety, edit.place, found=text, value=NEW_PARAGRAPH.join(texts[where])
                )
                done.append((edit, told))
        return Made(done, [text for one in texts.values() for text in one])

    def _write_also(self, edit: Edit, texts: dict[Where, list[str]]) -> bool:
        """Write what an edit needs in another paragraph; whether there it could be done."""
        also = edit.problem.also
        if also is None:
            return True
        other = Edit(edit.code, also, edit.diagnosis, edit.place)
        if not self._write_into(other.where, [other]):
            return False
        texts[other.where] = _after(other, *texts[other.where])
        return True

    def _write_into(self, where: Where, same: list[Edit]) -> list[Edit]:
        """Make the edits of one paragraph; gives those that could be made, from its end."""
        paragraph, traced = same[0].paragraph, self._traces[where]
        if len(same) == 1 and (same[0].parts or goes(traced, same[0])):
            return self._write_whole(where, same[0])
        ready: list[Edit] = []
        spots: list[Hunk] = []
        for edit in reversed(same):
            problem = edit.problem
            new = exact(paragraph, *edit.span, problem.replacement or "")
            try:
                for first, last, _ in new:
                    check_text(traced, first, last)
            except UneditableError:
                continue
            ready.append(edit)
            spots += new
        pieces = cut(traced, [place for first, last, _ in spots for place in (first, last)])
        for first, last, text in spots:
            exchange(pieces, first, last, text, self._pen)
        if ready:
            self._touch(where, traced)
        return ready

    def _write_whole(self, where: Where, edit: Edit) -> list[Edit]:
        """Part a paragraph in two, or take it out; gives the edit if that could be done."""
        traced = self._traces[where]
        try:
            if edit.parts:
                write_parted(traced, edit, self._pen)
            else:
                take_out(traced, self._pen)
                self._gone.add(where)
        except UneditableError:
            return []
        self._touch(where, traced)
        return [edit]

    def _touch(self, where: Where, traced: Traced) -> None:
        self._draft.edit(where[0])
        mirror(traced.element, self._pen)

    # formats

    def write_formats(self, planned: list[Edit]) -> Made:
        """Set values where they stand; edits that may not be made are left out."""
        done = []
        for edit in planned:
            assert edit.problem.format is not None
            field, found = edit.problem.format.field, self._found(edit)
            value = chosen(edit.problem.format.value, found, field, self._state.file)
            try:
                self._write_format(edit, field, found, value)
            except UneditableError:
                continue
            done.append((edit, Change(edit.code, edit.problem.safety, edit.place, field, found, value)))
        return Made(done, list(self._state.texts.values()))

    def _write_format(self, edit: Edit, field: str, found: float, value: Any) -> None:
        problem = edit.problem
        if problem.section is not None:
            sectpr = self._state.trace.sections[problem.section]
            if sectpr is None:
                raise UneditableError
            formats.set_section(sectpr, field, found, value, self._pen)
            self._draft.edit(self._draft.main)
        elif field == "line_below":
            draw_below(self._traces[edit.where], edit.paragraph, value, self._pen)
            self._touch(edit.where, self._traces[edit.where])
        elif field in RunFormat.__struct_fields__ and problem.mended is not None:
            formats.set_all_runs(self._traces[edit.where], field, value, self._pen)
            self._touch(edit.where, self._traces[edit.where])
        elif field in RunFormat.__struct_fields__:
            self._set_runs(edit.where, stretches(edit), field, value)
        else:
            text, (start, end) = edit.paragraph.text, edit.stretch
            if text[:start].strip() or text[end:].strip():
                raise UneditableError  # another component stands in the same paragraph
            self._set_paragraph(edit.where, field, value)

    def _set_runs(self, where: Where, spots: list[tuple[int, int]], field: str, value: Any) -> None:
        traced = self._traces[where]
        self._traces[where] = formats.set_runs(traced, spots, field, value, self._pen)
        self._touch(where, traced)

    def _set_paragraph(self, where: Where, field: str, value: Any) -> None:
        traced = self._traces[where]
        formats.set_paragraph(traced, field, value, self._pen)
        self._touch(where, traced)

    def _found(self, edit: Edit) -> float:
        """The value at fault."""
        problem = edit.problem
        assert problem.format is not None
        field = problem.format.field
        if field == "line_below":
            return 0.0
        field = _SHOWN.get(field, field)
        if problem.section is not None:
            section = self._state.file.sections[problem.section]
            return 0.0 if field == "paper" else cast("float", getattr(section, field))
        if field in ParagraphFormat.__struct_fields__:
            return cast("float", getattr(edit.paragraph.format, field))
        start = problem.start if problem.mended is None else 0
        looks = (run.format for run in edit.paragraph.runs if run.end > start)
        look = next(looks, edit.paragraph.mark) if problem.setting is None else problem.setting.look
        return cast("float", getattr(look, field))

    # roots

    def write_root(self, same: list[Edit]) -> Made:
        """Mend once what many edits need; what else changes with it is set as it was.

        Raises UneditableError where that is not to be had, or most of what changes is no fault.
        """
        first, problem = same[0], same[0].problem
        setting, change = problem.setting, problem.format
        assert setting is not None and change is not None
        name = self._draft.related(self._draft.main, "styles")
        style = None if name is None else formats.style_of(self._draft.xml(name), setting.source)
        if name is None or style is None:
            raise UneditableError
        found, cured = self._found(first), {edit.where for edit in same}
        value = chosen(change.value, found, change.field, self._state.file)
        self._draft.edit(name)
        formats.set_style(style, change.field, value, self._pen)
        self._pin(change.field, len(cured))
        told = Change(
            first.code, problem.safety, first.place, change.field, found, value, origin(setting.source), len(cured)
        )
        return Made([(edit, told) for edit in same], list(self._state.texts.values()))

    def _pin(self, field: str, cured: int) -> None:
        """Set as it was what has changed without a fault. Raises UneditableError where that is most of it."""
        faulty = {
            edit.where
            for edit in edits(self._state.diagnoses, Safety.UNSAFE)
            if edit.problem.setting is not None and edit.problem.setting.field == field
        }
        file, trace = read_traced(self._draft)
        self._traces = dict(trace.paragraphs)
        pinned = moved(self._state.file, file, field, faulty)
        if len(pinned) > cured:
            raise UneditableError
        for where, value, spots in pinned:
            if field in RunFormat.__struct_fields__:
                self._set_runs(where, spots, field, value)
            else:
                self._set_paragraph(where, field, value)


def _after(edit: Edit, text: str) -> list[str]:
    """The paragraphs that an edit leaves of one."""
    start, end = edit.span
    front, new, rest = text[:start], edit.problem.replacement or "", text[end:]
    if not edit.parts:
        return [front + new + rest]
    return ((front.rstrip() if new.startswith(NEW_PARAGRAPH) else front) + new + rest).split(NEW_PARAGRAPH)
