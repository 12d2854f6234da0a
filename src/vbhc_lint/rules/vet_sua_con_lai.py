"""Tệp còn vết sửa đổi (Track Changes) hoặc chú thích."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Look, Problem, example, problem, rule


def _said(changes: int, comments: int) -> str:
    """What is left, without a count of nothing."""
    if not comments:
        return vi("Tệp còn {changes} vết sửa đổi chưa xử lý.")
    if not changes:
        return vi("Tệp còn {comments} chú thích chưa xử lý.")
    return vi("Tệp còn {changes} vết sửa đổi và {comments} chú thích chưa xử lý.")


@rule(
    "ND208",
    examples=[
        example("bao_cao", body_add=Look("Xã tiếp nhận 120 hồ sơ trong kỳ.", inserted=True), finds=""),
        example("bao_cao", body_add="Xã tiếp nhận 120 hồ sơ trong kỳ."),
    ],
)
def check(document: Document, traces_removed: bool) -> Iterator[Problem]:
    """What the file carries beside its text; one finding a file."""
    traces = document.file.traces
    changes = traces.insertions + traces.deletions
    if traces_removed and (changes or traces.comments):
        yield problem(
            document,
            _said(changes, traces.comments),
            vi("Vào Review, chấp nhận hoặc bỏ từng vết sửa và xóa chú thích trước khi phát hành."),
            cause="traces",
            changes=changes,
            comments=traces.comments,
        )
