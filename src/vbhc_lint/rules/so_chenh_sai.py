"""Số tăng thêm hoặc giảm đi không bằng hiệu của hai số được so sánh, như “128 hộ, tăng 20 hộ so với năm trước (112 hộ)”."""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.figures import Figure, figures, is_sum, number, unit, written
from vbhc_lint.messages import Phrase, vi
from vbhc_lint.recognise.document import BodyParagraph
from vbhc_lint.rule import Problem, example, problem, rule

_CHANGED = compiled(r"[^;.:()\d]{0,60}?,? (?P<way>tăng|giảm) (?:thêm |được )?")
_COMPARED = compiled(r"[^;.:()\d]{0,40}? so với (?:[^;.:()]){1,60} \((?:là )?")
_POINT = "điểm"  # of two percentages


def _comparable(text: str, now: Figure, by: Figure, was: Figure) -> bool:
    """Whether three numbers count one thing, or two are percentages and one is in points between them."""
    of = [unit(text, figure.end) for figure in (now, by, was)]
    told = text[was.end : text.find(")", was.end)].strip()  # in brackets: the same words, or the first of them
    scaled = now.value != number(now.text) or was.value != number(was.text)
    alike = bool(told) and (scaled or text.startswith(told, now.end + (text[now.end] == " ")))
    return bool(of[0]) and of[0] == of[2] and of[1] == (_POINT if now.percent else of[0]) and alike


@rule(
    "ND321",
    examples=[
        example("bao_cao", body_add="Xã có 128 hộ khá, tăng 20 hộ so với năm trước (112 hộ).", finds="20"),
        example(
            "bao_cao", body_add="Tỷ lệ nộp trễ còn 3,1%, giảm 0,9 điểm phần trăm so với quý I (3,7%).", finds="0,9"
        ),
        example(
            "bao_cao", body_add="Xã thu 1,2 tỷ đồng, giảm 300 triệu đồng so với năm 2024 (900 triệu đồng).", finds="300"
        ),
        example("bao_cao", body_add="Xã có 128 hộ khá, tăng 16 hộ so với năm trước (112 hộ)."),
        example("bao_cao", body_add="Tỷ lệ đạt 86,2%, tăng 7,1 điểm phần trăm so với quý I (79,1%)."),
        example("bao_cao", body_add="Xã có 128 hộ khá, tăng 16 hộ so với kế hoạch (120 hội viên)."),
        example("bao_cao", body_add="Xã có 128 hộ khá, tăng 20 hộ so với năm trước (9 hộ mới thoát nghèo)."),
    ],
)
def check(paragraph: BodyParagraph, differences_right: bool) -> Iterator[Problem]:
    """Three numbers that follow one another, of one unit; those that are rounded may be off by half of their last place."""
    text = paragraph.text
    if not differences_right or " so với " not in text:
        return
    for first, last in paragraph.sentences:
        found = [figure for figure in figures(text, first, last) if figure.counts]
        for now, by, was in zip(found, found[1:], found[2:], strict=False):
            changed = _CHANGED.fullmatch(text, now.end, by.start)
            if not changed or not _COMPARED.fullmatch(text, by.end, was.start) or not _comparable(text, now, by, was):
                continue
            up = changed["way"] == "tăng"
            if is_sum((was, by), now) if up else is_sum((now, by), was):
                continue
            off = now.value - was.value
            yield problem(
                paragraph,
                vi("Từ {was} đến {now} là {way} {right}, không phải {said} {by}."),
                vi("Kiểm tra lại ba số."),
                (by.start, by.end),
                was=written(was.value),
                now=written(now.value),
                way=_way(off >= 0),
                right=written(abs(off)),
                said=_way(up),
                by=written(by.value),
            )


def _way(up: bool) -> Phrase:
    return Phrase(vi("tăng")) if up else Phrase(vi("giảm"))
