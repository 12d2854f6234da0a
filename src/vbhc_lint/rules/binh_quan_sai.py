"""Số bình quân không đúng với hai số ghi trong câu, như “20 tổ với 120 hộ, bình quân mỗi tổ 8 hộ”."""

from collections.abc import Iterator, Sequence
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
_PER = compiled(r"[^\d;,.()]{1,30}?/(?P<per>[^\W\d_]+2?)(?![\w/])")


def _per(text: str, mean: Figure) -> str:
    """What a mean is of: “mỗi tổ 8 hộ”, “8 hộ/tổ”; “” for no mean."""
    before = lead(text, mean.start)
    each = _EACH.search(before)
    rate = _PER.match(text, mean.end) if each is None and _RATE.search(before) else None
    found = each or rate
    return fold_tone(found["per"]).lower() if found else ""


def _only(text: str, before: Sequence[Figure], counted: str) -> Figure | None:
    """The only number before that counts something."""
    same = [figure for figure in before if counted and unit(text, figure.end) == counted]
    return same[0] if len(same) == 1 else None


@rule(
    "ND327",
    examples=[
        example("bao_cao", body_add="Xã có 20 tổ với 120 hộ, bình quân mỗi tổ 8 hộ.", finds="8"),
        example("bao_cao", body_add="Xã rộng 40 km2, có 12.400 người, mật độ dân số 301 người/km2.", finds="301"),
        example("bao_cao", body_add="Xã có 20 tổ với 120 hộ, bình quân mỗi tổ 6 hộ."),
        example("bao_cao", body_add="Xã rộng 40 km2, có 12.430 người, mật độ dân số 311 người/km2."),
        example("bao_cao", body_add="Xã có 20 tổ, 120 hộ nghèo, 300 hộ khá, bình quân mỗi tổ 25 hộ."),
        example("bao_cao", body_add="Xã có 20 tổ với 120 hộ, bình quân mỗi tổ khoảng 5 hộ."),
    ],
)
def check(paragraph: BodyParagraph, means_right: bool) -> Iterator[Problem]:
    """Both numbers told in the sentence, each alone of its kind; rounded or cut. What is far off is a mean of something else."""
    text = paragraph.text
    if not means_right or not any(word in text for word in ("ình quân", "rung bình", "ật độ")):
        return
    for first, last in paragraph.sentences:
        found = figures(text, first, last)
        for at, mean in enumerate(found[2:], 2):
            per = _per(text, mean)
            before = [figure for figure in found[:at] if figure.counts and not figure.percent]
            whole, of = _only(text, before, unit(text, mean.end)), _only(text, before, per)
            if whole is None or of is None or whole is of or not of.value or mean.percent:
                continue
            right = whole.value / of.value
            if abs(right - mean.value) < Decimal(1).scaleb(-mean.places) or not right / 2 <= mean.value <= right * 2:
                continue
            yield problem(
                paragraph,
                vi("{whole} chia cho {of} là {right}, không phải {mean}."),
                vi("Kiểm tra lại số bình quân và hai số."),
                (mean.start, mean.end),
                whole=written(whole.value),
                of=written(of.value),
                right=written(round(right, max(1, mean.places))),
                mean=written(mean.value),
            )
