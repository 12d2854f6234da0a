"""Cỡ chữ của thành phần khác cỡ quy định.

Mỗi thành phần thể thức có cỡ chữ riêng; một thành phần dù chia nhiều dòng vẫn là một lỗi.
"""

from collections.abc import Iterator

from vbhc_lint.messages import name_of, vi
from vbhc_lint.model.format import Setting
from vbhc_lint.recognise.piece import Piece
from vbhc_lint.rule import Format, Look, Problem, example, problem, rule, scope_of
from vbhc_lint.units import Range, number

_TEXT = "Lịch tiếp công dân được niêm yết tại trụ sở"
_APPENDIX = [  # whose text has no size of its own; 12 in the models 2.1, 2.2 (PLI-III.1)
    "Lịch tiếp công dân tại Phụ lục kèm theo.",
    Look("Phụ lục", bold=True, align="center", first_line=0),
    Look("(Kèm theo Thông báo số      /TB-UBND ngày      tháng      năm 2026 của Ủy ban nhân dân xã Vân Trà)",
         italic=True, align="center", first_line=0),
    Look(f"{_TEXT} từ thứ Hai đến thứ Sáu.", size=12),
]  # fmt: skip


@rule(
    "TTx10",
    examples=[
        example(quoc_hieu=Look(size=14), finds="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        example(quoc_hieu=Look(size=12)),
        example(so_ky_hieu=Look("Số: 15/QĐ-SNV", size=14), finds="Số: 15/QĐ-SNV"),
        example(so_ky_hieu=Look(size=13)),
        example(
            "bao_cao",
            body_add=Look("Tỷ lệ hồ sơ giải quyết đúng hạn tăng so với cùng kỳ.", size=12),
            finds="Tỷ lệ hồ sơ giải quyết đúng hạn tăng so với cùng kỳ.",
        ),
        example("bao_cao", body_add=Look("Tỷ lệ hồ sơ giải quyết đúng hạn tăng so với cùng kỳ.", size=13)),
        example("thong_bao", body_add=_APPENDIX),
        example("thong_bao", body=[Look("I. MỤC ĐÍCH", size=15), f"{_TEXT}./."], finds="I. MỤC ĐÍCH"),
        example("thong_bao", body=[Look("1. Mục đích", size=12), f"{_TEXT}./."], finds="1. Mục đích"),
    ],
)
def check(line: Piece, size: Range) -> Iterator[Problem]:
    """One problem at the first run whose size lies outside the range."""
    for run in line.runs:
        if run.format.vertical == "baseline" and not size.holds(run.format.size):
            yield problem(
                line,
                vi("{name} có cỡ chữ {found}, quy định {required}."),
                vi("chọn cỡ chữ {required}"),
                run=run,
                setting=Setting(run.format, "size"),
                format=Format("size", size),
                name=name_of(scope_of(line)),
                found=number(run.format.size),
                required=size,
            )
            return
