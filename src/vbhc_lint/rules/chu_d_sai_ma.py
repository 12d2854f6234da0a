"""Chữ Đ, đ gõ bằng ký tự của ngôn ngữ khác (Ð, ð, Ɖ), nhìn giống nhưng sai mã."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule

_WRONG = "\u00d0\u0189\u00f0\u0256"
_RIGHT = str.maketrans(dict(zip(_WRONG, "ĐĐđđ", strict=True)))


@rule(
    "CT202",
    examples=[
        example(
            "bao_cao",
            body_add="\u00d0oàn kiểm tra làm việc với 03 cơ sở.",
            finds="\u00d0",
            fixed="Đoàn kiểm tra làm việc với 03 cơ sở.",
        ),
        example("bao_cao", body_add="Đoàn kiểm tra làm việc với 03 cơ sở."),
    ],
)
def check(passage: Passage, vietnamese_d: bool) -> Iterator[Problem]:
    """From the first to the last such letter in a paragraph; the normal form already holds the right ones but ð."""
    raw = passage.paragraph.text[passage.start : passage.end]
    if not vietnamese_d or not any(wrong in raw for wrong in _WRONG):
        return
    length = range(len(passage.text))
    wrong = [i for i in length if passage.paragraph.text[passage.span(i, i + 1)[0]] in _WRONG]
    if wrong:
        start, end = wrong[0], wrong[-1] + 1
        yield problem(
            passage,
            vi("{count} chữ Đ hoặc đ gõ sai mã: nhìn giống nhưng là ký tự của ngôn ngữ khác."),
            vi("Gõ lại chữ Đ bằng bàn phím tiếng Việt."),
            (start, end),
            replacement=passage.text[start:end].translate(_RIGHT),
            count=len(wrong),
        )
