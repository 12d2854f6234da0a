"""Số thứ tự của các phụ lục bị trùng, bị nhảy hoặc đảo thứ tự."""

from collections.abc import Iterator
from itertools import pairwise

from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import PhuLuc
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Look, Problem, example, problem, rule


@rule(
    "TT806",
    examples=[
        example("quyet_dinh_phu_luc", phu_luc=[Look(), "Phụ lục I"], finds="Phụ lục I"),
        example("quyet_dinh_phu_luc", phu_luc=[Look(), "Phụ lục III"], finds="Phụ lục III"),
        example("quyet_dinh_phu_luc", phu_luc=["Phụ lục II", "Phụ lục I"], finds="Phụ lục I"),
        example("quyet_dinh_phu_luc"),
    ],
)
def check(document: Document, appendices_in_order: bool) -> Iterator[Problem]:
    """Each phụ lục against the one before it; where a number cannot be read, nothing is said of any."""
    lines = document.all(PhuLuc)
    numbers = [line.number for line in lines if line.number]
    if not appendices_in_order or len(numbers) < len(lines):
        return
    for (above, line), (last, number) in zip(pairwise(lines), pairwise(numbers), strict=True):
        if number == last:
            message = vi("“{label}” trùng số với phụ lục đứng trước.")
        elif number < last:
            message = vi("“{label}” đứng sau “{above}”.")
        elif number > last + 1:
            message = vi("Sau “{above}” là “{label}”: thiếu phụ lục ở giữa, hoặc đánh số sai.")
        else:
            continue
        yield problem(
            line,
            message,
            vi("Đánh số các phụ lục liên tục theo thứ tự I, II, III …; sửa cả những chỗ nhắc đến phụ lục."),
            label=line.text.strip(),
            above=above.text.strip(),
        )
