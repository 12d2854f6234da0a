"""Danh từ chung viết hoa giữa câu, trong khi văn bản quen viết thường, như “các Hội viên”."""

from collections import Counter
from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import BodyParagraph, Document, Passage
from vbhc_lint.rule import Problem, example, problem, rule

_USUAL = "Hội viên đóng hội phí; hội viên mới và hội viên cũ họp cùng hội viên danh dự, hội viên liên kết."
Place = tuple[Passage, int]


def _close(passage: Passage, at: int) -> bool:
    """Whether one space parts a word from the next."""
    one, other = passage.words[at : at + 2]
    return passage.text[one.end : other.start] == " "


def _capital(passage: Passage, at: int, last: int) -> bool:
    """Whether a word has a capital and those round it have none, so that it begins no name."""
    texts = passage.texts
    beside = [texts[at - 1], texts[at + 1], *texts[at + 2 : min(at + 3, last)]]
    return texts[at].istitle() and all(map(str.islower, beside)) and _close(passage, at - 1) and _close(passage, at)


def _places(document: Document, before: frozenset[str]) -> Iterator[tuple[tuple[str, str], Place]]:
    for passage in document.passages:
        for first, last in passage.sentence_words if isinstance(passage, BodyParagraph) else ():
            for at in range(first + 1, last - 1):
                if passage.texts[at - 1] in before and _capital(passage, at, last):
                    yield (passage.keys[at], passage.keys[at + 1]), (passage, at)


@rule(
    "VH124",
    examples=[
        example("bao_cao", body_add=[_USUAL, "Nghị quyết có hiệu lực với các Hội viên vắng mặt."], finds="Hội"),
        example("bao_cao", body_add=[_USUAL, "Nghị quyết có hiệu lực với các Hội Viên vắng mặt."]),
        example(
            "bao_cao", body_add=["Hội viên mới đóng hội phí.", "Nghị quyết có hiệu lực với các Hội viên vắng mặt."]
        ),
    ],
)
def check(
    document: Document, common_after: frozenset[str], common_times: int, common_share: int, named_apart: frozenset[str]
) -> Iterator[Problem]:
    """After a word that makes it plural: two words that the document has so often in small letters, and so much oftener."""
    places = list(_places(document, common_after))
    wanted = {pair for pair, _ in places if " ".join(pair) not in named_apart}
    if not wanted:
        return
    capital = Counter(pair for pair, _ in places)
    small: Counter[tuple[str, str]] = Counter()
    for passage in document.passages:
        for at, key in enumerate(passage.keys[:-1]):
            pair = (key, passage.keys[at + 1])
            if pair in wanted and all(map(str.islower, passage.texts[at : at + 2])):
                small[pair] += 1
    for pair, (passage, at) in places:
        if pair in wanted and small[pair] >= max(common_times, common_share * capital[pair]):
            word = passage.words[at]
            yield problem(
                passage,
                vi("“{found}” là danh từ chung; ở chỗ khác văn bản viết thường."),
                vi("Viết “{required}”."),
                (word.start, word.end),
                replacement=word.text.lower(),
                unsafe=True,
                found=f"{word.text} {passage.texts[at + 1]}",
                required=f"{word.text.lower()} {passage.texts[at + 1]}",
            )
