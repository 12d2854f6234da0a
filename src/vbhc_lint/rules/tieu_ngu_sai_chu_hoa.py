"""Tiêu ngữ viết hoa sai chỗ."""

import re
from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import TieuNgu
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.vietnamese import collapse, fold_tone


@rule(
    "TT105",
    examples=[
        example(tieu_ngu="Độc Lập - Tự Do - Hạnh phúc", finds="Độc Lập - Tự Do", fixed="Độc lập - Tự do - Hạnh phúc"),
        example(tieu_ngu="ĐỘC LẬP - TỰ DO - HẠNH PHÚC", finds="ĐỘC LẬP - TỰ DO - HẠNH PHÚC"),
        example(tieu_ngu="Độc lập - Tự do - Hạnh phúc"),
    ],
)
def check(line: TieuNgu, phrases: list[str]) -> Iterator[Problem]:
    """The phrases letter by letter; what stands between them is another rule's."""
    words = [r"\s+".join(map(re.escape, phrase.split())) for phrase in phrases]
    found = compiled(r"\W*".join(f"({word})" for word in words), re.IGNORECASE).search(fold_tone(line.text))
    wrong = [n for n, phrase in enumerate(phrases, 1) if found and collapse(found[n]) != phrase]
    if found and wrong:
        start, end = found.start(wrong[0]), found.end(wrong[-1])
        between = line.text[start:end]
        for n in reversed(wrong):
            between = between[: found.start(n) - start] + phrases[n - 1] + between[found.end(n) - start :]
        yield problem(
            line,
            vi("Tiêu ngữ viết “{found}”; quy định chữ thường, viết hoa chữ cái đầu mỗi cụm từ."),
            vi("Ghi “{correct}”."),
            (start, end),
            replacement=between,
            found=line.text[start:end],
            correct=between,
        )
