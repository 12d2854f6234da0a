"""Số từ bốn chữ số không có dấu chấm phân cách, dù văn bản dùng dấu chấm ở các số khác."""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule

_DOTTED = compiled(r"\d(?<!\w.)(?<!\d\..)\d{0,2}(?:\.\d{3})++(?!\.*\d)")
_PLAIN = compiled(r"(?P<number>\d(?<![\w.,/:\-].)(?<!năm .)(?<!Năm .)\d{3,8}) (?P<after>[^\W\d_]+(?: [^\W\d_]+)?)")


@rule(
    "ND303",
    examples=[
        example(
            "bao_cao",
            body_add=["Thu 1.250 triệu đồng, chi 1.100 triệu đồng cho 2.300 hộ.", "Xã giải quyết 1205 hồ sơ trong kỳ."],
            finds="1205",
            fixed="Xã giải quyết 1.205 hồ sơ trong kỳ.",
        ),
        example("bao_cao", body_add="Trạm y tế khám bệnh 68412 lượt trong kỳ.", finds="68412"),
        example("bao_cao", body_add="Trạm y tế khám bệnh 6841 lượt, năm sau 7012 lượt."),
        example(
            "bao_cao",
            body_add=["Thu 1.250 triệu đồng cho 2.300 hộ, chi 1.100 triệu đồng.", "Năm 2026 hồ sơ được số hóa."],
        ),
    ],
)
def check(document: Document, dotted_numbers: int, large_numbers: int, counted: frozenset[str]) -> Iterator[Problem]:
    """Only before a word for what is counted (years and numbers of documents stand before none of them).

    A document of many or mostly dotted numbers dots all of them; a large number is hard to read without.
    """
    body = [p for p in document.passages if p.role == "noi_dung"]
    dotted_here = sum(len(_DOTTED.findall(p.text)) for p in body)
    plain = [(p, match) for p in body for match in _PLAIN.finditer(p.text) if _counts(match["after"].lower(), counted)]
    usual = dotted_here >= dotted_numbers or dotted_here > len(plain)
    for passage, match in plain:
        if not usual and int(match["number"]) < large_numbers:
            continue
        dotted = f"{int(match['number']):,}".replace(",", ".")
        yield problem(
            passage,
            vi("Số {found} không có dấu chấm phân cách hàng nghìn, trong khi các số khác của văn bản có.")
            if usual
            else vi("Số {found} không có dấu chấm phân cách hàng nghìn."),
            vi("Viết “{required}”."),
            match.span("number"),
            replacement=dotted,
            unsafe=True,
            found=match["number"],
            required=dotted,
        )


def _counts(after: str, counted: frozenset[str]) -> bool:
    return after in counted or after.partition(" ")[0] in counted
