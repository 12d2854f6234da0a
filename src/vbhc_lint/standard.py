"""The law as data: packs read from the root ``rules/``, chosen by family and date.

A pack is a folder: ``pack.toml`` says what it is, every other ``.toml`` restates items of the law and gives
their words: ``so_ky_hieu.pad_below = 10`` under ``[[diem]]``. How to write one: ``rules/README.md``.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache, cached_property
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from vbhc_lint.clause import in_words
from vbhc_lint.expression import compiled
from vbhc_lint.finding import Severity
from vbhc_lint.kept import worked_out

T = TypeVar("T")
_HERE = Path(__file__).parent
ROOT = _HERE / "packs" if (_HERE / "packs").is_dir() else _HERE.parents[1] / "rules"
META = "pack.toml"
_INDEX, _UNCHECKABLE = "muc-luc.toml", "khong-kiem-duoc.toml"
_PHRASES, _OWN_WORDS = ("van_ban", "phrases"), ("van_ban", "own_words")
_APART = frozenset({META, _INDEX, _UNCHECKABLE})  # files of a pack that give no words
_BY_LEVEL = {
    "LAW": Severity.ERROR,
    "SAMPLE": Severity.WARNING,
    "PRACTICE": Severity.WARNING,
    "CUSTOM": Severity.INFO,
    "HYGIENE": Severity.INFO,
}


class PackError(ValueError):
    """A pack that cannot be used; the message names file and line."""


class Item(msgspec.Struct, frozen=True):
    """One item of the law: clause, level, what it says."""

    clause: str
    level: str
    says: str
    en: str
    severity: Severity  # of an issued document
    draft: Severity  # of a draft: the same unless the pack says otherwise
    marked: Severity  # of a draft that says it is one, by “DỰ THẢO”: that of a draft unless the pack says otherwise
    law: str  # full name of the instrument, as a citation ends; for practice, the whole citation
    law_en: str
    file: str
    line: int

    def severity_at(self, stage: str, *, marked: bool = False) -> Severity:
        """The severity in a draft, which may be ``marked`` as one, or an issued document."""
        if stage != "draft":
            return self.severity
        return self.marked if marked else self.draft

    @property
    def default_on(self) -> bool:
        """Custom and hygiene speak only when asked for."""
        return self.level not in ("CUSTOM", "HYGIENE")


class Entry(msgspec.Struct, frozen=True):
    """A word of the law: its value and the item that gives it."""

    value: Any
    item: Item


class Standard(msgspec.Struct, frozen=True, dict=True):
    """A pack with all that it extends: (scope, word) to entry."""

    name: str
    title: str
    law: str
    law_en: str
    family: str
    in_force: date | None
    until: date | None
    entries: dict[tuple[str, str], Entry]

    @cached_property
    def scopes(self) -> dict[str, dict[str, Entry]]:
        """The words said of each thing."""
        said: dict[str, dict[str, Entry]] = {}
        for (scope, word), entry in self.entries.items():
            said.setdefault(scope, {})[word] = entry
        return said

    def words(self, scope: str) -> dict[str, Entry]:
        """The words said of one thing."""
        return self.scopes.get(scope, {})

    def knowing(self, words: frozenset[str]) -> Standard:
        """The same with an office's own words added to those it has, where it judges spelling."""
        beside, own = self.entries.get(_PHRASES), self.entries.get(_OWN_WORDS)
        if not words or beside is None:
            return self
        entry = Entry(sorted(words.union(own.value if own else ())), beside.item)
        return msgspec.structs.replace(self, entries=self.entries | {_OWN_WORDS: entry})


class _Meta(msgspec.Struct, forbid_unknown_fields=True):
    title: str
    law: str
    law_en: str
    family: str = ""
    in_force: date | None = None
    until: date | None = None
    extends: list[str] = []
    inherited: Severity | None = None  # cap on the severity of law that this pack only takes over


_ITEM_KEYS = {"clause", "level", "says", "en", "severity", "draft", "marked", "law", "law_en"}


def _line_of(text: str, key: str, nth: int) -> int:
    """The line of the nth ``[[diem]]`` block's key, for error messages."""
    blocks = [m.start() for m in compiled(r"(?m)^\[\[diem\]\]").finditer(text)]
    start = blocks[nth] if nth < len(blocks) else 0
    found = compiled(rf"(?m)^\s*(\w+\.)?{re.escape(key)}\b").search(text, start)
    return text.count("\n", 0, found.start() if found else start) + 1


def _item(raw: dict[str, Any], meta: _Meta, file: Path, text: str, nth: int) -> Item:
    line = _line_of(text, "clause", nth)
    missing = {"clause", "level", "says", "en"} - raw.keys()
    if missing or raw["level"] not in _BY_LEVEL:
        what = f"missing {', '.join(sorted(missing))}" if missing else f"unknown level {raw['level']!r}"
        raise PackError(f"{file}:{line}: {what}")
    severity = Severity(raw.get("severity", _BY_LEVEL[raw["level"]]))
    return Item(
        raw["clause"],
        raw["level"],
        raw["says"],
        raw["en"],
        severity,
        Severity(raw.get("draft", severity)),
        Severity(raw.get("marked", raw.get("draft", severity))),
        raw.get("law", meta.law),  # an item may restate another instrument than the rest of its pack
        raw.get("law_en", meta.law_en),
        file.name,
        line,
    )


