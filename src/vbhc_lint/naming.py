"""Rules by what people call them: a code, the beginning of one, or a name; and standards by their names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from vbhc_lint.codes import BOX, OWN

if TYPE_CHECKING:  # its module brings the model, which most commands do without
    from vbhc_lint.rule import Rule

FAMILIES = ("TT", "VH", "ND", "CT", "HT")  # a whole family may be named even where no rule is in it


def begins(code: str, asked: str) -> bool:
    """Whether a rule's code, with any digit for its box, begins so: ``TTx10`` with ``TT61``."""
    return len(asked) <= len(code) and all(
        letter == wanted or (letter == BOX and wanted.isdigit()) for letter, wanted in zip(code, asked, strict=False)
    )


def known(asked: str, rules: Iterable[Rule]) -> bool:
    """Whether a code or beginning means a family, any rule, or the tool itself; one with ``x`` must be whole."""
    if BOX in asked:
        return any(rule.code == asked for rule in rules)
    own = any(code.startswith(asked) for code in OWN)
    return asked in FAMILIES or own or any(begins(rule.code, asked) for rule in rules)


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


def nearest(asked: str, rules: Sequence[Rule]) -> list[str]:
    """The codes and names most like what was asked for; at least one."""
    return list(_near(asked, rules)) or [rule.code for rule in rules][:3]


def nearest_codes(asked: str, rules: Sequence[Rule]) -> list[str]:
    """The same where only codes will do; a name gives the code of its rule. The families where none is like it."""
    return list(dict.fromkeys(_near(asked, rules).values())) or list(FAMILIES)


def nearest_standard(asked: str, known: Sequence[str]) -> list[str]:
    """The name of a standard most like what was asked for; all where none is like it."""
    from difflib import get_close_matches

    return get_close_matches(asked.lower(), known, 1, 0.5) or list(known)


def _near(asked: str, rules: Sequence[Rule]) -> dict[str, str]:
    """Codes and names, each with its code."""
    from difflib import get_close_matches  # only who has slipped waits for it

    codes = {code: code for code in (*(rule.code for rule in rules), *OWN)}
    shown = codes | {rule.name.replace("_", "-"): rule.code for rule in rules}
    folded = {one.lower(): one for one in shown}
    near = get_close_matches(asked.lower().replace("_", "-"), folded, 3, 0.5)
    return {folded[key]: shown[folded[key]] for key in near}
