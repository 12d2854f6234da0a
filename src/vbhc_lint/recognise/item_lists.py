"""The lists that the law sets line by line: căn cứ, Kính gửi, Nơi nhận. Which lines make one item of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise

from vbhc_lint.expression import compiled
from vbhc_lint.model.page import Paragraph
from vbhc_lint.recognise.components import ChucVu, Component, HoTen, QuyenHan
from vbhc_lint.recognise.lists import CanCuItems, Item, Items, KinhGuiItems, NoiNhanItems

_LISTED: dict[str, type[Items]] = {made.scope: made for made in (CanCuItems, KinhGuiItems, NoiNhanItems)}
_SURE = 0.6  # a line less sure than this is no member of a list
_BEGINS = compiled(r"\s*(?:Lưu\b|Kính (?:g|tr|ch))")
_LABEL = compiled(r":\s*$|^\s*Kính (?:g|tr|ch)\w+\W*$")
_FILED = compiled(r"\W*Lưu\b")
_ENDED = compiled(r"[;.:]\s*$")


def item_lists(paragraphs: Iterable[Paragraph], components: Iterable[Component]) -> tuple[Items, ...]:
    """The lists of a document, in reading order. A line such as ``Bản điện tử:`` ends one and begins another.

    Signatures are left out first: they may stand beside the list, line by line. Căn cứ are the list of the law
    only where they lead to QUYẾT ĐỊNH: or QUYẾT NGHỊ:; elsewhere a sentence may go on from them.
    """
    others = [c for c in components if c.confidence >= _SURE and not isinstance(c, QuyenHan | ChucVu | HoTen)]
    runs = [(kind, tuple(lines)) for kind, lines in groupby(others, key=lambda component: component.kind)]
    below = {id(above): under.text.strip() for above, under in pairwise(p for p in paragraphs if p.text.strip())}
    found = []
    for (kind, lines), (following, _) in pairwise([*runs, ("", ())]):
        if kind in _LISTED and (kind != "can_cu" or following == "quyet_dinh"):
            stretches = [items for items in _between_labels(lines) if items]
            found += [_LISTED[kind](items, below.get(id(items[-1].lines[-1].paragraph), "")) for items in stretches]
    return tuple(found)


def _between_labels(lines: Iterable[Component]) -> Iterator[tuple[Item, ...]]:
    """The items between the labels that stand alone on their line. What follows Lưu without a dash is no recipient."""
    items: list[list[Component]] = []
    for line in lines:
        if _LABEL.search(line.text) and not _dashed(line):
            yield tuple(Item(tuple(item)) for item in items)
            items = []
        elif items and _runs_on(items[-1][-1], line):
            items[-1].append(line)
        elif items and _FILED.match(items[-1][0].text) and not _dashed(line):
            break
        else:
            items.append([line])
    yield tuple(Item(tuple(item)) for item in items)


def _dashed(line: Component) -> bool:
    return line.paragraph.label_kind == "bullet" or line.text.lstrip()[:1] in tuple("-–—+*•")


def _runs_on(above: Component, line: Component) -> bool:
    """Whether a line goes on with the item above: no sign of a new one, and that one has not ended (PLI-II.9.d)."""
    if _dashed(line) or _BEGINS.match(line.text):
        return False
    if line.text.lstrip()[:1].islower():
        return True
    return line.kind != "can_cu" and not _ENDED.search(above.text)
