"""Tiêu ngữ viết sai chữ."""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import TieuNgu
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.vietnamese import fold_tone


@rule(
    "TT106",
    examples=[
        example(
            tieu_ngu="Độc lập - Tự do - Hạn phúc",
            finds="Độc lập - Tự do - Hạn phúc",
            fixed="Độc lập - Tự do - Hạnh phúc",
        ),
        example(tieu_ngu="Độc lập - Tự do - Hạnh phúc"),
        example("ke_hoach", tieu_ngu="Độc lập - Tự do - Hạnh phức", finds="Độc lập - Tự do - Hạnh phức"),
    ],
)
def check(line: TieuNgu, phrases: list[str], phrase_separator: str) -> Iterator[Problem]:
    """A phrase is not there at all, capitals aside."""
    text = compiled(r"\s+").sub(" ", fold_tone(line.text)).lower()
    missing = [phrase for phrase in phrases if phrase.lower() not in text]
    if missing:
        correct = phrase_separator.join(phrases)
        yield problem(
            line,
            vi("Tiêu ngữ viết “{found}”, không có cụm từ “{missing}”."),
            vi("Ghi “{correct}”."),
            replacement=correct,
            unsafe=True,
            found=line.text.strip(),
            missing=missing[0],
            correct=correct,
        )
