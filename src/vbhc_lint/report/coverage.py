"""How much of the law is checked: every numbered item with the rules that check it, or why none can. Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from vbhc_lint import standard as law
from vbhc_lint.clause import in_words
from vbhc_lint.messages import Catalogue, vi
from vbhc_lint.report.bindings import bindings, code_in
from vbhc_lint.rule import Rule
from vbhc_lint.standard import Clause, Standard, Uncheckable


class Row(msgspec.Struct, frozen=True):
    """An item of the law, the codes that check it, and why it is not checked, or not whole."""

    clause: Clause
    codes: tuple[str, ...]
    reason: Uncheckable | None


def rows(rules: Sequence[Rule], standard: Standard) -> list[Row]:
    """Every item of a standard's index. Raises PackError for a pack without one."""
    checked: dict[str, set[str]] = {}
    for rule in rules:
        for binding in bindings(rule, standard):
            checked.setdefault(binding.entry.item.clause, set()).add(code_in(rule, binding.scope))
    reasons = law.uncheckable(standard.name)
    return [
        Row(clause, tuple(sorted(checked.get(clause.clause, ()))), reasons.get(clause.clause))
        for clause in law.index(standard.name)
    ]


def table(rows: Sequence[Row], standard: Standard, say: Catalogue) -> str:
    """The page."""
    return "\n".join(_lines(rows, standard, say)) + "\n"


def _lines(rows: Sequence[Row], standard: Standard, say: Catalogue) -> Iterator[str]:
    vietnamese = say.language == "vi"
    yield f"# {say(vi('Mức độ bao phủ'))}: {standard.law if vietnamese else standard.law_en}"
    yield ""
    checked = sum(1 for row in rows if row.codes)
    referred = sum(1 for row in rows if row.clause.see and not row.codes)
    reasoned = sum(1 for row in rows if row.reason and not row.codes and not row.clause.see)
    template = vi(
        "{total} mục được đánh số: {checked} mục có quy tắc kiểm tra, {referred} mục dẫn chiếu sang mục khác,"
        " {reasoned} mục không kiểm được trên DOCX, {open} mục chưa có quy tắc."
    )
    left = len(rows) - checked - referred - reasoned
    yield say(template, total=len(rows), checked=checked, referred=referred, reasoned=reasoned, open=left)
    yield ""
    yield f"| {say(vi('Mục'))} | {say(vi('Nội dung'))} | {say(vi('Quy tắc'))} | {say(vi('Phần không kiểm được'))} |"
    yield "|---|---|---|---|"
    for row in rows:
        title = row.clause.title if vietnamese else row.clause.en
        reason = "" if row.reason is None else row.reason.reason if vietnamese else row.reason.en
        place = in_words(row.clause.clause, say.language)
        yield f"| {place} | {title} | {'; '.join(_checks(row, say))} | {reason} |"


def _checks(row: Row, say: Catalogue) -> Iterator[str]:
    """The rules of an item, and the items it points to."""
    if row.codes:
        yield ", ".join(row.codes)
    if row.clause.see:
        yield say(vi("xem {places}"), places=", ".join(in_words(clause, say.language) for clause in row.clause.see))
