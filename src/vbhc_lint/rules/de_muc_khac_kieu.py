"""Một đề mục trình bày khác kiểu (đậm, nghiêng, in hoa, dấu sau số) với các đề mục cùng cấp."""

from collections.abc import Callable, Iterator

from vbhc_lint.messages import Phrase, vi
from vbhc_lint.recognise.document import Heading, Siblings
from vbhc_lint.rule import Format, Look, Problem, example, problem, rule

_NAMES = ["1. Mục đích, ý nghĩa", "2. Yêu cầu đặt ra", "3. Kinh phí"]
_POINTS = [Look(text, bold=True) for text in ("a) Mục đích, ý nghĩa", "b) Yêu cầu đặt ra", "c) Kinh phí")]
_TEXT = "Phòng Văn hóa - Xã hội chủ trì thực hiện."


def _body(*headings: object) -> list[object]:
    return [part for heading in headings for part in (heading, _TEXT)] + ["Kết quả được công bố./."]


@rule(
    "TT602",
    examples=[
        example("thong_bao", body=_body(*_POINTS[:2], "c) Kinh phí"), finds="c) Kinh phí"),
        example(
            "thong_bao",
            body=_body(Look("a) Mục đích, ý nghĩa", bold=True, italic=True), *_POINTS[1:]),
            finds="a) Mục đích, ý nghĩa",
        ),
        example("thong_bao", body=_body(*_NAMES[:2], "3. KINH PHÍ THỰC HIỆN"), finds="3. KINH PHÍ THỰC HIỆN"),
        example("thong_bao", body=[f"1. {_TEXT}", f"2) {_TEXT}", f"3. {_TEXT[:-1]}./."], finds="2)"),
        example("thong_bao", body=[f"1. {_TEXT}", f"1) {_TEXT}", f"2) {_TEXT}", f"2. {_TEXT[:-1]}./."]),
        example("thong_bao", body=_body(*_NAMES)),
        example("thong_bao", body=_body(_POINTS[0], "b) Yêu cầu đặt ra")),
    ],
)
def check(siblings: Siblings, same_style: list[str], same_weight: list[str]) -> Iterator[Problem]:
    """The few among three or more titles; with two nobody can say which one is the stranger.

    ``same_weight``: those of whose titles the law does not say how bold or slanted they are.
    """
    yield from _stray(siblings.headings[0], same_style)
    titles = [h for h in siblings.headings if h.titled or _short(h)]
    titled = sum(h.titled for h in titles)
    if len(titles) < 3 or 2 * titled <= len(titles) or titles[0].kind not in same_style:
        return
    for trait, is_so, not_so, field in _TRAITS if titles[0].kind in same_weight else _TRAITS[2:]:
        have = [h for h in titles if trait(h)]
        have_not = [h for h in titles if trait(h) is False]
        few, many = sorted((have, have_not), key=len)
        if not few or len(many) < 2 * len(few):
            continue
        for heading in few:
            yield problem(
                heading,
                vi("Đề mục “{label}” {found}, các đề mục cùng cấp thì {required}."),
                vi("Trình bày giống các đề mục cùng cấp."),
                format=Format(field, many is have) if field else None,
                unsafe=True,
                cause=f"{is_so} {titles[0].numbers}",
                label=heading.label,
                found=Phrase(is_so if few is have else not_so),
                required=Phrase(not_so if few is have else is_so),
            )


def _stray(heading: Heading, same_style: list[str]) -> Iterator[Problem]:
    """A list that begins where the one above it would go on: the same list, its number marked in another way."""
    above = heading.parent
    if above is None or not {heading.kind, above.kind} <= set(same_style) or len(above.number) != 1:
        return
    marks = heading.label[-1:], above.label[-1:]
    if heading.number == (above.number[0] + 1,) and marks[0] != marks[1] and not heading.automatic:
        yield problem(
            heading,
            vi("Sau số thứ tự “{label}” là dấu “{found}”, ở “{above}” là dấu “{required}”."),
            vi("Ghi số thứ tự của các đề mục cùng cấp với cùng một dấu."),
            at=(0, len(heading.label)),
            label=heading.label,
            above=above.label,
            found=marks[0],
            required=marks[1],
        )


def _short(heading: Heading) -> bool:
    """Whether it reads as a title, whatever it looks like."""
    return 0 < len(heading.title) <= 120 and heading.title[-1] not in ".;,:…"


def _capitals(heading: Heading) -> bool | None:
    """None where it cannot be told: a name such as UBND is always in capitals."""
    if sum(c.isalpha() for c in heading.title) < 8:
        return None
    return heading.title.isupper() or all(look.caps for look in heading.looks)


_TRAITS: list[tuple[Callable[[Heading], bool | None], str, str, str]] = [  # the last: the format that differs
    (lambda h: all(look.bold for look in h.looks), vi("in đậm"), vi("không đậm"), "bold"),
    (lambda h: all(look.italic for look in h.looks), vi("in nghiêng"), vi("không nghiêng"), "italic"),
    (_capitals, vi("in hoa"), vi("in thường"), ""),
    (
        lambda h: h.kind == "so_kep" and h.label.endswith("."),
        vi("có dấu chấm sau số"),
        vi("không có dấu chấm sau số"),
        "",
    ),
]
