"""Viện dẫn văn bản lần đầu mà không ghi ngày ban hành."""

import re
from collections.abc import Iterator

from vbhc_lint.citation import Cited
from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Document, Passage
from vbhc_lint.rule import Problem, example, problem, rule

_DATED = compiled(r"ngày|\b\d{1,2}/\d{1,2}/\d{4}", re.IGNORECASE)
_LISTED = compiled(r"\b(?:các|những) *$", re.IGNORECASE)
_END = compiled(r"[;.](?:\s|$)")
_AROUND = 80  # characters: a date before the number ("Ngày 09/01/2026, … có Công văn số …") or late after it


def _dateless(passage: Passage, cited: Cited) -> bool:
    """Whether no date stands near it, before or after, and it is not one of a list with a date for all."""
    text = passage.text
    before = _END.split(text[max(0, cited.start - _AROUND) : cited.start])[-1]
    after = _END.split(text[cited.end : cited.end + _AROUND], maxsplit=1)[0]
    return not (_DATED.search(before) or _DATED.search(after) or _LISTED.search(before))


@rule(
    "ND402",
    examples=[
        example(
            "bao_cao",
            body_add="Xã triển khai Quyết định số 861/QĐ-TTg của Thủ tướng Chính phủ về chuyển đổi số đến từng thôn.",
            finds="Quyết định số 861/QĐ-TTg",
        ),
        example(
            "bao_cao",
            body_add=[
                "Xã triển khai Quyết định số 861/QĐ-TTg ngày 04 tháng 6 năm 2026 của Thủ tướng Chính phủ về chuyển đổi số đến từng thôn.",
                "Quyết định số 861/QĐ-TTg cũng được niêm yết tại nhà văn hóa thôn.",
            ],
        ),
        example(
            "bao_cao",
            body_add="Xã đã nhận Công văn số 1523/BNV-CCVC của Bộ Nội vụ về sắp xếp cán bộ.",
            finds="Công văn số 1523/BNV-CCVC",
        ),
    ],
)
def check(document: Document, first_citation_dated: list[str]) -> Iterator[Problem]:
    """The first place in running text that cites a document of these types; later ones may be short."""
    seen: set[str] = set()
    for passage in document.passages:
        for cited in passage.citations:
            if cited.key in seen:
                continue
            seen.add(cited.key)
            judged = passage.role in ("noi_dung", "can_cu") and cited.kind in first_citation_dated
            if judged and cited.date is None and _dateless(passage, cited):
                yield problem(
                    passage,
                    vi("“{found}” được viện dẫn lần đầu nhưng không ghi ngày, tháng, năm ban hành."),
                    vi("Ghi đủ ngày, tháng, năm, cơ quan ban hành và trích yếu ở lần viện dẫn đầu tiên."),
                    (cited.start, cited.end),
                    found=passage.text[cited.start : cited.end],
                )
