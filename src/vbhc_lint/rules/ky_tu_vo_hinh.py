"""Có ký tự vô hình (độ rộng bằng không) lẫn trong chữ, thường do chép từ trang web hoặc chuyển mã."""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Document, Passage
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.syllable import valid

_INVISIBLE = compiled("[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_SOFT_HYPHEN = "\u00ad"


@rule(
    "CT203",
    examples=[
        example(
            "bao_cao",
            body_add="Xã kiểm\u200b tra đột xuất 03 cơ sở.",
            finds="m\u200b",
            fixed="Xã kiểm tra đột xuất 03 cơ sở.",
        ),
        example("bao_cao", body_add="\ufeffXã kiểm tra đột xuất 03 cơ sở.", finds="\ufeffX"),
        example("bao_cao", body_add="Xã ch\u00adưa kiểm tra.", finds="h\u00ad", fixed="Xã chưa kiểm tra."),
        example("bao_cao", body_add=[f"Xã có {n} cơ\u200b sở." for n in range(10, 20)], finds="ơ\u200b"),
        example("bao_cao", body_add="Xã kiểm tra đột xuất 03 cơ sở dùng phần mềm info\u00adgraphic."),
    ],
)
def check(document: Document, visible: bool, visible_joined: int) -> Iterator[Problem]:
    """From the first to the last of a paragraph; the letter before it is taken in, so that there is something to see.

    A soft hyphen is right in a foreign word; in a Vietnamese syllable it breaks what is never broken.
    """
    hiding = [p for p in (document.passages if visible else ()) if p.normal.origins is not None]
    found = [(passage, hidden) for passage in hiding if (hidden := _hidden(passage))]
    for passage, hidden in found:
        start, end = min(hidden), max(hidden) + 1
        yield problem(
            passage,
            vi("Có {count} ký tự vô hình lẫn trong chữ."),
            vi("Xóa rồi gõ lại chỗ này."),
            (start, end),
            replacement=passage.text[start:end],
            cause="hidden" if len(found) >= visible_joined else "",
            count=sum(hidden.values()),
        )


def _hidden(passage: Passage) -> dict[int, int]:
    """How many invisible characters go with each character of its text that has any."""
    raw = passage.paragraph.text
    written = [raw[slice(*passage.span(i, i + 1))] for i in range(len(passage.text))]
    hidden = {i: count for i, piece in enumerate(written) if (count := len(_INVISIBLE.findall(piece)))}
    for word in passage.words if _SOFT_HYPHEN in raw else ():
        if valid(word.text):
            hidden |= {i: hidden.get(i, 0) + 1 for i in range(word.start, word.end - 1) if _SOFT_HYPHEN in written[i]}
    return hidden
