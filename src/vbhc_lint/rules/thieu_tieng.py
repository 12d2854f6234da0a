"""Thiếu một tiếng của từ, như “đối các cơ sở” (đối với), “cấp có thẩm xét” (thẩm quyền)."""

from collections.abc import Iterator
from itertools import pairwise

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import BodyParagraph
from vbhc_lint.rule import Problem, example, problem, rule


@rule(
    "ND602",
    examples=[
        example(
            "bao_cao",
            body_add="Xã kiểm tra đối các cơ sở kinh doanh.",
            finds="đối các",
            fixed="Xã kiểm tra đối với các cơ sở kinh doanh.",
        ),
        example("bao_cao", body_add="Xã trình cấp có thẩm xem xét, quyết định.", finds="thẩm xem"),
        example("bao_cao", body_add="Xã đã phối hợp Sở Nội vụ tổ chức tập huấn.", finds="phối hợp Sở"),
        example(
            "bao_cao", body_add="Xã cân đối các nguồn thu, đối với các khoản chi đã thẩm định thì phối hợp các bên."
        ),
        example("bao_cao", body_add="Số liệu lấy từ Niên giám thống kê của tỉnh."),
    ],
)
def check(
    paragraph: BodyParagraph,
    needs_with: dict[str, list[str]],
    joined_with: list[str],
    needs_next: dict[str, list[str]],
) -> Iterator[Problem]:
    """``needs_with``: what before it makes “đối” part of another word. ``needs_next``: what a half word is followed by."""
    keys, texts = paragraph.keys, paragraph.texts
    for at, (key, after) in enumerate(pairwise(keys)):
        before = keys[at - 1] if at else ""
        if key in needs_with and after in ("các", "những", "mọi", "từng") and before not in needs_with[key]:
            right = f"{texts[at]} với {texts[at + 1]}"
            found = _told(paragraph, at, "needs_with", right)
        elif key == "hợp" and before == "phối" and texts[at + 1] in joined_with:
            found = _told(paragraph, at, "joined_with", f"{texts[at]} với {texts[at + 1]}", first=at - 1)
        elif key in needs_next and texts[at].islower() and after.isalpha() and after not in needs_next[key]:
            alone = f"+{before}" in needs_next[key]
            found = None if alone else _told(paragraph, at, "needs_next", None)
        else:
            continue
        if found is not None:
            yield found


def _told(paragraph: BodyParagraph, at: int, word: str, right: str | None, first: int | None = None) -> Problem | None:
    """The problem on a word and the next one, nothing but a space between them."""
    start, one, two = paragraph.words[at if first is None else first], paragraph.words[at], paragraph.words[at + 1]
    if paragraph.text[one.end : two.start] != " ":
        return None
    return problem(
        paragraph,
        vi("“{found}”: thiếu chữ “với”.") if right else vi("“{found}”: chữ “{half}” thiếu tiếng đi sau."),
        vi("Viết “{right}”.") if right else vi("Ghi đủ cả từ."),
        (start.start, two.end),
        replacement=None if right is None else paragraph.text[start.start : one.start] + right,
        unsafe=True,
        word=word,
        found=paragraph.text[start.start : two.end],
        half=one.text,
        right=None if right is None else paragraph.text[start.start : one.start] + right,
    )
