"""Rules × standard: which rule runs on what, with which words of the law; one walk serves them all."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from functools import cache
from typing import Any

import msgspec

import vbhc_lint.rules
from vbhc_lint.config import ConfigError
from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import Component
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, Rule, scope_of
from vbhc_lint.standard import Entry, Item, PackError, Standard

PLUGINS = "vbhc_lint.rules"  # the group of entry points of rules from other packages
DOUBT = 0.6  # below it a component's rules rest: a wrong guess would give many wrong findings
_NO_WORD = ""
_TITLES = ("la_ma", "so", "so_kep", "khoan", "diem", "chu", "chu_hoa")
_RUNNING = ("noi_dung", "noi_dung_phu_luc")
_WIDER = dict.fromkeys((f"tieu_de_{kind}" for kind in _TITLES), ("doan",)) | dict.fromkeys(
    _RUNNING, ("doan", "loi_van")
)  # passages too, running text wherever it stands; their own words win


class Judged(msgspec.Struct, frozen=True, gc=False):
    """A problem with the rule that found it and the item of the law it goes against."""

    code: str
    rule: Rule
    item: Item
    problem: Problem


class Crashed(msgspec.Struct, frozen=True):
    """A rule that failed on a document: reported, never silent."""

    rule: Rule
    error: str


class Doubted(msgspec.Struct, frozen=True):
    """A component recognised too unsurely for its rules to speak."""

    component: Component


class _Bound(msgspec.Struct, frozen=True):
    rule: Rule
    words: dict[str, Any]
    entries: dict[str, Entry]


@cache
def all_rules(plugins: tuple[str, ...] = ()) -> tuple[Rule, ...]:
    """Every rule of ``vbhc_lint.rules``, and of the installed packages that ``plugins`` names, by code.

    Raises ValueError where two share a code, ConfigError for a plugin that cannot be used.
    """
    found: dict[str, Rule] = {}
    modules = sorted(module.name for module in pkgutil.iter_modules(vbhc_lint.rules.__path__))
    own = (importlib.import_module(f"vbhc_lint.rules.{name}").check for name in modules)
    for rule in (*own, *(_plugged(name) for name in plugins)):
        if rule.code in found:
            raise ValueError(f"{rule.code}: {rule.name}, {found[rule.code].name}")
        found[rule.code] = rule
    return tuple(found[code] for code in sorted(found))


def _plugged(name: str) -> Rule:
    """A rule of an installed package, by the name of its entry point. Nothing else is ever loaded as code."""
    from importlib.metadata import entry_points  # costs start-up time, and few have any

    offered = {point.name: point for point in entry_points(group=PLUGINS)}
    if name not in offered:
        known = ", ".join(sorted(offered)) or "–"
        raise ConfigError(vi("Không có quy tắc cài thêm “{name}”. Đang có: {known}."), name=name, known=known)
    try:
        rule = offered[name].load()
    except Exception as error:  # another package's code may fail in any way
        raise ConfigError(vi("Quy tắc cài thêm “{name}” gặp lỗi: {error}."), name=name, error=error) from error
    if not isinstance(rule, Rule) or not rule.words:
        template = vi("Quy tắc cài thêm “{name}” không phải một quy tắc có từ của quy định.")
        raise ConfigError(template, name=name)
    return rule


class Judge:
    """The rules bound to one standard."""

    def __init__(self, rules: tuple[Rule, ...], standard: Standard) -> None:
        """Bind words to rules. Raises PackError for a word that no rule knows or of the wrong type."""
        self.standard = standard
        self._refuse_unknown_words(rules)
        by_word: dict[str, list[Rule]] = {}  # under one of the words each cannot do without
        for rule in rules:
            by_word.setdefault(next((w for w in rule.words if w not in rule.optional), _NO_WORD), []).append(rule)
        self._scopes = {scope: self._bind_all(by_word, entries) for scope, entries in standard.scopes.items()}
        self._cache: dict[tuple[type, str], tuple[_Bound, ...]] = {}

    def _refuse_unknown_words(self, rules: tuple[Rule, ...]) -> None:
        known = {word for rule in rules for word in rule.words}
        for (scope, word), entry in self.standard.entries.items():
            if word not in known:
                from difflib import get_close_matches  # only who has slipped waits for it

                near = get_close_matches(word, known, 1)
                hint = f"; nearest: {near[0]}" if near else ""
                raise PackError(f"{entry.item.file}:{entry.item.line}: no rule knows {scope}.{word}{hint}")

    def _bind_all(self, by_word: dict[str, list[Rule]], entries: dict[str, Entry]) -> list[_Bound]:
        rules = (rule for word in (*entries, _NO_WORD) for rule in by_word.get(word, ()))
        return [self._bind(rule, entries) for rule in rules if rule.words.keys() - rule.optional <= entries.keys()]

    def rules_for(self, subject: object) -> tuple[_Bound, ...]:
        """The rules that look at a thing, with their words."""
        key = (type(subject), scope_of(subject))
        bound = self._cache.get(key)
        if bound is None:
            scopes = (*_WIDER.get(key[1], ()), key[1])
            candidates = {b.rule.code: b for scope in scopes for b in self._scopes.get(scope, ())}
            bound = tuple(b for _, b in sorted(candidates.items()) if issubclass(key[0], b.rule.subject))
            self._cache[key] = bound
        return bound

    @staticmethod
    def _bind(rule: Rule, entries: dict[str, Entry]) -> _Bound:
        used = {word: entries[word] for word in rule.words if word in entries}
        values = {}
        for word, entry in used.items():
            try:
                values[word] = msgspec.convert(entry.value, rule.words[word])
            except msgspec.ValidationError as error:
                raise PackError(f"{entry.item.file}:{entry.item.line}: {word}: {error}") from error
        return _Bound(rule, values, used)

    def judge(self, document: Document) -> Iterator[Judged | Crashed | Doubted]:
        """Everything the rules say of a document, in the order of the walk."""
        crashed: set[str] = set()
        doubted = {(id(c.paragraph), c.kind) for c in document.components if c.confidence < DOUBT}
        for subject in document.walk():
            rules = self.rules_for(subject)
            if isinstance(subject, Component) and subject.confidence < DOUBT:
                if rules:
                    yield Doubted(subject)
                continue
            for bound in rules:
                if crashed and bound.rule.code in crashed:
                    continue
                try:
                    for problem in bound.rule.check(subject, **bound.words):
                        if (id(problem.paragraph), problem.component) in doubted:
                            continue  # a rule on the whole document speaks of a line that may be something else
                        word = problem.word or next(iter(bound.rule.words))
                        yield Judged(bound.rule.code_for(subject), bound.rule, bound.entries[word].item, problem)
                except Exception as error:  # a rule must not silence the others, whatever it raises
                    crashed.add(bound.rule.code)
                    yield Crashed(bound.rule, f"{type(error).__name__}: {error}")
