"""Totals that a sentence gives and the parts it tells beside them: “23 thủ tục, gồm …”, “…, tổng cộng 41 người”."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal
from operator import attrgetter

import msgspec

from vbhc_lint.expression import compiled
from vbhc_lint.figures import Figure, figures, is_sum, unit

_LEAD = compiled(
    r"(?P<open>\()?\b(?P<word>[Bb]ao gồm|[Gg]ồm|[Tt]rong đó)\b(?: có)?[:, ]+"
    r"|(?P<bare>(?<=[^\W\d_] )\()(?=(?:\d{1,3} )?[^\W\d_]+ )"
)
_MARKS = ("ồm", "rong đó", "(", "tổng cộng", "tổng số")  # without one there is no total with parts
_SUMMED_UP = compiled(r"(?:,|;| và) (?P<of>trên )?tổng (?:cộng|số)(?: là| có|:)? (?=\d)")
_CUT = compiled(r"[;,] |\bvà ")
_ENDS = compiled(
    r"\b(?:tăng|giảm|so với|bằng|đạt|chiếm|lũy kế|cùng kỳ|kế hoạch|dự kiến|trung bình|bình quân|mỗi|từng)\b"
)
_TURNS = compiled(  # an item that begins so says what is done with the whole
    r"(?:[;,] |và )?(?:đã |được |sẽ )*"
    r"(?:bố trí|tổ chức|thực hiện|triển khai|phân bổ|chia|giao|giải quyết|xử lý|tham gia|tham dự|tại|với)\b"
)
_TRAITS = compiled(r"\b(?:nữ|đảng viên|dân tộc|tôn giáo|khuyết tật|trẻ tuổi)\b")  # one person has several
_MEN = compiled(r"\bnam\b")
_APART = compiled(r"[;:]|\.(?!\d)")
_RUN = compiled(r"[^.:()%]{1,60}")  # between two numbers of one list
_NEAR = Decimal("0.1")
_FAR = 400  # letters that a total may stand before its list, and that an item may have
_MOST = 50  # items of a list; of a longer one nothing is said
_SMALL = 20  # up to here a total may be missed by one, which is more than a tenth of it


class Tally(msgspec.Struct, frozen=True, gc=False):
    """A total and its parts. ``whole``: the sentence says that they are all; else they may overlap or be few."""

    total: Figure
    parts: tuple[Figure, ...]
    whole: bool

    @property
    def added(self) -> Decimal:
        """What the parts add up to."""
        return sum((part.value for part in self.parts), Decimal(0))


def missed(text: str, first: int, last: int) -> Iterator[Tally]:
    """The totals of a sentence, given by its offsets, that their parts do not add up to."""
    if not any(text.find(mark, first, last) >= 0 for mark in _MARKS):
        return
    found = figures(text, first, last)
    if len(found) < 3:
        return
    for tally in (*_told(text, first, last, found), *_summed_up(text, first, last, found)):
        off = abs(tally.added - tally.total.value)
        small = tally.total.value <= _SMALL and off <= 1 and len(tally.parts) > 2
        if off <= tally.total.value * (1 if tally.whole else _NEAR) or small:
            yield tally


def _told(text: str, first: int, last: int, found: Sequence[Figure]) -> Iterator[Tally]:
    """Parts told behind their total: “…, gồm”, “…, trong đó”, in brackets."""
    for match in _LEAD.finditer(text, first, last):
        closed = text.find(")", match.end(), last) if match["open"] or match["bare"] else -1
        total, near = _total(text, found, match.start())
        if total is None:
            continue
        parts = _parts(text, match.end(), closed if closed >= 0 else last, found, total)
        own = unit(text, total.end)
        if len(parts) < 2 or is_sum(parts, total) or not (near or all(unit(text, part.end) == own for part in parts)):
            continue
        added = sum(part.value for part in parts)
        whole = (match["word"] or "trong đó").lower() != "trong đó"
        may_overlap = not whole and _overlap(text, match.end(), closed if closed >= 0 else last)
        if not may_overlap and not any(f.value == added for f in _before(found, match.start())):
            yield Tally(total, tuple(parts), whole)


def _before(found: Sequence[Figure], at: int) -> Sequence[Figure]:
    return found[: bisect_right(found, at, key=attrgetter("end"))]


def _between(found: Sequence[Figure], start: int, end: int) -> Sequence[Figure]:
    start_of = attrgetter("start")
    first = bisect_left(found, start, key=start_of)
    return found[first : bisect_left(found, end, first, key=start_of)]


def _overlap(text: str, start: int, end: int) -> bool:
    """Whether parts are told by what one person may be at once; “nữ” beside “nam” parts them."""
    told = [match.end() for match in _TRAITS.finditer(text, start, end)]
    return bool(told) and not _MEN.search(text, told[-1], end)


def _total(text: str, found: Sequence[Figure], at: int) -> tuple[Figure | None, bool]:
    """The number that a list right after ``at`` tells the parts of: the last one before, outside brackets.

    And whether no semicolon parts them.
    """
    before = [figure for figure in _between(found, at - _FAR, at) if figure.end <= at]
    while before and text.count(")", before[-1].end, at) > text.count("(", before[-1].end, at):
        before.pop()
        if before and before[-1].percent:  # a share with its base in brackets
            before.pop()
    last = before[-1] if before else None
    if last is None or not last.counts or last.percent:
        return None, False
    between = text[last.end : at]
    near = between.rstrip() == between.rstrip(" ;")
    return (None if _APART.search(between.rstrip(" ;")) else last), near


def _parts(text: str, start: int, end: int, found: Sequence[Figure], total: Figure) -> list[Figure]:
    """The number of each item of a list, up to what is said of the whole or counts something else.

    None where an item has two, unless one of them counts what the total counts.
    """
    own = unit(text, total.end)
    parts: list[Figure] = []
    for number, (a, b) in enumerate(_items(text, start, end)):
        far = min(b, a + _FAR)
        here = [f for f in _between(found, a, far) if f.counts and not f.percent]
        like = [f for f in here if own and unit(text, f.end) == own]
        here = like if len(like) == 1 else here
        turned = bool(parts and here) and unit(text, parts[0].end) == own != unit(text, here[0].end)
        if turned or _ENDS.search(text, a, far) or _TURNS.match(text, a, far):
            break
        if len(here) > 1 or far < b or number >= _MOST:
            return []
        parts += here
    return parts


def _items(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The items of a list, each with the mark before it: parted by semicolons where there are any."""
    mark = "; " if text.find("; ", start, end) >= 0 else None
    for match in _CUT.finditer(text, start, end):
        if mark is None or match[0] == mark:
            yield start, match.start()
            start = match.start()
    yield start, end


