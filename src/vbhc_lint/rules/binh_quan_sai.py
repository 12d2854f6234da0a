"""Số bình quân không đúng với hai số ghi trong câu, như “20 tổ với 120 hộ, bình quân mỗi tổ 8 hộ”."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from vbhc_lint.expression import compiled
from vbhc_lint.figures import Figure, figures, unit, written
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import BodyParagraph
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.vietnamese import fold_tone, lead

_EACH = compiled(
    r"\b(?:[Bb]ình quân|[Tt]rung bình) (?:mỗi|một|01|1) (?P<per>[^\W\d_]+)(?: (?!khoảng|gần|hơn|trên|dưới)[^\W\d_]+)* $"
)
_RATE = compiled(r"\b(?:[Bb]ình quân|[Tt]rung bình|[Mm]ật độ)(?: (?!khoảng|gần|hơn|trên|dưới)[^\W\d_]+)* $")
_DIGITS = 20  # of a mean that is worked out: Decimal has 28
_PER = compiled(r"[^\d;,.()]{1,30}?/(?P<per>[^\W\d_]+2?)(?![\w/])")


def _per(text: str, mean: Figure) -> str:
    """What a mean is of: “mỗi tổ 8 hộ”, “8 hộ/tổ”; “” for no mean."""
    before = lead(text, mean.start)
    each = _EACH.search(before)
    rate = _PER.match(text, mean.end) if each is None and _RATE.search(before) else None
    found = each or rate
    return fold_tone(found["per"]).lower() if found else ""


def _means(text: str, first: int, last: int) -> Iterator[tuple[Figure, Figure, Figure]]:
    """The means of a sentence, each with the number divided and the one it is divided by: the only ones of their kind."""
    before: dict[str, list[Figure]] = defaultdict(list)
    for number, figure in enumerate(figures(text, first, last)):
        counted = unit(text, figure.end)
        per = _per(text, figure) if number > 1 and not figure.percent else ""
        if per and counted and len(before[counted]) == len(before[per]) == 1:
            yield figure, before[counted][0], before[per][0]
        if figure.counts and not figure.percent:
            before[counted].append(figure)


@rule(
    "ND327",
    examples=[
        example("bao_cao", body_add="Xã có 20 tổ với 120 hộ, bình quân mỗi tổ 8 hộ.", finds="8"),
        example("bao_cao", body_add="Xã rộng 40 km2, có 12.400 người, mật độ dân số 301 người/km2.", finds="301"),
        example("bao_cao", body_add="Xã có 20 tổ với 120 hộ, bình quân mỗi tổ 6 hộ."),
        example("bao_cao", body_add="Xã rộng 40 km2, có 12.430 người, mật độ dân số 311 người/km2."),
        example("bao_cao", body_add="Xã có 20 tổ, 120 hộ nghèo, 300 hộ khá, bình quân mỗi tổ 25 hộ."),
        example("bao_cao", body_add="Xã có 20 tổ với 120 hộ, bình quân mỗi tổ khoảng 5 hộ."),
        example("bao_cao", body_add=f"Có 2 tổ với 9{'0' * 20} tỷ hộ, bình quân mỗi tổ 4{'0' * 20} tỷ hộ."),
    ],
)
def check(paragraph: BodyParagraph, means_right: bool) -> Iterator[Problem]:
    """Both numbers told in the sentence, each alone of its kind; rounded or cut. What is far off is a mean of something else."""
    text = paragraph.text
    if not means_right or not any(word in text for word in ("ình quân", "rung bình", "ật độ")):
        return
    for first, last in paragraph.sentences:
        for mean, whole, of in _means(text, first, last):
            if whole is of or not of.value:
                continue
            right = whole.value / of.value
            if abs(right - mean.value) < Decimal(1).scaleb(-mean.places) or not right / 2 <= mean.value <= right * 2:
                continue
            places = max(1, mean.places)
            if right.adjusted() + places > _DIGITS:
                continue
            yield problem(
                paragraph,
                vi("{whole} chia cho {of} là {right}, không phải {mean}."),
                vi("Kiểm tra lại số bình quân và hai số."),
                (mean.start, mean.end),
                whole=written(whole.value),
                of=written(of.value),
                right=written(round(right, places)),
                mean=written(mean.value),
            )
