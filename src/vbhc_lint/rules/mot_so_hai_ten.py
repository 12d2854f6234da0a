"""Cùng một văn bản mà các lần viện dẫn ghi cơ quan ban hành hoặc trích yếu khác nhau."""

from collections.abc import Iterator

from vbhc_lint.citation import Cited, contradict
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Document, Passage
from vbhc_lint.rule import Problem, example, problem, rule

_FIRST = "Xã triển khai Kế hoạch số 77/KH-UBND ngày 20 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh"


@rule(
    "ND407",
    examples=[
        example(
            "bao_cao",
            body_add=[
                f"{_FIRST} về phòng cháy rừng năm 2026.",
                "Kế hoạch số 77/KH-UBND ngày 20 tháng 3 năm 2026 của Ủy ban nhân dân xã đã được niêm yết.",
            ],
            finds="Kế hoạch số 77/KH-UBND",
        ),
        example(
            "bao_cao",
            body_add=[
                f"{_FIRST} về phòng cháy và bảo vệ rừng trồng.",
                f"{_FIRST.replace('Xã', 'Phòng')} về phòng cháy và bảo vệ rừng phòng.",
            ],
            finds="Kế hoạch số 77/KH-UBND",
        ),
        example(
            "bao_cao",
            body_add=[
                f"{_FIRST} về phòng cháy rừng năm 2026.",
                "Kế hoạch số 77/KH-UBND ngày 20 tháng 3 năm 2026 của UBND tỉnh đã được niêm yết.",
            ],
        ),
    ],
)
def check(document: Document, one_number_one_name: bool) -> Iterator[Problem]:
    """Number, symbol, type and date are the same; what is named in part or short is no other."""
    seen: dict[tuple[str, str, str], tuple[Passage, Cited]] = {}
    for passage in document.passages if one_number_one_name else ():
        for cited in passage.citations:
            if cited.date is None or cited.date.year is None or not cited.issuer:
                continue
            there, first = seen.setdefault((cited.key, cited.kind, repr(cited.date)), (passage, cited))
            if first is cited:
                continue
            if contradict(cited, first):
                yield problem(
                    passage,
                    vi("“{found}” ở đây ghi cơ quan ban hành hoặc trích yếu khác với lần viện dẫn trước."),
                    vi("Đối chiếu với văn bản gốc, ghi thống nhất."),
                    (cited.start, cited.end),
                    related=(problem(there, vi("Lần viện dẫn trước."), "", (first.start, first.end)),),
                    found=passage.text[cited.start : cited.end],
                )