def _summed_up(text: str, first: int, last: int, found: Sequence[Figure]) -> Iterator[Tally]:
    """Parts told before their total: “3 cán bộ, 28 giáo viên và 9 nhân viên, tổng cộng 40 người”."""
    for match in _SUMMED_UP.finditer(text, first, last):
        total = next(iter(_between(found, match.end(), match.end() + 1)), None)
        parts = _run(text, _before(found, match.start()), match.start())
        if total is None or total.percent or len(parts) < 2:
            continue
        own = unit(text, total.end)
        like = sum(unit(text, part.end) == own for part in parts)
        if like not in (0, len(parts)) or (match["of"] and not like):
            continue
        if not any(is_sum(parts[n:], total) for n in range(len(parts))):
            yield Tally(total, tuple(parts), whole=False)


def _run(text: str, before: Sequence[Figure], at: int) -> list[Figure]:
    """The numbers that stand in one list that ends there; none of a list that is too long."""
    run: list[Figure] = []
    end = at
    for figure in before[: -_MOST - 2 : -1]:
        between = text[figure.end : end]
        joined = not run or _CUT.search(between)
        if not figure.counts or figure.percent or not _RUN.fullmatch(between) or _ENDS.search(between) or not joined:
            break
        run.append(figure)
        end = figure.start
    return run[::-1] if len(run) <= _MOST else []
