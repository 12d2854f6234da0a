"""Văn bản dùng lẫn hai kiểu đặt dấu thanh ở oa, oe, uy (hóa và hoá)."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.vietnamese import fold_tone, unfold_tone

_OPEN = compiled(r"[^\Waeiouyq]*(?:o[àáảãạèéẻẽẹ]|[òóỏõọ][ae]|u[ỳýỷỹỵ]|[ùúủũụ]y)", re.IGNORECASE)
_ROLES = ("noi_dung", "de_muc", "can_cu", "dieu")


def _written_new(word: str) -> bool | None:
    """Whether the mark stands on the second vowel; None where the two styles do not differ, or in a name."""
    if word.isascii() or not _OPEN.fullmatch(word):
        return None
    folded = fold_tone(word)
    if word[0].isupper() and folded.lower() not in ("ủy", "hóa", "hủy", "tùy", "thủy", "khóa", "tòa"):
        return None
    return folded != word


@rule(
    "CT206",
    examples=[
        example(
            "bao_cao",
            body_add=["Xã số hóa hồ sơ, hủy tài liệu hết giá trị.", "Việc số hoá đạt kết quả tốt."],
            finds="hoá",
            fixed="số hóa",
        ),
        example(
            "thong_bao",
            body=["Xã số hoá hồ sơ, huỷ tài liệu hết giá trị.", "Việc số hóa đạt kết quả tốt./."],
            finds="hóa",
            fixed="số hoá",
        ),
        example("bao_cao", body_add=["Xã số hóa hồ sơ, hủy tài liệu hết giá trị.", "Việc số hóa đạt kết quả tốt."]),
    ],
)
def check(document: Document, one_tone_style: bool) -> Iterator[Problem]:
    """One problem a document, on the style that is rarer in it; both are right, only not together."""
    passages = [p for p in document.passages if p.role in _ROLES] if one_tone_style else []
    said = Counter(chain.from_iterable(p.texts for p in passages))
    styles = {text: new for text in said if (new := _written_new(text)) is not None}
    counts = {style: sum(said[text] for text, new in styles.items() if new is style) for style in (True, False)}
    rarer = min(counts, key=lambda style: counts[style])
    wrong = {text for text, new in styles.items() if new is rarer} if counts[True] and counts[False] else set()
    for passage in passages:
        for word in () if wrong.isdisjoint(passage.texts) else passage.words:
            if word.text in wrong:
                yield problem(
                    passage,
                    vi("Văn bản đặt dấu thanh theo hai kiểu; “{found}” theo kiểu ít dùng hơn."),
                    vi("Dùng thống nhất một kiểu trong toàn văn bản."),
                    (word.start, word.end),
                    cause="tone",
                    replacement=fold_tone(word.text) if rarer else unfold_tone(word.text),
                    unsafe=True,
                    found=word.text,
                )
