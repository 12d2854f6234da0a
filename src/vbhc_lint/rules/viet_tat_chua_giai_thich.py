"""Chữ viết tắt không thông dụng dùng mà không có chỗ nào giải thích."""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import SoKyHieu
from vbhc_lint.recognise.document import Document
from vbhc_lint.recognise.short_forms import is_slip, letters
from vbhc_lint.rule import Problem, example, problem, rule

_OF_A_MAKE = compiled(r" \d")  # what has a number behind it names a make or grade: “thép CB 300”


@rule(
    "ND502",
    examples=[
        example("bao_cao", body_add="Xã rà soát hồ sơ thuộc Dự án PTHT để giải ngân.", finds="PTHT"),
        example("bao_cao", body_add="Xã rà soát hồ sơ phát triển hạ tầng (PTHT); Dự án PTHT đã giải ngân."),
        example("bao_cao", body_add="UBND xã thu BHXH đúng hạn."),
        example(
            "bao_cao",
            body_add=["Xã có ban hạ tầng kỹ thuật - công trình công cộng (HTKT-CTCC).", "Ban HTKT họp hai lần."],
        ),
        example(
            "bao_cao",
            kinh_gui="Kính gửi: Ban Phát triển hạ tầng (PTHT) thuộc Ủy ban nhân dân xã Vân Trà",
            body_add="Dự án của PTHT đã giải ngân.",
        ),
        example("bao_cao", body_add="Ban Quản lý chợ trung tâm (Ban QLCTT) họp; Ban QLCTT thu phí chỗ ngồi."),
        example("bao_cao", body_add="Xã tiêm phòng, tiêu hủy gia súc (theo TPGS); số liệu TPGS đã gửi.", finds="TPGS"),
        example("bao_cao", body_add="Cán bộ thú y, khuyến nông (CBTY, KN) họp; CBTY đã đến từng thôn."),
        example("bao_cao", body_add="Xã thu mua mủ SVR 10 và thay máy biến áp 25 MVA."),
    ],
)
def check(document: Document, explained_from: int, known_abbreviations: frozenset[str]) -> Iterator[Problem]:
    """Its first place in running text or a heading; not what the document's own symbol is made of."""
    line = document.first(SoKyHieu)
    own = {letters(group.text) for group in line.parts.groups} if line is not None and line.parts is not None else set()
    for made_of, forms in document.short_forms.items():
        uses = sorted(
            (use for form in forms.values() for use in form), key=lambda use: getattr(use.passage, "number", 0)
        )
        said = [use for use in uses if getattr(use.passage, "role", "") in ("noi_dung", "de_muc")]
        if len(made_of) < explained_from or made_of in own or any(use.defines for use in uses) or not said:
            continue
        if all(_OF_A_MAKE.match(use.passage.text, use.end) for use in uses):
            continue
        first = said[0]
        form = first.passage.text[first.start : first.end]
        if form in known_abbreviations or made_of in known_abbreviations:
            continue
        if len(uses) == 1 and any(is_slip(form, other) for other in document.short_forms):
            continue  # of another one: that is a fault of its own
        yield problem(
            first.passage,
            vi("Chữ viết tắt “{found}” không được giải thích ở chỗ nào trong văn bản."),
            vi("Lần đầu viết đầy đủ, kèm chữ viết tắt trong ngoặc đơn."),
            (first.start, first.end),
            found=form,
        )
