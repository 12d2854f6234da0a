"""Cùng một số, ký hiệu văn bản nhưng viện dẫn với hai ngày khác nhau trong một năm."""

from collections.abc import Iterator

from vbhc_lint.citation import Cited
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Document, Passage
from vbhc_lint.rule import Problem, example, problem, rule

_FIRST = "Xã triển khai Kế hoạch số 77/KH-UBND ngày 20 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh về chuyển đổi số."


@rule(
    "ND403",
    examples=[
        example(
            "bao_cao",
            body_add=[
                _FIRST,
                "Kinh phí lấy từ Kế hoạch số 77/KH-UBND ngày 30 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh về chuyển đổi số.",
            ],
            finds="Kế hoạch số 77/KH-UBND",
        ),
        example(
            "bao_cao",
            body_add=[
                "Xã thực hiện Công văn số 876/SYT-TC ngày 10 tháng 6 năm 2026 của Sở Y tế tỉnh Hà Trung về báo cáo quý.",
                "Theo Công văn số 876/SYT-TC ngày 12 tháng 6 năm 2026 của Sở Y tế, xã báo cáo như trên.",
            ],
            finds="Công văn số 876/SYT-TC",
        ),
        example(
            "bao_cao",
            body_add=[
                _FIRST,
                "Kinh phí lấy từ Kế hoạch số 77/KH-UBND ngày 30 tháng 3 năm 2025 của Ủy ban nhân dân tỉnh về chuyển đổi số.",
            ],
        ),
    ],
)
def check(document: Document, one_number_one_date: bool) -> Iterator[Problem]:
    """Numbers begin anew each year and each body counts its own: year, type and body must be the same."""
    seen: dict[tuple[str, str, int], tuple[Passage, Cited]] = {}
    for passage in document.passages if one_number_one_date else ():
        for cited in passage.citations:
            if cited.date is None or cited.date.year is None:
                continue
            there, first = seen.setdefault((cited.key, cited.type.lower(), cited.date.year), (passage, cited))
            length = min(12, len(cited.issuer), len(first.issuer))
            same_body = cited.issuer[:length] == first.issuer[:length]
            if first.date != cited.date and same_body:
                yield problem(
                    passage,
                    vi("“{found}” ở đây ghi ngày khác với lần viện dẫn trước."),
                    vi("Đối chiếu với văn bản gốc, ghi thống nhất một ngày."),
                    (cited.start, cited.end),
                    related=(problem(there, vi("Lần viện dẫn trước."), "", (first.start, first.end)),),
                    found=passage.text[cited.start : cited.end],
                )