def _read(file: Path, meta: _Meta) -> dict[tuple[str, str], Entry]:
    import tomllib  # only who finds nothing kept waits for it

    text = file.read_text(encoding="utf-8")
    try:
        data = msgspec.to_builtins(tomllib.loads(text))  # dates as texts, which words of that type are read from
    except tomllib.TOMLDecodeError as error:
        raise PackError(f"{file}: {error}") from error
    entries: dict[tuple[str, str], Entry] = {}
    for nth, raw in enumerate(data.get("diem", [])):
        item = _item(raw, meta, file, text, nth)
        for scope, words in raw.items():
            if scope in _ITEM_KEYS:
                continue
            if not isinstance(words, dict):
                raise PackError(f"{file}:{_line_of(text, scope, nth)}: {scope!r} must be a table of words")
            for word, value in words.items():
                if (scope, word) in entries:
                    raise PackError(f"{file}:{_line_of(text, scope, nth)}: {scope}.{word} is given twice")
                entries[scope, word] = Entry(value, item)
    return entries


def _capped(entry: Entry, cap: Severity | None) -> Entry:
    item = entry.item
    if cap is None or item.level not in ("LAW", "SAMPLE"):
        return entry
    severity, draft, marked = (min(s, cap, key=lambda s: s.rank) for s in (item.severity, item.draft, item.marked))
    return Entry(entry.value, msgspec.structs.replace(item, severity=severity, draft=draft, marked=marked))


def names(root: Path = ROOT) -> list[str]:
    """The packs under a root."""
    return sorted(file.parent.name for file in root.glob(f"*/{META}"))


@cache
def load(name: str, root: Path = ROOT) -> Standard:
    """Read one of the packs under a root and what it extends. Raises PackError for one that cannot be used."""
    if root == ROOT and (ROOT / name / META).is_file():  # ours: read once for many starts
        return worked_out(name, _ours(), Standard, lambda: load_folder(root / name, root))
    return load_folder(root / name, root)


@cache
def _ours() -> list[bytes]:
    """All our packs, for a pack may extend any."""
    return [file.read_bytes() for file in sorted(ROOT.glob("*/*.toml"))]


def load_folder(folder: Path, root: Path = ROOT) -> Standard:
    """Read a pack from any folder, such as an organisation's own; what it extends stands under the root."""
    meta_file = folder / META
    if not meta_file.is_file():
        raise PackError(f"{meta_file}: no such pack")
    meta = _meta(meta_file)
    entries: dict[tuple[str, str], Entry] = {}
    family = meta.family
    for parent in meta.extends:
        standard = load(parent, root)
        entries |= {key: _capped(entry, meta.inherited) for key, entry in standard.entries.items()}
        family = family or standard.family
    for file in sorted(folder.glob("*.toml")):
        if file.name not in _APART:
            entries |= _read(file, meta)
    live = {key: entry for key, entry in entries.items() if entry.value != "none"}
    return Standard(folder.resolve().name, meta.title, meta.law, meta.law_en, family, meta.in_force, meta.until, live)


def _meta(file: Path) -> _Meta:
    try:
        return msgspec.toml.decode(file.read_bytes(), type=_Meta)
    except msgspec.DecodeError as error:
        raise PackError(f"{file}: {error}") from error


class Clause(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A numbered item of the law, as a pack's index lists it."""

    clause: str
    title: str
    en: str
    see: list[str] = []  # where it only points to others: these, or what they begin with


class Uncheckable(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Why no machine can judge an item, or a part of it, on a DOCX."""

    clause: str
    reason: str
    en: str


class _Index(msgspec.Struct):
    muc: list[Clause]


class _Reasons(msgspec.Struct):
    muc: list[Uncheckable]


def index(name: str, root: Path = ROOT) -> list[Clause]:
    """Every numbered item of the law that a pack restates, in its order. Raises PackError."""
    return _listed(root / name / _INDEX, _Index).muc


def uncheckable(name: str, root: Path = ROOT) -> dict[str, Uncheckable]:
    """The items that no machine can judge, or not whole, by clause. Raises PackError."""
    return {item.clause: item for item in _listed(root / name / _UNCHECKABLE, _Reasons).muc}


def _listed(file: Path, kind: type[T]) -> T:
    try:
        return msgspec.toml.decode(file.read_bytes(), type=kind)
    except (OSError, msgspec.DecodeError) as error:
        raise PackError(f"{file}: {error}") from error


CONTENT = "noi-dung"  # what is expected of any text, whatever law sets its form
_FOR_FAMILY = {"nd30": "nd30-2020", "tt01": "tt01-2011", "old": CONTENT}


def choose(family: str) -> str | None:
    """The pack that governs a family of documents, None where none of ours does; the family carries the date."""
    return _FOR_FAMILY.get(family)


def elsewhere(family: str, issued: date | None, root: Path = ROOT) -> str | None:
    """The pack that only names the standard of a family we do not judge, on a day; None where we know of none.

    Without a day it is the standard of today's documents, which has no end.
    """
    for file in sorted(root.glob(f"*/{META}")):
        meta = _meta(file)
        if meta.family != family or family in _FOR_FAMILY:
            continue
        begun, over = meta.in_force or date.min, meta.until or date.max
        if begun <= issued <= over if issued else meta.until is None:
            return file.parent.name
    return None


def cite(item: Item, language: str = "vi") -> str:
    """The clause as a citation: ``điểm c khoản 3 Mục II Phần I Phụ lục I Nghị định số …``; practice names itself."""
    law = item.law_en if language == "en" else item.law
    place = in_words(item.clause, language)
    return f"{place} {law}" if place else law
