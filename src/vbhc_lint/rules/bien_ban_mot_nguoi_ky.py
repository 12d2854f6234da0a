"""Biên bản chỉ có một người ký."""

import re
from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule

_PARTY = compiled(
    r"\W*(?:thư ký|người (?:ghi|lập)|chủ t[ọo]a|chủ trì|đại diện|bên \w+|xác nhận)\b.{0,40}", re.IGNORECASE
)


@rule(
    "TT730",
    examples=[
        example("bien_ban", chuc_vu="CHỦ TỌA", ho_ten="Phan Thị Ngọc Lam", finds="CHỦ TỌA"),
        example("bien_ban"),
        example("thong_bao"),
    ],
)
def check(document: Document, two_signers: list[str]) -> Iterator[Problem]:
    """The model has the secretary on the left and the chair on the right; other parties may sign instead."""
    if document.type_code not in two_signers or len(document.signers) != 1 or document.signers[0].name is None:
        return
    first = document.signers[0].lines[0]
    others = [p for p in document.passages if p.paragraph is not first.paragraph and _PARTY.fullmatch(p.text.strip())]
    if any(not p.text.rstrip().endswith((".", ":", ";", ",")) for p in others):
        return
    yield problem(
        first,
        vi("Biên bản chỉ có “{line}” ký; theo mẫu có cả thư ký (người ghi biên bản) và chủ tọa."),
        vi("Thêm người còn lại: thư ký ở bên trái, chủ tọa ở bên phải, “Nơi nhận” ở dưới."),
        line=first.text.strip(),
    )
