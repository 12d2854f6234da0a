"""Văn bản không có nội dung."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import QuocHieu, SoKyHieu
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule

_FORM = frozenset(
    {
        "quoc_hieu", "tieu_ngu", "co_quan_chu_quan", "co_quan_ban_hanh", "so_ky_hieu", "dia_danh_ngay", "ten_loai",
        "trich_yeu", "trich_yeu_cv", "kinh_gui", "quyen_han", "chuc_vu", "ho_ten", "ghi_chu", "noi_nhan",
        "noi_nhan_ds", "nguoi_soan", "do_khan", "do_mat", "luu_hanh", "du_thao",
    }
)  # fmt: skip


@rule(
    "TT634",
    examples=[
        example("thong_bao", body=[], finds=""),
        example("giay_gioi_thieu"),
    ],
)
def check(document: Document, types: dict[str, str], content_required: bool) -> Iterator[Problem]:
    """A whole header and a signer, and not one word beside the parts of form."""
    known = document.type_code == "CV" or document.type_code in types
    whole = document.first(QuocHieu) and document.first(SoKyHieu) and document.signers
    words = any(p.role not in _FORM and any(c.isalnum() for c in p.text) for p in document.passages)
    if content_required and known and whole and not words:
        yield problem(
            document,
            vi("Giữa phần đầu văn bản và phần ký không có nội dung."),
            vi("Viết nội dung văn bản dưới tên loại và trích yếu."),
            word="content_required",
        )
