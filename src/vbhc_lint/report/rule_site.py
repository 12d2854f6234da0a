"""Pages about rules for the site of the documentation, as Markdown and HTML: of each rule, the index, the changes."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from html import escape

from vbhc_lint.expression import compiled
from vbhc_lint.finding import Severity
from vbhc_lint.messages import Catalogue, vi
from vbhc_lint.report import about
from vbhc_lint.report.about import About, Provision, Shown
from vbhc_lint.report.bindings import bindings, by_item, code_in, codes, severities
from vbhc_lint.report.wording import OWN_CODES, OWN_REMEDIES, SEVERITIES, SIGNS
from vbhc_lint.rule import Rule
from vbhc_lint.standard import Standard

_ALL = vi("Mọi quy tắc")
_GROUPS = {  # the beginnings of codes, and what rules of such codes look at
    "TT0": vi("Trang giấy và văn bản nói chung"),
    "TT1": vi("Quốc hiệu và Tiêu ngữ"),
    "TT2": vi("Tên cơ quan"),
    "TT3": vi("Số, ký hiệu"),
    "TT4": vi("Địa danh và thời gian"),
    "TT5": vi("Tên loại và trích yếu"),
    "TT6": vi("Bố cục nội dung"),
    "TT7": vi("Phần ký"),
    "TT8": vi("Phụ lục, dấu chỉ mức độ, bản sao"),
    "TT9": vi("Kính gửi và Nơi nhận"),
    "VH1": vi("Viết hoa"),
    "ND1": vi("Nội dung lặp"),
    "ND2": vi("Chỗ bỏ trống"),
    "ND3": vi("Ngày tháng, con số"),
    "ND4": vi("Viện dẫn"),
    "ND5": vi("Tên gọi, chữ viết tắt"),
    "ND6": vi("Câu chữ"),
    "ND7": vi("Nơi nhận, lời kết"),
    "CT1": vi("Chính tả"),
    "CT2": vi("Bộ mã và dấu"),
    "CT3": vi("Dấu câu, dấu cách"),
    "HT0": vi("Tệp không dùng được"),
    "HT1": vi("Điều chương trình muốn nói rõ"),
    "HT9": vi("Trục trặc của chương trình"),
}
_NO_SIGN = '<span class="sign">–</span>'
_CODE = compiled(r"\b(?:TT|VH|ND|CT)\d{3}\b")
_MARKED = compiled("«([^«]+?)»(?!»)")


class RuleSite:
    """One language, one standard, the rules of the program."""

    def __init__(self, rules: Sequence[Rule], standard: Standard, say: Catalogue) -> None:
        """``rules`` in the order of their codes."""
        self._rules = rules
        self._standard = standard
        self._say = say
        self._codes_of = {rule: codes(rule, bindings(rule, standard)) for rule in rules}
        self._rule_of = {code: rule for rule, named in self._codes_of.items() for code in (rule.code, *named)}

    def pages(self, since: dict[str, str]) -> dict[str, str]:
        """The page of each rule by its code; ``since`` gives the version that first had a code."""
        return {rule.code: "\n".join(self._page(rule, since[rule.code])) + "\n" for rule in self._rules}

    def index(self) -> str:
        """All codes by their hundreds, those of one rule in several boxes of the layout diagram each in its place."""
        return "\n".join(self._index()) + "\n"

    def changes(self, since: Mapping[str, Sequence[str]], withdrawn: Mapping[str, Sequence[str]]) -> str:
        """The changelog by code: what came with each version, and what went."""
        return "\n".join(self._changes(since, withdrawn)) + "\n"

    def _page(self, rule: Rule, since: str) -> Iterator[str]:
        say = self._say
        told = about.about(rule, bindings(rule, self._standard), rule.code, say)
        yield "---"
        yield f"title: {json.dumps(f'{told.code} · {told.fault}', ensure_ascii=False)}"
        yield "---"
        yield f"# {told.code} <small>{told.name}</small>"
        yield f'<p class="fault">{escape(told.fault)}</p>'
        if told.codes:
            yield f"<p>{say(about.CODES, codes=', '.join(told.codes))}</p>"
        if told.why:
            yield from self._section(about.WHY, told.why)
        yield from self._law(told)
        yield from self._examples(told.examples)
        yield from self._section(about.MENDING, [told.mending])
        if told.off:
            yield from self._section(about.OFF, told.off)
        first = say(vi("Có từ phiên bản {version}."), version=since)
        explained = say(vi("Xem trong cửa sổ lệnh: {command}"), command=f"<code>vbhc-lint explain {told.code}</code>")
        every = f'<a href="index.html#{self._codes_of[rule][0]}">{say(_ALL)}</a>'
        yield f'<p class="since">{first} {explained} · {every}</p>'

    def _section(self, title: str, paragraphs: Sequence[str]) -> Iterator[str]:
        yield f"\n## {self._say(title)}\n"
        yield from (f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs)

    def _law(self, told: About) -> Iterator[str]:
        yield f"\n## {self._say(about.LAW)}\n"
        if not told.law:
            yield f"<p>{self._say(about.SILENT)}</p>"
        yield from map(self._provision, told.law)

    def _provision(self, item: Provision) -> str:
        summary = self._say(vi("Giá trị trong bộ quy định"))
        return (
            f'<div class="law {item.severity}"><p>{escape(item.says)}</p>'
            f'<p class="cited"><strong>{escape(item.standing)}</strong> · {escape(item.citation)}</p>'
            f"<details><summary>{summary}</summary><code>{escape(item.values)}</code></details></div>"
        )

    def _examples(self, examples: Sequence[Shown]) -> Iterator[str]:
        yield f"\n## {self._say(about.EXAMPLES)}\n"
        yield '<dl class="examples">'
        for example in examples:
            kind, label = ("wrong", about.WRONG) if example.wrong else ("right", about.RIGHT)
            yield f'<dt class="{kind}">{self._say(label)}</dt><dd>{_marked(example.text)}'
            if example.fixed is not None:
                yield f'<div class="fixed">→ {escape(example.fixed)}</div>'
            yield "</dd>"
        yield "</dl>"

    def _index(self) -> Iterator[str]:
        say = self._say
        yield f"# {say(_ALL)}\n"
        legend = " · ".join(f"{_sign(severity)} {say(SEVERITIES[severity])}" for severity in SIGNS)
        yield f"<p>{len(self._rules)} {say(vi('quy tắc'))}. {legend}</p>"
        rows = dict(sorted((*self._codes(), *self._own())))
        for beginning, title in _GROUPS.items():
            yield f"\n## {beginning}xx · {say(title)}\n"
            yield '<ul class="codes">'
            yield from (row for code, row in rows.items() if code.startswith(beginning))
            yield "</ul>"

    def _changes(self, since: Mapping[str, Sequence[str]], withdrawn: Mapping[str, Sequence[str]]) -> Iterator[str]:
        say = self._say
        yield f"# {say(vi('Thay đổi theo mã'))}\n"
        yield say(vi("Mã không bao giờ được dùng lại cho một quy tắc khác."))
        for version in dict.fromkeys((*since, *withdrawn)):
            yield f"\n## {version}\n"
            for title, listed in ((vi("Mã mới"), since), (vi("Mã đã bỏ"), withdrawn)):
                if there := listed.get(version):
                    yield f"**{say(title)} ({len(there)}):** {', '.join(map(self._link, there))}\n"

    def linked(self, text: str) -> str:
        """A page of Markdown at the top of a language, each code in it leading to the page of its rule."""
        return _CODE.sub(lambda found: self._link(found[0]), text)

    def _link(self, code: str) -> str:
        rule = self._rule_of.get(code)
        return f"[{code}](rules/{rule.code}.md)" if rule else code

    def _codes(self) -> Iterator[tuple[str, str]]:
        """Each code that findings can have, with its line of the index."""
        for rule in self._rules:
            bound = bindings(rule, self._standard)
            for code in self._codes_of[rule]:
                there = [binding for binding in bound if code_in(rule, binding.scope) == code]
                gravest = next(severities(there), None)
                off = there and not any(item.default_on for item in by_item(there))
                remark = self._say(vi(" (chỉ báo khi được chọn)")) if off else ""
                sign = _NO_SIGN if gravest is None else _sign(gravest)
                yield code, _row(sign, code, f'<a href="{rule.code}.html">{code}</a>', self._say(rule.fault) + remark)

    def _own(self) -> Iterator[tuple[str, str]]:
        for code, says in OWN_CODES.items():
            yield code, _row(_NO_SIGN, code, code, f"{self._say(says)} {self._say(OWN_REMEDIES[code])}")


def _row(sign: str, code: str, shown: str, says: str) -> str:
    """A line of the index."""
    return f'<li id="{code}">{sign} <b>{shown}</b> <span>{escape(says)}</span></li>'


def _sign(severity: Severity) -> str:
    return f'<span class="sign {severity}">{SIGNS[severity]}</span>'


def _marked(text: str) -> str:
    """An example's text with its fault marked."""
    return _MARKED.sub(r"<mark>\1</mark>", escape(text))
