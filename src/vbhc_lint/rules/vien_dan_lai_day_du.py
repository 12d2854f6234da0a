"""Viện dẫn lại một văn bản mà vẫn ghi đủ ngày, cơ quan ban hành và trích yếu như lần đầu."""

from collections.abc import Iterator

from vbhc_lint.citation import Cited, contradict, quoted_in_full
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Document, Passage
from vbhc_lint.rule import Problem, example, problem, rule

_FIRST = "Xã triển khai Kế hoạch số 77/KH-UBND ngày 20 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh về chuyển đổi số."


@rule(
    "ND409",
    examples=[
        example(
            "bao_cao",
            body_add=[_FIRST, _FIRST.replace("Xã triển khai", "Các thôn thực hiện")],
            finds="Kế hoạch số 77/KH-UBND",
        ),
        example("bao_cao", body_add=[_FIRST, "Các thôn thực hiện Kế hoạch số 77/KH-UBND."]),
    ],
)
def check(document: Document, later_citations_short: list[str]) -> Iterator[Problem]:
    """Running text alone: bases of issue and tables cite in full. What contradicts the first citation is another fault."""
    seen: dict[str, tuple[Passage, Cited]] = {}
    for passage in document.passages:
        for cited in passage.citations:
            there, first = seen.setdefault(cited.key, (passage, cited))
            again = first is not cited and passage.role == "noi_dung" and cited.kind in later_citations_short
            if not again or not quoted_in_full(cited) or cited.date != first.date or contradict(cited, first):
                continue
            yield problem(
                passage,
                vi("“{found}” đã được viện dẫn đầy đủ ở trước."),
                vi("Lần này chỉ cần ghi tên loại và số, ký hiệu."),
                (cited.start, cited.end),
                related=(problem(there, vi("Lần viện dẫn trước."), "", (first.start, first.end)),),
                found=passage.text[cited.start : cited.end],
            )
