"""Số từ bốn chữ số không có dấu chấm phân cách, dù văn bản dùng dấu chấm ở các số khác."""

import re
from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule

_DOTTED = re.compile(r"\b\d{1,3}(?:\.\d{3})+(?![\d.]*\d)")
_PLAIN = re.compile(r"(?<![\w.,/:\-])(?<!năm )(?<!Năm )(?P<number>\d{4,9}) (?P<after>[^\W\d_]+(?: [^\W\d_]+)?)")


@rule(
    "ND303",
    examples=[
        example(
            "bao_cao",
            body_add=["Thu 1.250 triệu đồng, chi 1.100 triệu đồng cho 2.300 hộ.", "Xã giải quyết 1205 hồ sơ trong kỳ."],
            finds="1205",
            fixed="Xã giải quyết 1.205 hồ sơ trong kỳ.",
        ),
        example(
            "bao_cao",
            body_add=["Thu 1.250 triệu đồng cho 2.300 hộ, chi 1.100 triệu đồng.", "Năm 2026 hồ sơ được số hóa."],
        ),
    ],
)
def check(document: Document, dotted_numbers: int, counted: frozenset[str]) -> Iterator[Problem]:
    """Only before a word for what is counted (years and numbers of documents stand before none of them)."""
    body = [p for p in document.passages if p.role == "noi_dung"]
    if sum(len(_DOTTED.findall(p.text)) for p in body) < dotted_numbers:
        return
    for passage in body:
        for match in _PLAIN.finditer(passage.text):
            first, _, _ = (after := match["after"].lower()).partition(" ")
            if after in counted or first in counted:
                dotted = f"{int(match['number']):,}".replace(",", ".")
                yield problem(
                    passage,
                    vi("Số {found} không có dấu chấm phân cách hàng nghìn, trong khi các số khác của văn bản có."),
                    vi("Viết {required}."),
                    match.span("number"),
                    replacement=dotted,
                    unsafe=True,
                    found=match["number"],
                    required=dotted,
                )
