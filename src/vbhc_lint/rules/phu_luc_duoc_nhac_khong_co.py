"""Nội dung nhắc đến một phụ lục mà tệp không có."""

import re
from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import PhuLuc
from vbhc_lint.recognise.document import Document, Passage
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.vietnamese import roman_value

_NUMBER = r"(?:[IVX]+|\d{1,2})"
_MENTION = compiled(rf"phụ lục (?:số )?(?P<first>{_NUMBER})\b(?:(?:,| và| hoặc) {_NUMBER}\b(?![./]))*", re.IGNORECASE)
_ENCLOSED = compiled(r"phụ lục(?: số)?(?: [IVX]+| \d+)? (?:gửi )?(?:đính )?kèm(?: theo)?\b(?! theo)", re.IGNORECASE)
_OTHERS = compiled(r"\d/(?:\d{4}/)?[A-ZĐ]|\b(?:luật|nghị định|thông tư|hợp đồng)\b(?! này)", re.IGNORECASE)


@rule(
    "TT807",
    examples=[
        example("quyet_dinh_phu_luc", reword={"tại Phụ lục II kèm": "tại Phụ lục III kèm"}, finds="Phụ lục III"),
        example(
            "quyet_dinh_phu_luc",
            reword={"tại Phụ lục II kèm": "tại các Phụ lục I, II và IV kèm"},
            finds="Phụ lục I, II và IV",
        ),
        example("quyet_dinh_phu_luc", reword={"tại Phụ lục II kèm": "theo Phụ lục V Nghị định số 30/2020/NĐ-CP, kèm"}),
        example(
            "quyet_dinh_phu_luc",
            phu_luc=["Phụ lục", None],
            reword={
                "tại Phụ lục I, chương trình tại Phụ lục II kèm theo": "kèm theo, chương trình tại Phụ lục III",
                "trong Phụ lục I": "trong Phụ lục kèm theo",
            },
            finds="Phụ lục III",
        ),
        example("thong_bao", body_add="Lịch chi tiết của từng thôn (Phụ lục kèm theo).", finds="Phụ lục kèm theo"),
        example("thong_bao", body_add="Lịch chi tiết của từng thôn theo Phụ lục I của hợp đồng."),
        example("quyet_dinh_phu_luc"),
    ],
)
def check(document: Document, appendices_mentioned_exist: bool, appendix_enclosed: bool = False) -> Iterator[Problem]:
    """Mentions above the first phụ lục; a sentence that cites another document may mean that one's.

    In a file without any phụ lục it may stand in a file of its own (PLI-III.1.d): only a hint.
    """
    lines = document.all(PhuLuc)
    if not lines:
        yield from _enclosed(document) if appendix_enclosed else ()
        return
    there = {line.number for line in lines} if len(lines) > 1 else {lines[0].number or 1}
    if not appendices_mentioned_exist or there != set(range(1, len(lines) + 1)):
        return  # numbers that are themselves at fault are another rule's matter
    first = next(i for i, p in enumerate(document.passages) if p.paragraph is lines[0].paragraph)
    for passage, start, end in _own(document.passages[:first]):
        for found in _MENTION.finditer(passage.text, start, end):
            missing = [n for n in compiled(rf"\b{_NUMBER}\b").findall(found[0]) if _value(n) not in there]
            if missing:
                yield problem(
                    passage,
                    vi("Văn bản nhắc “Phụ lục {number}” nhưng trong tệp không có phụ lục này."),
                    vi("Thêm phụ lục còn thiếu, hoặc sửa số ở chỗ nhắc cho khớp với các phụ lục kèm theo."),
                    found.span(),
                    cause=f"phu_luc {missing[0]}",
                    number=missing[0],
                )


def _enclosed(document: Document) -> Iterator[Problem]:
    for passage, start, end in _own(document.passages):
        if found := _ENCLOSED.search(passage.text, start, end):
            yield problem(
                passage,
                vi("Văn bản nhắc “{found}” nhưng tệp này không có phụ lục nào."),
                vi("Nếu phụ lục ở tệp khác thì bỏ qua; nếu không thì thêm phụ lục hoặc bỏ chỗ nhắc."),
                found.span(),
                word="appendix_enclosed",
                cause="phu_luc",
                found=found[0],
            )


def _own(passages: tuple[Passage, ...]) -> Iterator[tuple[Passage, int, int]]:
    """The sentences that cite no other document."""
    for passage in passages:
        for start, end in passage.sentences if "phụ lục" in passage.text.lower() else ():
            if not _OTHERS.search(passage.text, start, end):
                yield passage, start, end


def _value(number: str) -> int | None:
    return int(number) if number.isdecimal() else roman_value(number.upper())
