"""Văn bản có từ hai phụ lục trở lên nhưng phụ lục không đánh số bằng chữ số La Mã."""

import re
from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import PhuLuc
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.vietnamese import roman

_LABEL = compiled(
    r"(?P<word>phụ lục)(?P<rest>[^\S\n]*+(?:số\b[^\S\n]*+)?(?:[:.][^\S\n]*+)?(?P<number>\d{1,2})?)"
    r"(?=[^\S\n]*+(?:[.:][^\S\n]*+)?(?:\n|$))",
    re.IGNORECASE,
)


@rule(
    "TT801",
    examples=[
        example("quyet_dinh_kem_quy_che", phu_luc="Phụ lục 1", finds="Phụ lục 1", fixed="Phụ lục I"),
        example("quyet_dinh_kem_quy_che", phu_luc="Phụ lục số 01", finds="Phụ lục số 01", fixed="Phụ lục I"),
        example("quyet_dinh_kem_quy_che", phu_luc="Phụ lục", finds="Phụ lục"),
        example("quyet_dinh_kem_quy_che"),
    ],
)
def check(document: Document, appendices_numbered_from: int) -> Iterator[Problem]:
    """Each phụ lục without a Roman number; one that has none gets the next only if a person agrees."""
    lines = document.all(PhuLuc)
    if len(lines) < appendices_numbered_from:
        return
    for place, line in enumerate(lines, 1):
        found = _LABEL.match(line.text)
        if found is None:
            continue
        required = f"{found['word']} {roman(int(found['number'] or place) or place)}"
        yield problem(
            line,
            vi("Văn bản có {count} phụ lục nên phải đánh số bằng chữ số La Mã: “{required}”."),
            vi("Sửa “{found}” thành “{required}”."),
            at=(0, found.end()),
            replacement=required,
            unsafe=not found["number"],
            count=len(lines),
            found=found[0].strip(),
            required=required,
        )
