"""Chữ viết tắt tên cơ quan bị ngắt bởi dấu cách, như “Phòng VH TT”."""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Document
from vbhc_lint.recognise.short_forms import letters
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.vietnamese import UPPER

_ROLES = ("noi_dung", "de_muc", "o_bang", "noi_nhan_ds")
_BROKEN = compiled(
    rf"\b(?:[Pp]hòng|[Ss]ở|[Tt]rung tâm|[Bb]ộ|[Cc]ục) (?P<found>(?P<first>[{UPPER}]{{2,4}}) [{UPPER}]{{2,}}(?:[&-][{UPPER}]+)*)(?![\w/&-])"
)


@rule(
    "ND603",
    examples=[
        example("bao_cao", body_add="Xã phối hợp với Phòng VH TT tổ chức kiểm tra.", finds="VH TT"),
        example("bao_cao", body_add="Xã phối hợp với Phòng QL UBND và Trung tâm Văn hóa UBND tổ chức kiểm tra."),
    ],
)
def check(document: Document, unbroken: bool, whole_abbreviations: frozenset[str]) -> Iterator[Problem]:
    """After the noun of a body, where neither half is an abbreviation of its own and no whole form tells which is usual."""
    for passage in document.passages if unbroken else ():
        if passage.role not in _ROLES or passage.text.isupper():
            continue
        for match in _BROKEN.finditer(passage.text):
            halves = match["found"].split(" ")
            if letters(match["found"]) in document.short_forms or not whole_abbreviations.isdisjoint(halves):
                continue
            yield problem(
                passage,
                vi("Chữ viết tắt “{found}” bị ngắt bởi dấu cách."),
                vi("Viết liền, hoặc nối bằng “&” hay “-” như các chữ viết tắt khác của văn bản."),
                match.span("found"),
                found=match["found"],
            )
