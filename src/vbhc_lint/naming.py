"""Rules by what people call them: a code, the beginning of one, or a name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # its module brings the model, which most commands do without
    from vbhc_lint.rule import Rule

BOX = "x"  # in a rule's code: the box of what it looks at
FAMILIES = ("TT", "VH", "ND", "CT", "HT")  # a whole family may be named even where no rule is in it
OWN = "HT"  # the tool's own codes belong to no rule


def begins(code: str, asked: str) -> bool:
    """Whether a rule's code, with any digit for its box, begins so: ``TTx10`` with ``TT61``."""
    return len(asked) <= len(code) and all(
        letter == wanted or (letter == BOX and wanted.isdigit()) for letter, wanted in zip(code, asked, strict=False)
    )


def known(asked: str, rules: Iterable[Rule]) -> bool:
    """Whether a code or beginning means a family, any rule, or the tool itself."""
    return asked in FAMILIES or asked.startswith(OWN) or any(begins(rule.code, asked) for rule in rules)


def find(asked: str, rules: Iterable[Rule]) -> Rule | None:
    """The rule of a code (``TT615``, ``TTx10`` or ``TT610``) or a name, with hyphens or underscores."""
    by_code = {rule.code.upper(): rule for rule in rules}
    by_name = {rule.name: rule for rule in rules}
    exact = by_code.get(asked.upper()) or by_name.get(asked.lower().replace("-", "_"))
    whole = (rule for code, rule in by_code.items() if len(asked) == len(code) and begins(rule.code, asked.upper()))
    return exact or next(whole, None)


def box(rule: Rule, asked: str) -> int | None:
    """The box of the layout diagram that a code names; None for the rule in all its boxes."""
    place = rule.code.find(BOX)
    named = asked[place : place + 1] if place >= 0 and begins(rule.code, asked.upper()) else ""
    return int(named) if named.isdigit() else None


def nearest(asked: str, rules: Iterable[Rule]) -> list[str]:
    """The codes and names most like what was asked for; at least one."""
    from difflib import get_close_matches  # only who has slipped waits for it

    names = {shown.lower(): shown for rule in rules for shown in (rule.code, rule.name.replace("_", "-"))}
    near = get_close_matches(asked.lower().replace("_", "-"), names, 3, 0.5)
    return [names[key] for key in near] or sorted(names.values())[:3]
