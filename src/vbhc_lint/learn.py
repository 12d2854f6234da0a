"""An organisation's own pack, proposed from documents that it holds to be right: values the law leaves open, names.

Nothing is loosened: what the documents do against the law is listed as a remark, for a person to decide.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec

from vbhc_lint.expression import compiled
from vbhc_lint.finding import FileReport, Severity
from vbhc_lint.messages import NAMES, Catalogue, vi
from vbhc_lint.recognise.components import CoQuanBanHanh, NoiNhanDs, SoKyHieu
from vbhc_lint.recognise.document import ContentParagraph, Document
from vbhc_lint.standard import Standard
from vbhc_lint.vietnamese import collapse

_MARGINS = ("top", "bottom", "left", "right")
_FILED = compiled(r"\W*Lưu\b[^,]*,")
_UNIT = compiled(r"[A-ZĐ][\w&]*")


class Learned(msgspec.Struct, frozen=True):
    """A word of the proposed pack, and in how many documents it was seen."""

    name: str  # as a pack writes it: ``quoc_hieu.size``
    value: Any
    documents: int


def words(documents: Sequence[Document], standard: Standard) -> list[Learned]:
    """What the documents have in common where the standard leaves a choice, by name."""
    learned = [*_sizes(documents, standard), *_margins(documents, standard), *_names(documents, standard)]
    return sorted(learned, key=lambda word: word.name)


def _open_range(standard: Standard, scope: str, word: str) -> tuple[float, float] | None:
    """The range a standard leaves for a word, None where it leaves no choice."""
    entry = standard.entries.get((scope, word))
    match entry.value if entry else None:
        case [int() | float() as low, int() | float() as high] if low < high:
            return float(low), float(high)
    return None


def _narrowed(
    name: str, seen: dict[int, list[float]], allowed: tuple[float, float] | None, documents: int
) -> Iterator[Learned]:
    """A narrower range, where every document keeps within the law's and together they do not fill it."""
    values = [value for of_one in seen.values() for value in of_one]
    if allowed is None or not values or len(seen) < documents / 2:
        return
    low, high = min(values), max(values)
    if allowed[0] <= low and high <= allowed[1] and (low, high) != allowed:
        yield Learned(name, [_plain(low), _plain(high)], len(seen))


def _plain(value: float) -> float | int:
    return int(value) if value == int(value) else round(value, 1)


def _sizes(documents: Sequence[Document], standard: Standard) -> Iterator[Learned]:
    seen: dict[str, dict[int, list[float]]] = {}
    for number, document in enumerate(documents):
        running = [p for p in document.passages if isinstance(p, ContentParagraph)]
        for piece in (*document.components, *running):
            seen.setdefault(piece.scope, {}).setdefault(number, []).extend(look.size for look in piece.looks)
    for scope, sizes in seen.items():
        yield from _narrowed(f"{scope}.size", sizes, _open_range(standard, scope, "size"), len(sizes))


def _margins(documents: Sequence[Document], standard: Standard) -> Iterator[Learned]:
    for side in _MARGINS:
        seen = {
            number: [float(round(getattr(section, side))) for section in document.sections if not section.landscape]
            for number, document in enumerate(documents)
        }
        allowed = _open_range(standard, "page", f"margin_{side}")
        yield from _narrowed(f"page.margin_{side}", seen, allowed, len(documents))


def _names(documents: Sequence[Document], standard: Standard) -> Iterator[Learned]:
    types = standard.entries["van_ban", "types"].value if ("van_ban", "types") in standard.entries else {}
    found: dict[str, list[set[str]]] = {"house_agencies": [], "house_codes": [], "house_units": []}
    for document in documents:
        issuer = document.all(CoQuanBanHanh)
        found["house_agencies"].append({collapse(" ".join(line.text for line in issuer))} if issuer else set())
        number = document.first(SoKyHieu)
        groups = number.parts.groups if number is not None and number.parts is not None else ()
        own = [group.text for group in groups if group.text not in types]
        found["house_codes"].append(set(own[:1]))
        found["house_units"].append(set(own[1:]) | set(_filed(document)))
    for word, sets in found.items():
        if names := sorted(set().union(*sets)):
            yield Learned(f"van_ban.{word}", names, sum(1 for names_of_one in sets if names_of_one))


def _filed(document: Document) -> Iterator[str]:
    """The units after Lưu: VT."""
    for item in document.all(NoiNhanDs):
        if label := _FILED.match(item.text):
            yield from (unit[0] for unit in _UNIT.finditer(item.text, label.end()) if unit[0].isupper())


def against(reports: Iterable[FileReport]) -> list[tuple[str, str, int]]:
    """What the documents themselves do against the law: code, rule, in how many of them; most frequent first."""
    seen = Counter(
        code
        for report in reports
        for code in {(f.code, f.rule) for f in report.findings if f.severity is not Severity.INFO}
    )
    return [(code, rule, count) for (code, rule), count in sorted(seen.items(), key=lambda item: (-item[1], item[0]))]


def pack(
    name: str, learned: Sequence[Learned], faults: Sequence[tuple[str, str, int]], total: int, say: Catalogue
) -> dict[str, str]:
    """The files of the proposed pack by name, each as TOML."""
    meta = {"title": name, "law": name, "law_en": name, "family": "nd30", "extends": ["nd30-2020"]}
    lines = [f"# {say(vi('Đề xuất từ {total} văn bản; xem lại từng mục trước khi dùng.'), total=total)}"]
    for word in learned:
        seen = say(vi("thấy ở {count}/{total} văn bản"), count=word.documents, total=total)
        lines += ["", "[[diem]]", 'clause = "NOI-BO"', 'level = "PRACTICE"']
        lines += [f"says = {_toml(f'{_called(word.name, say)}: {seen}')}", f"en = {_toml(word.name)}"]
        lines += [f"{word.name} = {_toml(word.value)}"]
    if faults:
        lines += [
            "",
            f"# {say(vi('Chính các văn bản này còn vướng những mã sau; nếu cơ quan chấp nhận, ghi vào ignore:'))}",
        ]
        lines += [f"# {code}  {rule}: {count}/{total}" for code, rule, count in faults]
    head = "".join(f"{key} = {_toml(value)}\n" for key, value in meta.items())
    return {"pack.toml": head, "quy-dinh.toml": "\n".join(lines) + "\n"}


def _called(name: str, say: Catalogue) -> str:
    """A word with what its scope is called: ``Quốc hiệu, quoc_hieu.size``."""
    scope = name.partition(".")[0]
    return f"{say(NAMES[scope])}, {name}" if scope in NAMES else name


def _toml(value: object) -> str:
    """A string, number or list of these as TOML, whose syntax for them is JSON's."""
    return json.dumps(value, ensure_ascii=False)
