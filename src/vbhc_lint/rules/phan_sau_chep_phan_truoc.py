"""Một đoạn ở phần phương hướng, nhiệm vụ gần như chép lại đoạn ở phần kết quả."""

import re
from collections import Counter
from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import BodyParagraph, Document
from vbhc_lint.rule import Problem, example, problem, rule

_SHINGLE = 4  # words: long enough not to be set phrases
_DONE = compiled(  # what acts, then “đã”: not “thực hiện các nhiệm vụ đã đề ra”
    r"(?:^|[.;] )[-–+*•“\"( ]{0,3}(?!(?:các|những|theo|tiếp|tập|thực|triển|hoàn|duy|tăng|đẩy|rà)\b)(?:[^\W\d_]+ ){0,5}?[Đđ]ã ",
    re.IGNORECASE,
)
_ONE = "Đoàn kiểm tra đã làm việc với tổ công nghệ số của 11 thôn, hướng dẫn người cao tuổi nộp hồ sơ trực tuyến tại nhà văn hóa vào sáng thứ Bảy."
_PLANNED = _ONE.replace("sáng", "chiều").replace("đã làm việc", "làm việc")
_PARTS = ["I. KẾT QUẢ", _ONE, "II. NHIỆM VỤ", _ONE.replace("sáng", "chiều"), "Xã niêm yết kết quả./."]


def _shingles(paragraph: BodyParagraph) -> set[tuple[str, ...]]:
    keys = paragraph.keys
    return {keys[i : i + _SHINGLE] for i in range(len(keys) - _SHINGLE + 1)}


@rule(
    "ND108",
    examples=[
        example("bao_cao", body=_PARTS, finds=_PARTS[3]),
        example("bao_cao", body=[part.replace("đã làm việc", "làm việc") for part in _PARTS], finds=_PLANNED),
        example("bao_cao", body=[*_PARTS[:2], "Xã niêm yết kết quả.", *_PARTS[2:3], _PARTS[4]]),
    ],
)
def check(document: Document, copied_share: float, copied_words: int, copied_as_done: float) -> Iterator[Problem]:
    """Paragraphs of so many words under different first headings that share so much; “Tiếp tục” before it adds nothing.

    What stands in a plan as done, word for word, was surely copied.
    """
    first_with: dict[tuple[str, ...], int] = {}
    seen: list[tuple[str, BodyParagraph, int]] = []
    plans = {
        heading.numbers: "nhiệm vụ" in heading.title.lower() for heading in document.headings if not heading.parent
    }
    for passage in document.passages:
        part = passage.heading.partition(".")[0]
        if not isinstance(passage, BodyParagraph) or not part or len(passage.keys) < copied_words:
            continue
        shingles = _shingles(passage)
        shared = Counter(first_with[s] for s in shingles if s in first_with)
        for at, count in shared.most_common(1):
            where, there, size = seen[at]
            equal = passage.keys == there.keys
            if where == part or equal or count < copied_share * max(len(shingles), size):
                continue
            done = plans.get(part, False) and _DONE.search(passage.text) is not None and count > copied_as_done * size
            yield problem(
                passage,
                vi("Đoạn này ghi việc đã làm, gần như chép lại đoạn ở phần trước.")
                if done
                else vi("Đoạn này gần như chép lại đoạn ở phần trước."),
                vi("Viết việc sẽ làm trong kỳ tới, không chép lại kết quả."),
                word="copied_as_done" if done else "copied_share",
                related=(problem(there, vi("Đoạn ở phần trước."), ""),),
            )
        for shingle in shingles:
            first_with.setdefault(shingle, len(seen))
        seen.append((part, passage, len(shingles)))
