"""Dấu cách không ngắt dòng đặt giữa những chữ thường, thường do chép từ trang web.

Dòng không xuống được ở những chỗ đó, nên chữ bị giãn hoặc dòng bị hụt.
"""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Document, Passage
from vbhc_lint.rule import Problem, example, problem, rule

_GAP = compiled(r"(?<![^\W\d_])(?P<before>[^\W\d_]{2,}+) (?=(?P<after>[^\W\d_]{2,}+))")
_NB = "\u00a0"
_MENDED = f"Xã{_NB}đã tiếp nhận hồ sơ của{_NB}người dân qua cổng dịch vụ công."
_PASTED = "Xã đã tiếp nhận hồ sơ của người dân qua cổng dịch vụ công."


@rule(
    "CT209",
    examples=[
        example(
            "bao_cao",
            body_add=_PASTED.replace(" ", _NB),
            finds=_PASTED[3:-1].replace(" ", _NB),
            fixed=_MENDED,
        ),
        example("bao_cao", body_add=[_PASTED.replace("tiếp nhận", "tiếp\u00a0nhận")]),
        example(
            "bao_cao",
            body_add=[
                f"Theo Điều{_NB}5, số{_NB}30, ngày{_NB}05 tháng{_NB}3 năm{_NB}2026, TS.{_NB}Nguyễn Văn{_NB}An, 5{_NB}km.",
                f"Kinh phí 10 triệu{_NB}đồng; 02 nghìn{_NB}đồng; 15{_NB}ha; điểm{_NB}a khoản{_NB}2; Hồ{_NB}Chí{_NB}Minh.",
            ],
        ),
    ],
)
def check(document: Document, plain_spaces_from: int, number_words: frozenset[str]) -> Iterator[Problem]:
    """One finding, the stretch of each paragraph from the first of them to the last; a few such spaces were put there on purpose."""
    found = [(p, gaps) for p in document.passages if (gaps := _between_words(p, number_words))]
    count = sum(len(gaps) for _, gaps in found)
    for passage, gaps in found if count >= plain_spaces_from else ():
        yield problem(
            passage,
            vi("{count} dấu cách không ngắt dòng nằm giữa những chữ thường."),
            vi("Mở Tìm và thay thế (Ctrl+H), tìm ^s, thay bằng một dấu cách; giữ lại ở số, ngày và đơn vị đo."),
            (gaps[0][0], gaps[-1][1]),
            cause="pasted",
            replacement=_plain(passage, gaps),
            count=count,
        )


def _between_words(passage: Passage, number_words: frozenset[str]) -> list[tuple[int, int]]:
    """From the word before to the word after each such space; names and what is counted have them rightly."""
    raw = passage.paragraph.text
    if raw == passage.text or ("\u00a0" not in raw and "\u202f" not in raw):
        return []
    return [
        (gap.start(), gap.end("after"))
        for gap in _GAP.finditer(passage.text)
        if raw[passage.span(gap.end() - 1, gap.end())[0]] != " "
        and gap["before"].islower()
        and gap["after"].islower()
        and gap["after"] not in number_words
    ]


def _plain(passage: Passage, gaps: list[tuple[int, int]]) -> str:
    """What stands from the first of them to the last, with plain spaces there; others stay as the file has them."""
    begins, ends = gaps[0][0], gaps[-1][1]
    first, last = passage.span(begins, ends)
    raw = list(passage.paragraph.text[first:last])
    for start, end in gaps:
        raw[passage.span(passage.text.index(" ", start, end), end)[0] - first] = " "
    return "".join(raw)
