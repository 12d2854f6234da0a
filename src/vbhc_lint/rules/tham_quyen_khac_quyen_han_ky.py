"""Văn bản do tập thể ban hành mà chữ ký không ghi “TM.”, hoặc do người đứng đầu ban hành mà lại ghi “TM.”."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import ThamQuyen
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule


@rule(
    "TT732",
    examples=[
        example(
            "quyet_dinh",
            co_quan_chu_quan=None,
            co_quan_ban_hanh="ỦY BAN NHÂN DÂN TỈNH TRÀ GIANG",
            so_ky_hieu="Số: 126/QĐ-UBND",
            tham_quyen="CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH",
            quyen_han="TM. ỦY BAN NHÂN DÂN",
            chuc_vu="CHỦ TỊCH",
            finds="TM. ỦY BAN NHÂN DÂN",
        ),
        example(
            "quyet_dinh",
            co_quan_chu_quan=None,
            co_quan_ban_hanh="ỦY BAN NHÂN DÂN TỈNH TRÀ GIANG",
            so_ky_hieu="Số: 126/QĐ-UBND",
            tham_quyen="ỦY BAN NHÂN DÂN TỈNH TRÀ GIANG",
            quyen_han=None,
            chuc_vu="CHỦ TỊCH",
            finds="CHỦ TỊCH",
        ),
        example(
            "quyet_dinh",
            co_quan_chu_quan=None,
            co_quan_ban_hanh="ỦY BAN NHÂN DÂN TỈNH TRÀ GIANG",
            so_ky_hieu="Số: 126/QĐ-UBND",
            tham_quyen="ỦY BAN NHÂN DÂN TỈNH TRÀ GIANG",
            quyen_han=["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"],
            chuc_vu="PHÓ CHỦ TỊCH",
        ),
        example("quyet_dinh"),
    ],
)
def check(document: Document, signs_for_itself: list[str], heads_over: list[str]) -> Iterator[Problem]:
    """``signs_for_itself``: collectives whose documents are signed on their behalf; ``heads_over``: their heads."""
    authority, signer = document.first(ThamQuyen), document.signers[-1] if document.signers else None
    if authority is None or signer is None or not signer.alone or not signer.offices or authority.unfilled:
        return
    issuer = authority.text.upper().strip()
    behalf = next((line for line in signer.authority if line.text.upper().startswith(("TM", "T/M"))), None)
    if behalf is None and issuer.startswith(tuple(signs_for_itself)):
        yield problem(
            signer.lines[0],
            vi(
                "{authority} ban hành thì người ký thay mặt tập thể, phải ghi “TM.” và tên tập thể ở dòng trên chức vụ."
            ),
            vi("Thêm dòng “TM. …” trên chức vụ của người ký."),
            authority=authority.text.strip(),
        )
    elif behalf is not None and issuer.startswith(tuple(heads_over)):
        yield problem(
            behalf,
            vi("{authority} ban hành thì người đứng đầu ký với chức vụ của mình, không thay mặt tập thể."),
            vi("Bỏ dòng “{behalf}”, hoặc sửa thẩm quyền ban hành nếu tập thể ban hành."),
            authority=authority.text.strip(),
            behalf=behalf.text.strip(),
        )
