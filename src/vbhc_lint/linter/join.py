"""Problems of one cause as one: of one habit in a document, or of one root of a format in the whole file."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from functools import cached_property
from typing import Any

import msgspec

from vbhc_lint.finding import Safety, Severity
from vbhc_lint.linter.judge import Judged
from vbhc_lint.linter.place import Places
from vbhc_lint.messages import Phrase
from vbhc_lint.model.format import Level, ParagraphFormat, RunFormat, Setting
from vbhc_lint.model.page import File
from vbhc_lint.origin import Root, root_of


class Told(msgspec.Struct, frozen=True, eq=False, gc=False):
    """A problem in its document; ``order`` sorts the problems of a file by document, then by place."""

    judged: Judged
    places: Places
    severity: Severity
    order: tuple[int, ...]


class Joined(msgspec.Struct, frozen=True, eq=False):
    """Problems of one cause in reading order."""

    told: list[Told]
    cause: str  # what the fingerprint is made of; "" where the fault stands alone

    @property
    def first(self) -> Told:
        """Where it is told."""
        return self.told[0]

    @property
    def fields(self) -> dict[str, Any]:
        """The fields of its message; where components differ, all their names."""
        fields = self.first.judged.problem.fields
        names = {str(n): n for told in self.told if (n := told.judged.problem.fields.get("name")) is not None}
        return fields | {"name": tuple(names.values())} if len(names) > 1 else fields

    @property
    def safety(self) -> Safety:
        """What mending it everywhere may touch."""
        all_of_them = {told.judged.problem.safety for told in self.told}
        return next(safety for safety in (Safety.NONE, Safety.UNSAFE, Safety.SAFE) if safety in all_of_them)

    @property
    def setting(self) -> Setting | None:
        """The value at fault, None where the fault is none of format."""
        return self.first.judged.problem.setting

    @property
    def paragraphs(self) -> set[int]:
        """The identities of the paragraphs it is told of."""
        return {id(told.judged.problem.paragraph) for told in self.told}

    @property
    def wanted(self) -> tuple[str, ...]:
        """What one change would do: findings of one rule that want the same value of one root have it in common."""
        judged, setting = self.first.judged, self.setting
        return (
            () if setting is None else (judged.rule.name, *_value(setting), str(judged.problem.fields.get("required")))
        )


class Roots:
    """The roots of a file's faults of format; what draws on them is counted when first asked."""

    def __init__(self, file: File, joined: Iterable[Joined]) -> None:
        """Keep the file, and count what one change would cure."""
        self._file = file
        self._cured: dict[tuple[str, ...], set[int]] = {}
        for one in joined:
            if one.setting is not None:
                self._cured.setdefault(one.wanted, set()).update(one.paragraphs)

    def of(self, joined: Joined) -> Root | None:
        """The root of a fault, None where the fault is none of format."""
        setting = joined.setting
        if setting is None:
            return None
        settings = (told.judged.problem.setting for told in joined.told)
        cured = len(self._cured[joined.wanted])
        shared = cured > 1 and setting.source.level is not Level.DIRECT
        return Root(
            sources=tuple(dict.fromkeys(one.source for one in settings if one is not None)),
            faults=len(joined.paragraphs),
            cured=cured,
            drawing=self._drawing(setting) if shared else cured,
            field=setting.field,
            dialog="Paragraph" if isinstance(setting.look, ParagraphFormat) else "Font",
        )

    def _drawing(self, setting: Setting) -> int:
        """How many paragraphs draw the same value from the same root."""
        kind, value = type(setting.look), _value(setting)
        alike = (
            numbers
            for look, numbers in self._shown.items()
            if isinstance(look, kind) and _value(Setting(look, setting.field)) == value
        )
        return len(set().union(*alike))

    @cached_property
    def _shown(self) -> dict[RunFormat | ParagraphFormat, set[int]]:
        """The numbers of the paragraphs with letters that show each format. Equal formats are one instance."""
        shown: dict[RunFormat | ParagraphFormat, set[int]] = {}
        for number, paragraph in enumerate(p for story in self._file.stories for p in story.paragraphs):
            lettered = [r for r in paragraph.runs if any(c.isalnum() for c in paragraph.text[r.start : r.end])]
            for look in (run.format for run in lettered):
                shown.setdefault(look, set()).add(number)
            if lettered:
                shown.setdefault(paragraph.format, set()).add(number)
        return shown


def join(told: Iterable[Told]) -> list[Joined]:
    """Problems of one code and one cause together, each group in reading order."""
    groups: dict[Hashable, Joined] = {}
    for number, one in enumerate(told):
        key, cause = _cause(one)
        groups.setdefault((number,) if key is None else key, Joined([], cause)).told.append(one)
    for group in groups.values():
        group.told.sort(key=lambda one: one.order)
    return list(groups.values())


def _cause(told: Told) -> tuple[Hashable, str]:
    """What joins it with others, None for nothing; and what its fingerprint is made of."""
    problem, item = told.judged.problem, told.judged.item
    if problem.setting is None:
        return ((told.judged.code, problem.cause, told.order[0]) if problem.cause else None), problem.cause
    said = (problem.fields.get(field, "") for field in ("found", "required"))
    words = (value.template if isinstance(value, Phrase) else str(value) for value in said)
    cause = " ".join((*_value(problem.setting), *words, item.clause))
    return (told.judged.code, cause, item.law), cause


def _value(setting: Setting) -> tuple[str, str, str]:
    """What identifies a value and its root within a file."""
    return setting.field, str(setting.value), root_of(setting.source)
