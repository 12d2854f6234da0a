"""Mending a document: texts first, then formats at their roots, then what is left of them place by place.

Each step is read back at once. One that leaves its faults, brings new ones or changes other words than it said is
taken back, and tried again by halves.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Collection

import msgspec

from vbhc_lint.finding import FileReport, Safety
from vbhc_lint.fix import refusal
from vbhc_lint.fix.pen import Pen, UneditableError, pen_for
from vbhc_lint.fix.plan import Edit, Key, apart, edits, places
from vbhc_lint.fix.writing import Change, Made, State, Where, Writer
from vbhc_lint.linter import Linter
from vbhc_lint.model import read
from vbhc_lint.model.trace import read_traced
from vbhc_lint.package import Draft
from vbhc_lint.recognise import recognise

_STEPS = 60
Write = Callable[[Writer, list[Edit]], Made]


class Mended(msgspec.Struct, frozen=True):
    """A document as it stands mended, with what was done to it."""

    data: bytes
    before: FileReport
    after: FileReport
    changes: tuple[Change, ...]
    words: tuple[str, str]  # SHA-256 of all its text, before and after


class UnsoundError(Exception):
    """What was written does not read back as it must; its text says how. It is a fault of ours."""


def mend(
    data: bytes, linter: Linter, level: Safety, path: str = "", *, tracked: bool = True,
    only: Collection[str] | None = None,
) -> Mended:  # fmt: skip
    """Mend what goes no further than a level; of the findings with these fingerprints alone where they are given.

    Raises PackageError, also for files that must not be written to.
    Raises UnsoundError where the result does not read back as it must: then nothing may be written.
    """
    refusal.check(Draft.open(data))
    try:
        return _mended(data, linter, level, path, only, tracked=tracked, patient=True)
    except UnsoundError:  # what came, to be mended in its turn, could not be
        return _mended(data, linter, level, path, only, tracked=tracked, patient=False)


def _mended(
    data: bytes, linter: Linter, level: Safety, path: str, only: Collection[str] | None, *, tracked: bool,
    patient: bool,
) -> Mended:  # fmt: skip
    before = linter.check(data, path)
    draft = Draft.open(data)
    mender = _Mender(draft, linter, level, pen_for(draft, tracked=tracked), patient=patient)
    if only is not None:
        mender.keep_to(only)
    texts = mender.now.texts
    mender.run()
    written = draft.written() if mender.changes else data
    after = mender.reread(written, path)
    words = _digest(texts), _digest(mender.now.texts)
    _prove(data, written, draft.edited, (before, after))
    if words[0] != words[1] and all(change.field for change in mender.changes):
        raise UnsoundError("words")
    return Mended(written, before, after, tuple(mender.changes), words)


class _Mender:
    def __init__(self, draft: Draft, linter: Linter, level: Safety, pen: Pen, *, patient: bool) -> None:
        """``patient``: a step may bring a fault that a later one can mend."""
        self._patient = patient
        self._draft = draft
        self._linter = linter
        self._level = level
        self._pen = pen
        self._waivers = linter.waivers(draft)
        self._traces = read(draft).traces  # what we leave of our own is to be decided on, and no fault
        self._codes: frozenset[str] | None = None  # None: all
        self._given_up: set[Key] = set()
        self.changes: list[Change] = []
        self.now = self._read()

    def _read(self) -> State:
        file, trace = read_traced(self._draft)
        seen = recognise(msgspec.structs.replace(file, traces=self._traces))
        return State(file, trace, self._linter.examine(seen, waivers=self._waivers)[1])

    def reread(self, written: bytes, path: str) -> FileReport:
        """The report on what was written, from its bytes."""
        file = msgspec.structs.replace(read(Draft.open(written)), traces=self._traces)
        digest = hashlib.sha256(written).hexdigest()
        return self._linter.examine(recognise(file), path, digest, self._waivers)[0]

    def keep_to(self, fingerprints: Collection[str]) -> None:
        """Leave alone what belongs to other findings: their places, and roots that more depends on than is wanted."""
        proposed = list(edits(self.now.diagnoses, self._level))
        wanted = [edit for edit in proposed if edit.diagnosis.finding.location.fingerprint in fingerprints]
        others = [edit for edit in proposed if edit.diagnosis.finding.location.fingerprint not in fingerprints]
        self._codes = frozenset(edit.code for edit in wanted)
        self._given_up |= {edit.key for edit in others} - {edit.key for edit in wanted}
        self._given_up |= {edit.root for edit in others if edit.root is not None}

    def _left(self) -> list[Edit]:
        proposed = edits(self.now.diagnoses, self._level)
        wanted = (edit for edit in proposed if self._codes is None or edit.code in self._codes)
        return [edit for edit in wanted if edit.key not in self._given_up]

    def run(self) -> None:
        """Step by step, until nothing is left to try."""
        for _ in range(_STEPS):
            left = self._left()
            texts = [edit for edit in left if edit.problem.format is None]
            roots = Counter(edit.root for edit in left if edit.root not in (None, *self._given_up))
            if texts:
                self._step(apart(texts), Writer.write_texts)
            elif roots:
                root = max(roots, key=lambda key: roots[key])
                assert root is not None
                self._given_up.add(root)
                self._attempt([edit for edit in left if edit.root == root], Writer.write_root)
            elif left:
                self._step(left, Writer.write_formats)
            else:
                return

    def _step(self, planned: list[Edit], write: Write) -> None:
        """Make edits and keep them if they hold; else each half by itself, down to the one that does not."""
        if not planned or self._attempt(planned, write):
            return
        keys = list(dict.fromkeys(edit.key for edit in sorted(planned, key=lambda edit: edit.code)))
        if len(keys) == 1:
            self._given_up.add(keys[0])
            return
        middle = len(keys) // 2
        for half in (keys[:middle], keys[middle:]):
            wanted = set(half)
            now = [edit for edit in self._left() if edit.key in wanted]
            self._step(now if write is not Writer.write_texts else apart(now), write)

    def _attempt(self, planned: list[Edit], write: Write) -> bool:
        state, before = self._draft.kept(), self.now
        try:
            made = write(Writer(self._draft, self._pen, before), planned)
        except UneditableError:
            made = Made([], [])
        if made.done:
            self.now = self._read()
        if made.done and self._holds(before, made):
            self._given_up |= {edit.key for edit in planned} - {edit.key for edit, _ in made.done}
            self.changes += {id(change): change for _, change in made.done}.values()
            return True
        self._draft.restore(state)
        self.now = self._read()
        return False

    def _holds(self, before: State, made: Made) -> bool:
        """Whether what was mended is gone, no other word changed, and nothing came but what can be mended in turn."""
        if list(self.now.texts.values()) != made.texts:
            return False
        done = Counter(edit.key for edit, _ in made.done)
        then, now = (Counter(e.key for e in edits(s.diagnoses, self._level)) for s in (before, self.now))
        if any(now[key] > then[key] - count for key, count in done.items()):
            return False
        told, telling = places(before.diagnoses), places(self.now.diagnoses)
        mendable = Counter(edit.code for edit in self._left() if self._patient)
        return all(telling[code] <= max(told[code], mendable[code]) for code in telling)


def _digest(texts: dict[Where, str]) -> str:
    return hashlib.sha256("\0".join(texts.values()).encode("utf-8", "surrogatepass")).hexdigest()


def _prove(data: bytes, written: bytes, edited: frozenset[str], reports: tuple[FileReport, FileReport]) -> None:
    """Hold what is written to what was there: the same parts, no new fault. Raises UnsoundError."""
    old, new = Draft.open(data), Draft.open(written)
    if old.names != new.names or any(old.part(name) != new.part(name) for name in old.names if name not in edited):
        raise UnsoundError("parts")
    before, after = (Counter(f.code for f in report.findings if f.suppressed is None) for report in reports)
    grown = [code for code in after if after[code] > before[code]]
    if reports[1].status != reports[0].status or grown:
        raise UnsoundError(", ".join(grown) or reports[1].status)
