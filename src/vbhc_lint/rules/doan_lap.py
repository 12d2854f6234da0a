"""Một đoạn văn viết hai lần trong văn bản."""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import BodyParagraph, Document
from vbhc_lint.rule import Problem, example, problem, rule

_LABEL = compiled(r"\s*(?:\d{1,2}|[a-zđ])[.)]\s")  # the same item under another number
_TEXT = "Công chức tư pháp hướng dẫn người dân nộp hồ sơ trực tuyến tại nhà văn hóa thôn vào sáng thứ Bảy hằng tuần."


@rule(
    "ND106",
    examples=[
        example("bao_cao", body_add=[_TEXT, "Số hồ sơ trực tuyến tăng đều.", _TEXT], finds=_TEXT),
        example(
            "bao_cao", body_add=[f"a) {_TEXT}", "b) Số hồ sơ trực tuyến tăng đều.", f"c) {_TEXT}"], finds=f"c) {_TEXT}"
        ),
        example("bao_cao", body_add=[_TEXT, "Số hồ sơ trực tuyến tăng đều."]),
    ],
)
def check(document: Document, repeated_paragraph_words: int, pasted_paragraph_words: int) -> Iterator[Problem]:
    """Running paragraphs equal but for capitals and marks; a long one, or one in the same section, was surely pasted."""
    seen: dict[tuple[str, ...], BodyParagraph] = {}
    for passage in document.passages:
        if not isinstance(passage, BodyParagraph) or len(passage.keys) < repeated_paragraph_words:
            continue
        label = _LABEL.match(passage.text)
        keys = passage.keys[1:] if label else passage.keys
        there = seen.setdefault(keys, passage)
        if there is not passage:
            pasted = len(passage.keys) >= pasted_paragraph_words or there.heading == passage.heading
            yield problem(
                passage,
                vi("Đoạn này trùng nguyên văn với một đoạn ở trước."),
                vi("Xóa đoạn lặp, hoặc viết điều khác với đoạn trước."),
                replacement="" if pasted else None,
                unsafe=True,
                word="pasted_paragraph_words" if pasted else "repeated_paragraph_words",
                related=(problem(there, vi("Lần thứ nhất."), ""),),
            )
