"""All rules under one standard: for people a table, for programs ``vbhc-lint-rules/1``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from rich.text import Text

from vbhc_lint.messages import Catalogue, vi
from vbhc_lint.report.bindings import bindings, by_item, reforms, replaces, severities
from vbhc_lint.report.layout import WIDEST, joined, wrapped
from vbhc_lint.report.wording import SEVERITIES, SIGNS, STYLES
from vbhc_lint.rule import Rule
from vbhc_lint.standard import Standard

SCHEMA = "vbhc-lint-rules/1"


def overview(rules: Sequence[Rule], standard: Standard, say: Catalogue) -> dict[str, Any]:
    """The rules as a value."""
    return {
        "schema": SCHEMA,
        "standard": standard.name,
        "rules": [_rule(rule, standard, say) for rule in rules],
    }


def _rule(rule: Rule, standard: Standard, say: Catalogue) -> dict[str, Any]:
    bound = bindings(rule, standard)
    items = by_item(bound)
    return {
        "code": rule.code,
        "name": rule.name.replace("_", "-"),
        "fault": say(rule.fault),
        "severities": list(severities(bound)),
        "default": any(item.default_on for item in items),
        "replacement": replaces(rule),
        "format": reforms(rule),
        "clauses": list(dict.fromkeys(item.clause for item in items)),
        "words": [str(binding) for binding in bound],
    }


def table(rules: Sequence[Rule], standard: Standard, say: Catalogue, width: int) -> Text:
    """The rules as a table; a mark tells the gravest severity."""
    return joined(_lines(rules, standard, say, min(width, WIDEST)))


def _lines(rules: Sequence[Rule], standard: Standard, say: Catalogue, width: int) -> Iterator[Text]:
    yield from wrapped(Text(standard.title if say.language == "vi" else standard.law_en, "bold"), width)
    yield Text()
    for rule in rules:
        bound = bindings(rule, standard)
        gravest = next(severities(bound), None)
        if gravest is None:
            remarks = [say(vi("không dùng trong bộ quy định này"))]
        else:
            off = not any(item.default_on for item in by_item(bound))
            remarks = [say(SEVERITIES[s]) for s in severities(bound)]
            remarks += [say(vi("chỉ báo khi được chọn"))] * off + [say(vi("có chữ thay thế"))] * replaces(rule)
            remarks += [say(vi("đặt lại được định dạng"))] * reforms(rule)
        sign, style = ("–", "dim") if gravest is None else (SIGNS[gravest], STYLES[gravest])
        title = Text.assemble((f"{rule.code}  ", "bold"), say(rule.fault))
        yield from wrapped(title, width, f"{sign} ", " " * 9, style)
        yield from wrapped(Text(f"{rule.name.replace('_', '-')} · {', '.join(remarks)}", "dim"), width, " " * 9)
    yield Text()
    legend = [f"{sign} {say(SEVERITIES[severity])}" for severity, sign in SIGNS.items()]
    yield Text("   ".join(legend))
    yield from wrapped(Text(say(vi("x trong mã là số của ô trong sơ đồ bố trí: TTx10 ở ô số 3 là TT310."))), width)
