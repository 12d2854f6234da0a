"""Ký hiệu của bản sao không ghi đúng chữ viết tắt của hình thức sao."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import SoKyHieu
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.vietnamese import collapse

_OLD = {"TS": "TrS"}


@rule(
    "TT817",
    examples=[
        example("sao_y", ban_sao={"so_ky_hieu": "Số: 08/SL-UBND"}, finds="SL", fixed="Số: 08/SY-UBND"),
        example("sao_y", ban_sao={"so_ky_hieu": "Số: 08/UBND"}, finds="UBND", fixed="Số: 08/SY-UBND"),
        example("sao_y", ban_sao={"sao": "TRÍCH SAO", "so_ky_hieu": "Số: 08/TRS-UBND"}, finds="TRS"),
        example("sao_y", ban_sao={"sao": "TRÍCH SAO", "so_ky_hieu": "Số: 08/TrS-UBND"}),
        example("sao_y"),
    ],
)
def check(document: Document, copy_codes: dict[str, str]) -> Iterator[Problem]:
    """The first group of the symbol against the form above the date."""
    form, line = document.copy_form, document.first(SoKyHieu)
    code = next((c for words, c in copy_codes.items() if form and collapse(form.text).upper().startswith(words)), "")
    if form is None or not code or line is None or line.parts is None or not line.parts.groups or line.parts.template:
        return
    first, *others = line.parts.groups
    if first.text == code or any(group.text == code for group in others):
        return
    meant = first.text.upper() in {c.upper() for c in copy_codes.values()} or first.text in _OLD
    yield problem(
        line,
        vi("Ký hiệu của bản “{form}” bắt đầu bằng “{code}”, ở đây ghi “{found}”."),
        vi("Ghi “{code}” ngay sau dấu “/”, sau đó là chữ viết tắt tên cơ quan sao."),
        first.at,
        replacement=code if meant else f"{code}-{first.text}" if not others else None,
        unsafe=True,
        form=collapse(form.text),
        code=code,
        found=first.text,
    )
