"""Văn bản không có tên cơ quan ban hành."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import CoQuanBanHanh, CoQuanChuQuan, QuocHieu, SoKyHieu
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule

_KNOWN = frozenset({"quoc_hieu", "tieu_ngu", "dia_danh_ngay", "so_ky_hieu", "ten_loai", "trich_yeu", "trich_yeu_cv"})


@rule(
    "TT201",
    examples=[
        example(co_quan_ban_hanh=None, co_quan_chu_quan=None, finds="Số: 126/QĐ-SNV"),
        example(),
        example("ke_hoach", co_quan_ban_hanh=None, finds="Số: 75/KH-UBND"),
    ],
)
def check(document: Document, issuer_required: bool) -> Iterator[Problem]:
    """Above the number nothing stands but the national name and the motto: any other text may be an agency."""
    number = document.first(SoKyHieu)
    if not issuer_required or number is None or document.first(QuocHieu) is None:
        return
    if document.first(CoQuanBanHanh) or document.first(CoQuanChuQuan):
        return
    for passage in document.passages:
        if passage.role in ("ten_loai", "kinh_gui", "can_cu", "tham_quyen", "dieu"):
            break
        if passage.role not in _KNOWN and any(c.isalpha() for c in passage.text):
            return
    yield problem(
        number,
        vi("Phía trên số, ký hiệu không có tên cơ quan ban hành văn bản."),
        vi(
            "Ghi tên cơ quan ban hành bằng chữ in hoa, đậm, ngang với Quốc hiệu; nếu có cơ quan chủ quản thì ghi ở trên."
        ),
    )
