"""Chữ viết tắt tên loại trong ký hiệu không đúng bảng chữ viết tắt."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import SoKyHieu
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule

_SAME_LETTERS = str.maketrans("ĐÝY", "DYY")


def _bare(code: str) -> str:
    """Without case, and with the letters that are mistaken for each other made one: ``QD`` for ``QĐ``."""
    return code.upper().translate(_SAME_LETTERS)


@rule(
    "TT307",
    examples=[
        example("to_trinh", so_ky_hieu="Số: 64/TTR-UBND", finds="TTR", fixed="Số: 64/TTr-UBND"),
        example("ke_hoach", so_ky_hieu="Số: 75/kh-UBND", finds="kh", fixed="Số: 75/KH-UBND"),
        example(so_ky_hieu="Số: 126/QD-SNV", finds="QD", fixed="Số: 126/QĐ-SNV"),
        example("to_trinh", so_ky_hieu="Số: 64/TT-UBND", finds="TT", fixed="Số: 64/TTr-UBND"),
        example("giay_moi", so_ky_hieu="Số: 30/M-UBND", finds="M"),
        example("to_trinh", so_ky_hieu="Số: 64/TTr-UBND"),
    ],
)
def check(document: Document, types: dict[str, str], wrong_codes: dict[str, str]) -> Iterator[Problem]:
    """The first group against the code of the heading: its letters in the wrong case, its old code, or another word.

    Longer words that begin with the code (``HĐMB``, ``BBNT``) are a trade's own; another type's code is another rule's.
    """
    code, line = document.type_code, document.first(SoKyHieu)
    if code not in types or line is None or line.parts is None or not line.parts.groups:
        return
    first, *others = line.parts.groups
    if first.text in types or first.text.isdigit() or any(group.text == code for group in others):
        return
    surely = _bare(first.text) == _bare(code) or wrong_codes.get(first.text) == code
    if first.text.startswith(code) or (not surely and line.parts.template):
        return
    yield problem(
        line,
        vi("“{found}” không phải chữ viết tắt của {name}; quy định viết “{code}”."),
        vi("Ghi “{code}” ngay sau dấu “/”, sau đó là chữ viết tắt tên cơ quan."),
        first.at,
        replacement=code if surely else None,
        found=first.text,
        name=types[code],
        code=code,
    )
