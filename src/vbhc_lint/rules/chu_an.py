"""Chữ bị ẩn, người đọc không thấy nhưng vẫn nằm trong tệp."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Look, Problem, example, problem, rule


@rule(
    "ND207",
    examples=[
        example(
            "bao_cao",
            body_add=("Xã tiếp nhận 120 hồ sơ", Look(" chưa đối chiếu", hidden=True), "."),
            finds=" chưa đối chiếu",
        ),
        example("bao_cao", body_add=("Xã tiếp nhận 120 hồ sơ", " chưa đối chiếu", ".")),
    ],
)
def check(passage: Passage, hidden_removed: bool) -> Iterator[Problem]:
    """The first hidden run of a paragraph; all of a document are one finding."""
    for run in passage.runs:
        if hidden_removed and run.format.hidden:
            yield problem(
                passage,
                vi("Chữ này bị ẩn (Hidden) nên không in ra, nhưng ai mở tệp cũng đọc được."),
                vi("Xóa chữ ẩn, hoặc bỏ dấu Hidden trong Font nếu cần giữ."),
                run=run,
                cause="hidden",
            )
            return
