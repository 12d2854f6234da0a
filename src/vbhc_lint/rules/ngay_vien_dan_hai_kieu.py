"""Ngày của văn bản viện dẫn viết lúc bằng chữ, lúc bằng số."""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.vietnamese import PartialDate

_DATE = compiled(r"\d{1,2}(?:\s*[/.-]\s*\d{1,2}\s*[/.-]\s*|\s+tháng\s+\d{1,2}\s+năm\s+)\d{4}$")
_ONE = "Xã thực hiện Kế hoạch số {} ngày {} của Ủy ban nhân dân tỉnh về chuyển đổi số."
_WORDS = [_ONE.format("21/KH-UBND", "05 tháng 3 năm 2026"), _ONE.format("23/KH-UBND", "12 tháng 3 năm 2026")]


@rule(
    "ND408",
    examples=[
        example(
            "bao_cao",
            body_add=[*_WORDS, _ONE.format("19/KH-UBND", "25/3/2026")],
            finds="Kế hoạch số 19/KH-UBND ngày 25/3/2026",
            fixed="Kế hoạch số 19/KH-UBND ngày 25 tháng 3 năm 2026",
        ),
        example("bao_cao", body_add=[*_WORDS, _ONE.format("19/KH-UBND", "25 tháng 3 năm 2026")]),
    ],
)
def check(document: Document, citations_dated_alike: float) -> Iterator[Problem]:
    """The rarer way, where the other one has at least so large a share of them."""
    found = []
    for passage in document.passages:
        if passage.role not in ("noi_dung", "can_cu"):
            continue
        for cited in passage.citations:
            if cited.date is not None:
                after = passage.text[cited.end : cited.end + 32]
                found.append((passage, cited, "tháng" not in after[: after.find(str(cited.date.year)) + 1]))
    figures = sum(in_figures for _, _, in_figures in found)
    rare = figures < len(found) - figures
    if not found or max(figures, len(found) - figures) < citations_dated_alike * len(found):
        return
    for passage, cited, in_figures in found:
        if in_figures is rare:
            end = passage.text.find(str(cited.date.year) if cited.date else "", cited.end) + 4
            yield problem(
                passage,
                vi("Ngày của văn bản viện dẫn viết khác kiểu với các chỗ khác trong văn bản."),
                vi("Viết thống nhất một kiểu: “ngày 05 tháng 3 năm 2026” hoặc “ngày 05/3/2026”."),
                (cited.start, end),
                cause="date of citation",
                replacement=_rewritten(passage.text[cited.start : end], cited.date, in_words=in_figures),
                unsafe=True,
            )


def _rewritten(text: str, day: PartialDate | None, *, in_words: bool) -> str | None:
    """The citation with its date in the other way; None where it is not one whole date."""
    found = _DATE.search(text)
    if found is None or day is None or not day.day or not day.month:
        return None
    month = f"{day.month:02}" if day.month < 3 else f"{day.month}"  # điểm b khoản 4 Mục II Phần I Phụ lục I
    between = (" tháng ", " năm ") if in_words else ("/", "/")
    return f"{text[: found.start()]}{day.day:02}{between[0]}{month}{between[1]}{day.year}"
