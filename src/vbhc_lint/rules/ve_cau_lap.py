"""Một vế câu hoặc một mục của danh sách viết hai lần trong cùng một phần."""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import BodyParagraph, Document
from vbhc_lint.rule import Problem, example, problem, rule

_CUT = compiled(r"[;:]\s|[.!?]\s+|\n|$")
_EDGE = " \t\n.;:,-+*•–/"
_CLAUSE = "Cán bộ tư pháp đang xem xét, trả lời theo đúng thẩm quyền"


def _clauses(text: str) -> Iterator[tuple[int, int]]:
    """Half-open offsets of the clauses between semicolons, colons and stops, without marks at their ends."""
    start = 0
    for mark in _CUT.finditer(text):
        raw = text[start : mark.start()]
        left, right = start + len(raw) - len(raw.lstrip(_EDGE)), start + len(raw.rstrip(_EDGE))
        if left < right:
            yield left, right
        start = mark.end()


@rule(
    "ND105",
    examples=[
        example("bao_cao", body_add=f"Xã nhận 02 đơn. {_CLAUSE}. Xã nhận thêm 01 đơn. {_CLAUSE}.", finds=_CLAUSE),
        example("bao_cao", body_add=f"Xã nhận 02 đơn; {_CLAUSE}; đã mời hòa giải; {_CLAUSE}.", finds=f"; {_CLAUSE}"),
        example("bao_cao", body_add=f"Xã nhận 02 đơn. {_CLAUSE}. Xã nhận thêm 01 đơn, đã trả lời."),
    ],
)
def check(
    document: Document, repeated_clause_words: int, same_sentence_words: int, repeated_paragraph_words: int
) -> Iterator[Problem]:
    """Whole clauses of so many words; in one sentence it is surely an oversight. Whole paragraphs are another fault."""
    seen: dict[tuple[str, str], tuple[BodyParagraph, int, int]] = {}
    whole: set[tuple[str, ...]] = set()
    for passage in document.passages:
        if not isinstance(passage, BodyParagraph):
            continue
        if passage.keys in whole:
            continue  # a paragraph written twice is one fault
        if len(passage.keys) >= repeated_paragraph_words:
            whole.add(passage.keys)
        for start, end in _clauses(passage.text):
            clause = passage.text[start:end]
            length = clause.count(" ") + 1
            if length < min(repeated_clause_words, same_sentence_words) or _whole(passage, start, end):
                continue
            there, a, b = seen.setdefault((passage.heading, clause.lower()), (passage, start, end))
            if there is passage and a == start:
                continue
            close = there is passage and not any(b <= cut < start for _, cut in passage.sentences)
            if length >= (same_sentence_words if close else repeated_clause_words):
                cut = passage.text.rfind(";", b, start) if close else -1
                yield problem(
                    passage,
                    vi("Vế câu này đã có ở trước trong cùng phần: “{found}”."),
                    vi("Gộp hai chỗ làm một, hoặc xóa chỗ viết lại."),
                    (cut if cut >= 0 else start, end),
                    replacement="" if cut >= 0 else None,
                    unsafe=True,
                    word="same_sentence_words" if close else "repeated_clause_words",
                    related=(problem(there, vi("Lần thứ nhất."), "", (a, b)),),
                    found=clause,
                )


def _whole(passage: BodyParagraph, start: int, end: int) -> bool:
    return end - start > 0.9 * len(passage.text.strip())
