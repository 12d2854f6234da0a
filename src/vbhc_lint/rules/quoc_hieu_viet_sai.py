"""Quốc hiệu viết sai chữ."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import QuocHieu
from vbhc_lint.rule import Problem, example, problem, rule


@rule(
    "TT102",
    examples=[
        example(
            quoc_hieu="CỘNG HÒA XÃ HỘI CHỦ NGHIÃ VIỆT NAM",
            finds="NGHIÃ",
            fixed="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        ),
        example(
            quoc_hieu="NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            finds="NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            fixed="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        ),
        example(quoc_hieu="CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    ],
)
def check(line: QuocHieu, wording: str) -> Iterator[Problem]:
    """Word by word, capitals and the place of the tone mark aside (HÒA and HOÀ are both right)."""
    right = wording.split()
    found = [w for w in line.words if not w.text.isdigit()]
    if len(found) != len(right):
        yield problem(
            line,
            vi("Quốc hiệu viết “{found}”; đúng là “{correct}”."),
            vi("Gõ lại “{correct}”."),
            (found[0].start, found[-1].end),
            replacement=wording,
            unsafe=True,
            found=line.text.strip(),
            correct=wording,
        )
        return
    wrong = [(w, correct) for w, correct in zip(found, right, strict=True) if w.key != correct.lower()]
    if wrong:
        start, end = wrong[0][0].start, wrong[-1][0].end
        words = right[found.index(wrong[0][0]) : found.index(wrong[-1][0]) + 1]
        yield problem(
            line,
            vi("Quốc hiệu viết sai chữ “{found}”; đúng là “{correct}”."),
            vi("Sửa thành “{correct}”."),
            (start, end),
            replacement=" ".join(words),
            unsafe=True,
            found=line.text[start:end],
            correct=" ".join(words),
        )
