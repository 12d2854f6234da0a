"""Một từ gõ hai lần liền nhau.

Chỉ báo những từ không thể đứng liền hai lần: “ngày ngày”, “xuất bản bản tin”, “thông báo báo chí” đều đúng.
"""

from collections.abc import Iterator
from itertools import pairwise

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule


@rule(
    "ND101",
    examples=[
        example(
            "bao_cao",
            body_add="Kết quả của của từng thôn được niêm yết công khai.",
            finds="của của",
            fixed="Kết quả của từng thôn được niêm yết công khai.",
        ),
        example("bao_cao", body_add="Phòng đã cấp 02 giấy phép xuất bản bản tin và gửi thông báo báo chí."),
        example("bao_cao", body_add="Ngày ngày, hồ sơ kèm theo theo đúng danh mục được đưa vào tủ."),
    ],
)
def check(
    passage: Passage, doubled_words: frozenset[str], doubled_words_after: dict[str, list[str]]
) -> Iterator[Problem]:
    """Words of the pack's list; ``doubled_words_after`` holds what before them makes the pair right: kèm theo theo."""
    for at, (key, following) in enumerate(pairwise(passage.keys)):
        if key != following or key not in doubled_words:
            continue
        first, second = passage.words[at], passage.words[at + 1]
        right = at > 0 and passage.keys[at - 1] in doubled_words_after.get(key, ())
        if passage.text[first.end : second.start].isspace() and not right:
            yield problem(
                passage,
                vi("Từ “{found}” gõ hai lần liền nhau."),
                vi("Xóa một từ “{found}”."),
                (first.start, second.end),
                replacement=first.text,
                unsafe=True,
                found=first.text,
            )
