"""Thời gian ban hành viết tắt bằng số (05/3/2026)."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import DiaDanhNgay
from vbhc_lint.rule import Problem, example, problem, rule


@rule(
    "TT404",
    examples=[
        example(
            dia_danh_ngay="Trà Giang, ngày 06/5/2026",
            finds="ngày 06/5/2026",
            fixed="Trà Giang, ngày 06 tháng 5 năm 2026",
        ),
        example(
            dia_danh_ngay="Trà Giang, 06/01/2026", finds="06/01/2026", fixed="Trà Giang, ngày 06 tháng 01 năm 2026"
        ),
        example(dia_danh_ngay="Trà Giang, ngày 06 tháng 5 năm 2026"),
    ],
)
def check(
    line: DiaDanhNgay, date_words: tuple[str, str, str], day_pad_below: int, month_pad_below: int
) -> Iterator[Problem]:
    """A date of figures; written out with the zeros it needs and no other."""
    parts = line.parts
    if parts is None or not parts.figures:
        return
    limits = (day_pad_below, month_pad_below, 0)
    numbers = [int(n.text) for n in (parts.day, parts.month, parts.year)]
    correct = " ".join(
        f"{word} {n:0{2 if n < limit else 1}d}" for word, n, limit in zip(date_words, numbers, limits, strict=True)
    )
    yield problem(
        line,
        vi("Thời gian ban hành viết “{found}”; quy định ghi đủ chữ ngày, tháng, năm."),
        vi("Ghi “{correct}”."),
        (parts.at[0], parts.year.end),
        replacement=correct,
        unsafe=True,
        found=line.text[parts.at[0] : parts.year.end],
        correct=correct,
    )
