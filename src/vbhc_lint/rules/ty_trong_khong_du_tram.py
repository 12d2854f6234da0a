"""Các tỷ lệ của một tổng, kể đủ từng loại, cộng lại không bằng 100%."""

from collections.abc import Iterator
from decimal import Decimal

from vbhc_lint.expression import compiled
from vbhc_lint.figures import Figure, figures, written
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import BodyParagraph
from vbhc_lint.rule import Problem, example, problem, rule

_NEXT = compiled(r" ?%(?: \([^()%]*\))?(?:[,;] | và )(?=[^\W\d_])[^.:()%\d]{2,40}")
_OTHER = compiled(r"\b(?:tăng|giảm|vượt|đạt|hoàn thành|so với|bằng|kế hoạch|trên|dưới|hơn|gần|khoảng|ít nhất)\b")
_FEWEST = 4  # shares that show a whole divided
_NEAR = 2  # per cent: more is a whole not told in full
_HALF = Decimal("0.5")


def _runs(text: str, found: tuple[Figure, ...]) -> Iterator[list[Figure]]:
    """The percentages that stand in one list, each after what it is the share of."""
    run: list[Figure] = []
    for figure in (f for f in found if f.percent):
        between = text[run[-1].end : figure.start] if run else ""
        if run and (not _NEXT.fullmatch(between) or _OTHER.search(between)):
            yield run
            run = []
        run.append(figure)
    yield run


@rule(
    "ND326",
    examples=[
        example(
            "bao_cao",
            body_add="Rừng của xã gồm: keo 42,5%, bạch đàn 27,3%, thông 20,2% và tre 11%.",
            finds="42,5%, bạch đàn 27,3%, thông 20,2% và tre 11%",
        ),
        example("bao_cao", body_add="Rừng của xã gồm: keo 42,5%, bạch đàn 27,3%, thông 20,2% và tre 10%."),
        example("bao_cao", body_add="Rừng của xã gồm: keo 33%, bạch đàn 33%, thông 17% và tre 16%."),
        example("bao_cao", body_add="Các thôn có: keo 42,5%, bạch đàn 27,3%, thông 20,2% và tre 4%."),
    ],
)
def check(paragraph: BodyParagraph, shares_whole: bool) -> Iterator[Problem]:
    """Four or more in one list whose sum is near to 100; each may be off by half of its last place."""
    text = paragraph.text
    if not shares_whole or text.count("%") < _FEWEST:
        return
    for first, last in paragraph.sentences:
        for run in _runs(text, figures(text, first, last)):
            added = sum((figure.value for figure in run), Decimal(0))
            rounded = sum((_HALF.scaleb(-figure.places) for figure in run), Decimal(0))
            if len(run) < _FEWEST or not rounded < abs(added - 100) <= _NEAR:
                continue
            yield problem(
                paragraph,
                vi("Các tỷ lệ cộng lại là {sum}% ({parts}), không phải 100%."),
                vi("Kiểm tra lại từng tỷ lệ."),
                (run[0].start, text.index("%", run[-1].end) + 1),
                sum=written(added),
                parts=" + ".join(figure.text for figure in run),
            )
