"""Tiêu ngữ sai dấu gạch nối giữa các cụm từ.

Word hay tự đổi dấu gạch nối thành gạch ngang dài.
"""

import re
from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import TieuNgu
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.vietnamese import fold_tone


@rule(
    "TT104",
    examples=[
        example(tieu_ngu="Độc lập – Tự do – Hạnh phúc", finds=" – Tự do – ", fixed="Độc lập - Tự do - Hạnh phúc"),
        example(tieu_ngu="Độc lập-Tự do - Hạnh phúc", finds="-", fixed="Độc lập - Tự do - Hạnh phúc"),
        example(tieu_ngu="Độc lập - Tự do - Hạnh phúc"),
    ],
)
def check(line: TieuNgu, phrases: list[str], phrase_separator: str) -> Iterator[Problem]:
    """What stands between two phrases, doubled spaces aside; phrases written wrong are another rule's."""
    words = [r"\s+".join(map(re.escape, phrase.split())) for phrase in phrases]
    found = compiled(r"(\W*)".join(words), re.IGNORECASE).search(fold_tone(line.text))
    if found is None:
        return
    wrong = [n for n in range(1, len(phrases)) if compiled(r"\s+").sub(" ", found[n]) != phrase_separator]
    if wrong:
        start, end = found.start(wrong[0]), found.end(wrong[-1])
        between = [line.text[found.end(n) : found.start(n + 1)] for n in wrong[:-1]]
        yield problem(
            line,
            vi("Dấu nối trong Tiêu ngữ là “{found}”; quy định dấu gạch nối (-), cách chữ hai bên."),
            vi("Ghi “{correct}”."),
            (start, end),
            replacement=phrase_separator.join(["", *between, ""]),
            found=found[wrong[0]],
            correct=phrase_separator.join(phrases),
        )
