"""Tỷ lệ không đúng với tổng được gọi tên và đã nêu ở trên, như “360 triệu đồng, bằng 45% tổng vốn đầu tư”."""

import re
from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.figures import NUMBER, Figure, figures, is_share, number, places, share, unit, written
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import BodyParagraph
from vbhc_lint.rule import Problem, example, problem, rule

_STATED = compiled(
    rf", (?:bằng|chiếm|đạt|tương đương)(?: tỷ lệ| tỉ lệ)? (?P<said>{NUMBER}) ?% (?:của )?(?P<base>tổng(?: [^\W\d_]+){{2,8}})"
)
_GIVEN = compiled(r"(?: của [^\W\d]+(?: [^\W\d]+){0,6})?(?: là| đạt| ước| khoảng|:)* ")
_APART = compiled(r"[;:()\d]|\.(?!\d)")
_FEWEST = 3  # words that name a total


def _named(text: str, stated: re.Match[str], found: tuple[Figure, ...]) -> Figure | None:
    """The number given before with the name of the total, or the beginning of it."""
    words = stated["base"].split(" ")
    for length in range(len(words), _FEWEST - 1, -1):
        name = " ".join(words[:length])
        at = max(text.rfind(name, 0, stated.start()), text.rfind(name.capitalize(), 0, stated.start()))
        given = _GIVEN.match(text, at + len(name)) if at >= 0 else None
        if given:
            return next((figure for figure in found if figure.start == given.end()), None)
    return None


@rule(
    "ND328",
    examples=[
        example(
            "bao_cao",
            body_add="Tổng vốn đầu tư là 900 triệu đồng. Đến nay, xã đã giải ngân 360 triệu đồng, bằng 45% tổng vốn đầu tư.",
            finds="45",
        ),
        example(
            "bao_cao",
            body_add="Tổng vốn đầu tư là 900 triệu đồng. Đến nay, xã đã giải ngân 360 triệu đồng, bằng 40% tổng vốn đầu tư.",
        ),
        example("bao_cao", body_add="Tổng số hộ là 900 hộ. Xã có 360 hội viên, bằng 45% tổng số hộ."),
    ],
)
def check(paragraph: BodyParagraph, named_totals_shared: bool) -> Iterator[Problem]:
    """A number, its percentage, the name of a total that the paragraph has given with a number of the same unit."""
    text = paragraph.text
    if not named_totals_shared or "% " not in text or " tổng " not in text:
        return
    found = figures(text)
    for stated in _STATED.finditer(text):
        part = next((figure for figure in reversed(found) if figure.end <= stated.start()), None)
        whole = _named(text, stated, found)
        if part is None or whole is None or part is whole or not part.counts or part.percent:
            continue
        if _APART.search(text, part.end, stated.start()) or unit(text, part.end) != unit(text, whole.end):
            continue
        if is_share(part.value, whole.value, number(stated["said"]), places(stated["said"])):
            continue
        yield problem(
            paragraph,
            vi("{part} trên {whole} là {right}%, không phải {said}%."),
            vi("Kiểm tra lại tỷ lệ và hai số."),
            stated.span("said"),
            part=written(part.value),
            whole=written(whole.value),
            right=share(part.value, whole.value, max(1, places(stated["said"]))),
            said=stated["said"],
        )
