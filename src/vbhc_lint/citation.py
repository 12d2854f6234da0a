"""Dates and documents as running text writes them: ``Quyết định số 58/QĐ-UBND ngày 19/4/2024 của …`` (PLI-II.6.b)."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

import msgspec

from vbhc_lint.expression import compiled
from vbhc_lint.vietnamese import PartialDate, fold_tone, split

_FIGURES = compiled(r"(?P<d>\d{1,2}) ?[/.\-] ?(?P<m>\d{1,2}) ?[/.\-] ?(?P<y>(?:19|20)\d\d)(?![\d/])")  # 19/4/2024
_WORDS = compiled(r"gày (?P<d>\d{1,2})(?: tháng (?P<m>\d{1,2})(?: năm (?P<y>\d{4}))?(?!\d)|/(?P<m1>\d{1,2})(?![\d/]))")
_NUMBERED = compiled(
    r"\b(?<![/.])(?P<number>\d{1,6}[a-z]?)"
    r"(?P<symbol>(?:/(?:19|20)\d\d)?(?:/[A-ZĐ][A-Za-zĐđ&]*(?:-[A-ZĐ][\wĐđ&]*)*|-[A-ZĐ]{2}[A-Za-zĐđ]*+/[A-ZĐ][\w&]*))(?![\w/])"
)
_TYPES = (
    "Nghị định", "Nghị quyết", "Quyết định", "Thông tư", "Chỉ thị", "Kế hoạch", "Chương trình", "Công văn", "Công điện",
    "Thông báo", "Báo cáo", "Tờ trình", "Hướng dẫn", "Quy chế", "Quy định", "Đề án", "Phương án", "Văn bản", "Kết luận",
    "Hợp đồng", "Biên bản",
)  # fmt: skip


def _bare(text: str) -> str:
    """Small letters without marks: what a type's name comes to, however it is misspelt."""
    return unicodedata.normalize("NFD", text.lower().replace("đ", "d")).encode("ascii", "ignore").decode("ascii")


_BARE_TYPES = {_bare(name): name for name in _TYPES}
_MARKED = {base: f"[{base}{marked}]" for base, marked in zip(
    "aeiouyd",
    ("àáảãạăằắẳẵặâầấẩẫậ", "èéẻẽẹêềếểễệ", "ìíỉĩị", "òóỏõọôồốổỗộơờớởỡợ", "ùúủũụưừứửữự", "ỳýỷỹỵ", "đĐD"),
    strict=True,
)}  # fmt: skip
_TYPE = compiled(
    rf"(?:\b(?P<type>{'|'.join(''.join(_MARKED.get(c, c) for c in bare) for bare in _BARE_TYPES)})"
    r"(?: liên tịch)? *)?(?P<so>số:? *)?$",
    re.IGNORECASE,
)
_BEFORE_DATE = compiled(r",? *\(?(?:ký |ban hành )?(?:[Nn]gày (?=\d{1,2} ?[/.\-]))?")
_ISSUER = compiled(r"[^,;.:()“”\"]{0,60}?\bcủa (?P<issuer>[^,;.:()“”\"]{2,80})")
_ABOUT = compiled(r" (?:về(?: việc)?|quy định|phê duyệt|ban hành|hướng dẫn) ")
_SHORT = {"ubnd": "ủy ban nhân dân", "hđnd": "hội đồng nhân dân", "tp": "thành phố"}
_LEVELS = {"tỉnh", "thành", "huyện", "quận", "thị", "xã", "phường"}
_COMPARED = 5  # words of a summary: fewer tell nothing
_ALIKE = 0.75  # a word in five changed or left out
_BEGINNING = 8  # characters: “bộ thông …” and “bộ thông tin …”
_LOOK_BACK = 40  # characters: longer than any type's name with "liên tịch số"


class WrittenDate(msgspec.Struct, frozen=True, gc=False):
    """A date in a text; half-open offsets."""

    start: int
    end: int
    date: PartialDate


