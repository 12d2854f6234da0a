"""What there is to say about a rule, as values: terminal and site draw the same."""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Iterator

import msgspec

from vbhc_lint.finding import Severity
from vbhc_lint.messages import Catalogue, vi
from vbhc_lint.printable import printable
from vbhc_lint.report.bindings import Binding, by_item, codes, reforms, replaces, rewrites
from vbhc_lint.report.example_text import ExampleText
from vbhc_lint.report.wording import SEVERITIES
from vbhc_lint.rule import Rule
from vbhc_lint.standard import Item, cite

WHY, LAW, EXAMPLES, MENDING, OFF = vi("Vì sao"), vi("Quy định"), vi("Ví dụ"), vi("Cách sửa"), vi("Tắt quy tắc")
WRONG, RIGHT = vi("Sai"), vi("Đúng")
CODES = vi("Mã của phát hiện, theo ô trong sơ đồ bố trí: {codes}.")
SILENT = vi("Bộ quy định này không nói gì về điều đó, nên quy tắc không chạy.")


class Provision(msgspec.Struct, frozen=True):
    """What one item of the law says to a rule."""

    severity: Severity
    says: str
    standing: str  # how grave, whether it speaks unasked
    citation: str
    values: str  # as the pack gives them


class Shown(msgspec.Struct, frozen=True):
    """An example: the fault, if there is one, stands between « and »."""

    wrong: bool
    text: str
    fixed: str | None
    whole: str  # both, as a sentence


class About(msgspec.Struct, frozen=True):
    """A rule in one language, under one standard."""

    code: str
    name: str
    fault: str
    codes: tuple[str, ...]  # of its findings, where the box of the layout diagram makes several
    why: tuple[str, ...]  # paragraphs
    law: tuple[Provision, ...]
    examples: tuple[Shown, ...]
    mending: str
    off: tuple[str, ...]  # paragraphs


def about(rule: Rule, bound: list[Binding], code: str, say: Catalogue) -> About:
    """All of it; ``code`` is the one asked for, which may name the box of the layout diagram."""
    items = by_item(bound)
    named = codes(rule, bound) if code == rule.code else [code]
    return About(
        code,
        rule.name.replace("_", "-"),
        say(rule.fault),
        tuple(named) if len(named) > 1 else (),
        tuple(_paragraphs(say(inspect.cleandoc(rule.doc)))) if rule.doc else (),
        tuple(_provision(item, values, say) for item, values in items.items()),
        tuple(_examples(rule, say)),
        _mending(rule, say),
        tuple(_off(code, items, say) if bound else ()),
    )


def _paragraphs(text: str) -> Iterator[str]:
    for paragraph in text.split("\n\n"):
        yield " ".join(paragraph.split())


def _provision(item: Item, values: Iterable[Binding], say: Catalogue) -> Provision:
    says = item.en if say.language == "en" else item.says
    words = "; ".join(str(value) for value in values)
    return Provision(item.severity, says, _standing(item, say), cite(item, say.language), words)


def _standing(item: Item, say: Catalogue) -> str:
    text = say(SEVERITIES[item.severity])
    if item.draft is not item.severity:
        text += say(vi(" (bản dự thảo: {severity})"), severity=say(SEVERITIES[item.draft]))
    if item.marked is not item.draft:
        text += say(vi(" (bản ghi rõ “DỰ THẢO”: {severity})"), severity=say(SEVERITIES[item.marked]))
    if not item.default_on:
        text += say(vi(", chỉ báo khi được chọn"))
    return text


def _examples(rule: Rule, say: Catalogue) -> Iterator[Shown]:
    words = ExampleText(say)
    for example in rule.examples:
        fixed = None if example.fixed is None else printable(example.fixed)
        changed, whole = printable(words.changed(example)), printable(words.render(example))
        yield Shown(example.finds is not None, changed, fixed, whole)


def _mending(rule: Rule, say: Catalogue) -> str:
    if replaces(rule):
        return say(
            vi("Phát hiện có một cách sửa thì kèm chữ thay thế; báo cáo cho biết sửa được ngay hay cần người xem lại.")
        )
    if reforms(rule):
        return say(vi("vbhc-lint fix đặt lại định dạng, không đổi chữ nào."))
    if rewrites(rule):
        return say(vi("vbhc-lint fix sửa phát hiện có một cách sửa; báo cáo cho biết sửa ngay hay cần người xem lại."))
    return say(vi("Sửa tay trong Word theo hướng dẫn kèm mỗi phát hiện."))


def _off(code: str, items: Iterable[Item], say: Catalogue) -> Iterator[str]:
    """How to let the rule rest, or speak where it does so only when asked."""
    on = any(item.default_on for item in items)
    switch = (
        vi('Một lần: thêm --extend-ignore {code} vào lệnh. Luôn luôn: ghi ignore = ["{code}"] trong vbhc-lint.toml.')
        if on
        else vi(
            "Quy tắc chỉ chạy khi được chọn. Một lần: thêm --extend-select {code} vào lệnh. Luôn luôn: ghi "
            'extend-select = ["{code}"] trong vbhc-lint.toml.'
        )
    )
    yield say(switch, code=code)
    standing = vi("Kèm lý do: thêm bảng [[suppress]] vào vbhc-lint.toml, có code = “{code}”, reason, và path nếu cần.")
    yield say(standing, code=code)
    single = vi(
        "Một tệp: đặt cho tệp thuộc tính “vbhc-lint {code}”, giá trị là lý do (File › Info › Properties › Custom)."
    )
    yield say(single, code=code)
    yield say(vi("Một chỗ: trả lời chú thích của vbhc-lint annotate trong Word bằng “bỏ qua: lý do”."))
