"""Văn bản không có chức vụ, họ tên người ký."""

import re
from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import SoKyHieu
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule

_PLACE = re.compile(r"\b[Kk]ý\b(?:(?!\b[Kk]ý\b).)*?(?:tên|dấu)")


@rule(
    "TT708",
    examples=[
        example("thong_bao", quyen_han=None, chuc_vu=None, ho_ten=None, finds=""),
        example("thong_bao"),
        example("bao_cao", quyen_han=None, chuc_vu=None, ho_ten=None, finds=""),
    ],
)
def check(document: Document, signed_types: list[str]) -> Iterator[Problem]:
    """A document of its own, with a number line and a type that one person signs; a form may say (Ký, ghi rõ họ tên)."""
    own = document.type_code in signed_types and document.first(SoKyHieu) is not None
    if own and not document.signers and not any(_PLACE.search(passage.text) for passage in document.passages):
        yield problem(
            document,
            vi("Văn bản không có quyền hạn, chức vụ, họ tên người ký."),
            vi("Thêm quyền hạn, chức vụ và họ tên người ký ở cuối văn bản, bên phải."),
        )
