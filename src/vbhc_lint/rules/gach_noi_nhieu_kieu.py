"""Cùng một chỗ nối mà dấu gạch lúc có dấu cách, lúc không, lúc ngắn, lúc dài.

Hai cụm từ nối với nhau viết có dấu cách ở hai bên gạch (kinh tế - xã hội) hay không là tùy nơi soạn thảo, miễn thống nhất.
"""

import re
from collections import Counter
from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.phrases import known
from vbhc_lint.recognise.document import Document, Passage
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.usage import usage
from vbhc_lint.vietnamese import fold_tone

_WORD = r"[^\W\d_]{2,}"
_JOINED = compiled(rf"(?<![\w/.&–-])(?P<left>{_WORD})(?P<dash> [-–] |[-–])(?P<right>{_WORD})(?![\w/&–-])")
_BEFORE = compiled(rf"(?<![^\W\d_])(?P<word>{_WORD}+) $")
_AFTER = compiled(rf" (?P<word>{_WORD})")
_LONGEST = 12  # characters in which the word beside stands
_ROLES = ("noi_dung", "de_muc", "can_cu", "dieu", "o_bang", "trich_yeu")
Place = tuple[Passage, re.Match[str]]


def _key(text: str) -> str:
    return fold_tone(text).lower()


@rule(
    "CT312",
    examples=[
        example(
            "bao_cao",
            body_add=["Kinh tế - xã hội phát triển; kế hoạch kinh tế - xã hội đạt.", "Mục tiêu kinh tế-xã hội đã rõ."],
            finds="tế-xã",
        ),
        example(
            "bao_cao",
            body_add=[
                "Kinh tế - xã hội phát triển; quốc phòng - an ninh giữ vững; thể dục - thể thao tốt.",
                "Kế hoạch sản xuất-kinh doanh đạt.",
            ],
            finds="xuất-kinh",
        ),
        example(
            "bao_cao",
            body_add=[
                "Kinh tế - xã hội (KT-XH) phát triển; quốc phòng - an ninh giữ vững; thể dục - thể thao tốt.",
                "Xã tập huấn cùng Trung tâm Ứng cứu máy tính Việt Nam-VNPT và gửi số liệu KT-XH.",
            ],
            finds="Nam-VNPT",
        ),
        example(
            "bao_cao",
            body_add=["Quốc phòng - an ninh vững, quốc phòng - an ninh tốt.", "Lễ hội quốc phòng – an ninh."],
            finds="phòng – an",
        ),
        example(
            "bao_cao",
            body_add="Kinh tế - xã hội, văn hóa - nghệ thuật, thu - chi có 05 mục; tượng Lê-nin, 10 ki-lô-gam, vi-rút, giai đoạn 2026-2030.",
        ),
    ],
)
def check(
    document: Document, dashes_alike: bool, dash_length_alike: bool, spaced_dashes: int, phrases: frozenset[str]
) -> Iterator[Problem]:
    """Between the same words, the rarer way; between other phrases, where the document spaces so many dashes and most."""
    passages = [p for p in document.passages if p.role in _ROLES and ("-" in p.text or "–" in p.text)]
    places = [(p, found) for p in (passages if dashes_alike else ()) for found in _JOINED.finditer(p.text)]
    forms: dict[tuple[str, str], Counter[str]] = {}
    for _, found in places:
        forms.setdefault((_key(found["left"]), _key(found["right"])), Counter())[found["dash"]] += 1
    spaced = sum(found["dash"][0] == " " for _, found in places)
    habit = spaced >= spaced_dashes and 2 * spaced > len(places)
    for passage, found in places:
        ways = forms[_key(found["left"]), _key(found["right"])]
        usual = min(ways, key=lambda way: (-ways[way], way))
        if found["dash"] == usual and habit and usual[0] != " " and _phrases(passage, found, phrases):
            usual = f" {usual} "
        same_dash = found["dash"].strip() == usual.strip()
        if found["dash"] != usual and (same_dash or dash_length_alike):
            required = f"{found['left']}{usual}{found['right']}"
            yield problem(
                passage,
                vi("Dấu gạch trong “{found}” viết khác với chỗ khác của văn bản."),
                vi("Viết “{required}”."),
                found.span(),
                replacement=required,
                unsafe=True,
                word="dashes_alike" if same_dash else "dash_length_alike",
                found=found[0],
                required=required,
            )


def _phrases(passage: Passage, found: re.Match[str], phrases: frozenset[str]) -> bool:
    """Whether a dash joins two phrases, not syllables of a foreign word: on each side two words that go together.

    Or on one side of it an abbreviation: “Việt Nam - VNCERT”; one between two belongs to both (KT-XH).
    """
    before = _BEFORE.search(passage.text, max(0, found.start() - _LONGEST), found.start())
    after = _AFTER.match(passage.text, found.end())
    left = before and (_key(before["word"]), _key(found["left"]))
    right = after and (_key(found["right"]), _key(after["word"]))
    sides = [pair for pair, word in ((left, found["left"]), (right, found["right"])) if not word.isupper()]
    return bool(sides) and all(pair and (pair in known(phrases) or usage().together(*pair) > 1) for pair in sides)
