"""Từ nối viết hoa giữa câu, như “nộp hồ sơ Để được cấp phép”."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import BodyParagraph
from vbhc_lint.rule import Problem, example, problem, rule


@rule(
    "VH127",
    examples=[
        example(
            "bao_cao",
            body_add="Các thôn gửi danh sách về xã Để tổng hợp chung.",
            finds="Để",
            fixed="Các thôn gửi danh sách về xã để tổng hợp chung.",
        ),
        example("bao_cao", body_add="Xã nêu rõ: Để tổng hợp chung, các thôn gửi danh sách. Khi cần thì gọi điện."),
        example("bao_cao", body_add="Bài hát Và Mùa Xuân được dàn dựng; tiết mục “Nếu em là đất”."),
    ],
)
def check(paragraph: BodyParagraph, never_named: frozenset[str]) -> Iterator[Problem]:
    """Behind a word and a space, before a small letter: words that begin no name."""
    if never_named.isdisjoint(paragraph.texts):
        return
    for first, last in paragraph.sentence_words:
        for at in range(first + 1, last - 1):
            before, word, after = paragraph.words[at - 1 : at + 2]
            if word.text not in never_named or not after.text.islower() or before.text.isupper():
                continue
            apart = paragraph.text[before.end : word.start], paragraph.text[word.end : after.start]
            if before.text.isalpha() and apart == (" ", " ") and not paragraph.in_capitals(word.start, word.end):
                yield problem(
                    paragraph,
                    vi("“{found}” viết hoa giữa câu."),
                    vi("Viết “{required}”."),
                    (word.start, word.end),
                    replacement=word.text.lower(),
                    unsafe=True,
                    found=word.text,
                    required=word.text.lower(),
                )