class Cited(msgspec.Struct, frozen=True, gc=False):
    """A document cited by its number; half-open offsets of type, number and symbol."""

    start: int
    end: int
    type: str  # as written: "Quyết định"; "" where none stands before the number
    number: str  # "58"
    symbol: str  # "/QĐ-UBND"
    says_so: bool  # whether "số" stands before the number
    date: PartialDate | None  # of its issue, where it follows
    issuer: str  # what follows "của", up to the next mark; "" for none

    @property
    def kind(self) -> str:
        """Its type as it is spelled right: "Nghị định" where "Nghi định" is written."""
        return _BARE_TYPES.get(_bare(self.type), "")

    @property
    def key(self) -> str:
        """What names the document: number and symbol."""
        return self.number + self.symbol


@lru_cache(maxsize=16)  # the rules on one passage come one after another
def dates(text: str) -> tuple[WrittenDate, ...]:
    """The dates of a text that give at least day and month in figures, in order. Several rules ask for the same."""
    in_century = "19" in text or "20" in text
    figures = [m for m in _FIGURES.finditer(text) if not _runs_on(text[: m.start()][-1:])] if in_century else []
    found = [WrittenDate(*match.span(), _read(match)) for match in figures]
    found += [WrittenDate(match.start() - 1, match.end(), _read(match)) for match in _WORDS.finditer(text)]
    return tuple(sorted(found, key=lambda date: date.start))


def _runs_on(before: str) -> bool:
    """Whether a figure goes on from what stands before it."""
    return before.isdigit() or before in tuple("/.-")


def _read(match: re.Match[str]) -> PartialDate:
    parts = match.groupdict()
    year = parts["y"]
    return PartialDate(int(parts["d"]), int(parts["m"] or parts["m1"]), int(year) if year else None)


def citations(text: str) -> tuple[Cited, ...]:
    """The documents that a text cites by number and symbol, in order."""
    found = []
    for match in _NUMBERED.finditer(text):
        before = _TYPE.search(text, max(0, match.start() - _LOOK_BACK), match.start())
        start = before.start() if before else match.start()
        lead = _BEFORE_DATE.match(text, match.end())
        at = lead.end() if lead else match.end()
        date = _FIGURES.match(text, at) or _WORDS.match(text, at + 1)
        issuer = _ISSUER.match(text, date.end() if date else match.end())
        found.append(
            Cited(
                start,
                match.end(),
                (before["type"] or "") if before else "",
                match["number"],
                match["symbol"],
                bool(before and before["so"]),
                _read(date) if date else None,
                issuer["issuer"].strip() if issuer else "",
            )
        )
    return tuple(found)


def quoted_in_full(cited: Cited) -> bool:
    """Whether a citation gives date, body and summary too."""
    return cited.date is not None and bool(_told(cited)[1])


def contradict(one: Cited, two: Cited) -> bool:
    """Whether two citations of a document name different bodies, or give its summary in different words."""
    (body, summary), (other, before) = _told(one), _told(two)
    return _other_body(body, other) or _misquoted(summary, before)


def _told(cited: Cited) -> tuple[str, list[str]]:
    """The body and the words of the summary that a citation gives, in small letters; "" and none where it does not."""
    body, *rest = _ABOUT.split(fold_tone(cited.issuer).lower(), maxsplit=1)
    words = [_SHORT.get(word, word) for word in split(body)]
    return " ".join(words).removeprefix("chủ tịch "), split(rest[0]) if rest else []


def _misquoted(one: list[str], two: list[str]) -> bool:
    """Whether two summaries are the same but for a few words, as far as both go."""
    length = min(len(one), len(two))
    one, two = one[:length], two[:length]
    from difflib import SequenceMatcher  # few documents need it

    return length >= _COMPARED and one != two and SequenceMatcher(None, one, two, autojunk=False).ratio() > _ALIKE


def _other_body(one: str, two: str) -> bool:
    """Whether two bodies have nothing in common, or differ in level: one may be named in part."""
    apart: set[str] = next(({a, b} for a, b in zip(one.split(), two.split(), strict=False) if a != b), set())
    if len(apart) == 2 and apart <= _LEVELS:
        return True
    begins = one[:_BEGINNING] == two[:_BEGINNING]
    return bool(one and two) and not (begins or one in two or two in one)
