"""What a rule looks at under a standard, and what the law says there: for the pages about rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from types import CodeType, FunctionType

import msgspec

from vbhc_lint.finding import Severity
from vbhc_lint.model.page import Section
from vbhc_lint.recognise.components import KINDS
from vbhc_lint.recognise.document import BodyParagraph, ContentParagraph, Document, Heading, Passage, Siblings, Signer
from vbhc_lint.recognise.lists import Items
from vbhc_lint.rule import Format, Rule, line_below, resized
from vbhc_lint.standard import Entry, Item, Standard

_HEADINGS = ("phan", "chuong", "muc", "tieu_muc", "dieu", "khoan", "diem", "la_ma", "so", "so_kep", "chu")
_SEEN: tuple[tuple[str, type], ...] = (
    ("van_ban", Document),
    ("page", Section),
    *KINDS.items(),
    *((f"de_muc_{kind}", Heading) for kind in _HEADINGS),
    ("de_muc", Siblings),
    ("noi_dung", ContentParagraph),
    ("loi_van", BodyParagraph),
    ("doan", Passage),
    *((made.scope, made) for made in Items.__subclasses__()),
    ("nguoi_ky", Signer),
)


_SHOWN = 8  # values of a list that a page shows
_LETTERS = 100  # of a text


class Binding(msgspec.Struct, frozen=True):
    """One word of one scope that a rule reads, as the pack gives it."""

    scope: str
    word: str
    entry: Entry

    def __str__(self) -> str:
        """As a pack writes it: ``so_ky_hieu.size = [13, 13]``; of a long list the beginning and how many there are."""
        value = self.entry.value
        if isinstance(value, str) and len(value) > _LETTERS:
            value = f"{value[:_LETTERS].rpartition(' ')[0]} …"
        long = isinstance(value, list | dict) and len(value) > _SHOWN
        shown = list(value)[:_SHOWN] if long else value
        text = msgspec.json.format(msgspec.json.encode(shown), indent=0).decode()
        return (
            f"{self.scope}.{self.word} = {text[:-1]}, … ({len(value)})]"
            if long
            else f"{self.scope}.{self.word} = {text}"
        )


def bindings(rule: Rule, standard: Standard, box: int | None = None) -> list[Binding]:
    """All words a rule reads under a standard, those of one box of the layout diagram if asked."""
    found = []
    for scope, seen in _SEEN:
        words = standard.words(scope)
        if not issubclass(seen, rule.subject) or rule.words.keys() - rule.optional - words.keys():
            continue
        if box is None or box == getattr(seen, "box", 0):
            found += [Binding(scope, word, words[word]) for word in rule.words if word in words]
    return found


def code_in(rule: Rule, scope: str) -> str:
    """The code of a rule's findings on the things of a scope: with the box of the layout diagram for ``x``."""
    box = getattr(KINDS.get(scope), "box", 0 if scope == "page" else 6)
    return rule.code.replace("x", str(box))


def codes(rule: Rule, bound: Iterable[Binding]) -> list[str]:
    """The codes a rule's findings can have: one for each box of the layout diagram, if its code leaves that open."""
    return sorted({code_in(rule, binding.scope) for binding in bound}) or [rule.code]


def by_item(bound: Iterable[Binding]) -> dict[Item, list[Binding]]:
    """The same by the provision of the law that gives them."""
    items: dict[Item, list[Binding]] = {}
    for binding in bound:
        items.setdefault(binding.entry.item, []).append(binding)
    return items


def severities(bound: Iterable[Binding]) -> Iterator[Severity]:
    """The severities a rule's findings can have, gravest first."""
    seen = {binding.entry.item.severity for binding in bound}
    return iter(sorted(seen, key=lambda severity: -severity.rank))


def replaces(rule: Rule) -> bool:
    """Whether its findings can carry a replacement: some example shows one."""
    return any(example.fixed is not None for example in rule.examples)


def rewrites(rule: Rule) -> bool:
    """Whether its findings can carry words to write, shown or not: its function or one it calls names some."""
    named = (n for code in _codes(rule) for n in (*code.co_consts, code.co_names) if isinstance(n, tuple))
    return any("replacement" in names or resized.__name__ in names for names in named)


def reforms(rule: Rule) -> bool:
    """Whether its findings can carry a format to set: its function, or one it calls, makes one."""
    makers = {Format.__name__, line_below.__name__, resized.__name__}
    return any(not makers.isdisjoint(code.co_names) for code in _codes(rule))


def _codes(rule: Rule) -> list[CodeType]:
    """The code of a rule's function, and of those of its module that it calls."""
    known, codes = rule.check.__globals__, [rule.check.__code__]
    for code in codes:
        called = (known.get(name) for name in code.co_names)
        codes += [one.__code__ for one in called if isinstance(one, FunctionType) and _own(one, rule, codes)]
    return codes


def _own(called: FunctionType, rule: Rule, codes: list[CodeType]) -> bool:
    return called.__module__ == rule.check.__module__ and called.__code__ not in codes
