"""Chữ Đ, đ gõ bằng ký tự của ngôn ngữ khác (Ð, ð, Ɖ), nhìn giống nhưng sai mã."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Document, Passage
from vbhc_lint.rule import Problem, example, problem, rule

_WRONG = "\u00d0\u0189\u00f0\u0256"


@rule(
    "CT202",
    examples=[
        example(
            "bao_cao",
            body_add="\u00d0oàn kiểm tra làm việc với 03 cơ sở.",
            finds="\u00d0",
            fixed="Đoàn kiểm tra làm việc với 03 cơ sở.",
        ),
        example(
            so_ky_hieu="Số: 218/Q\u00d0-UBND",
            finds="\u00d0",
            fixed="Số: 218/QĐ-UBND",
        ),
        example(
            "bao_cao",
            body_add=[f"\u00d0oàn kiểm tra làm việc với {n} cơ sở." for n in range(10, 20)],
            finds="\u00d0",
        ),
        example("bao_cao", body_add="Đoàn kiểm tra làm việc với 03 cơ sở."),
    ],
)
def check(document: Document, vietnamese_d: bool, vietnamese_d_joined: int) -> Iterator[Problem]:
    """From the first to the last such letter in a paragraph; in so many paragraphs it is the keyboard, one finding."""
    found = [(p, wrong) for p in (document.passages if vietnamese_d else ()) if (wrong := _wrong(p))]
    for passage, wrong in found:
        start, end = wrong[0], wrong[-1] + 1
        yield problem(
            passage,
            vi("{count} chữ Đ hoặc đ gõ sai mã: nhìn giống nhưng là ký tự của ngôn ngữ khác."),
            vi("Gõ lại chữ Đ bằng bàn phím tiếng Việt."),
            (start, end),
            replacement=passage.text[start:end],
            cause="d" if len(found) >= vietnamese_d_joined else "",
            count=len(wrong),
        )


def _wrong(passage: Passage) -> list[int]:
    """Where its wrong letters stand; the normal form already holds the right ones."""
    raw = passage.paragraph.text
    if raw == passage.text or not any(wrong in raw for wrong in _WRONG):
        return []
    return [i for i in range(len(passage.text)) if raw[passage.span(i, i + 1)[0]] in _WRONG]
