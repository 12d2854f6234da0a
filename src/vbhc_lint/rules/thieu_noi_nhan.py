"""Văn bản không có “Nơi nhận”."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import NoiNhan, NoiNhanDs, SoKyHieu
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule


@rule(
    "TT906",
    examples=[
        example("thong_bao", noi_nhan=None, noi_nhan_ds=None, finds=""),
        example("thong_bao"),
        example("bien_ban", noi_nhan=None, noi_nhan_ds=None),
        example("ke_hoach", noi_nhan=None, noi_nhan_ds=None, finds=""),
    ],
)
def check(document: Document, recipients_of: list[str]) -> Iterator[Problem]:
    """A document of its own, with a number line, of a type that is sent to somebody."""
    if document.type_code not in recipients_of or document.first(SoKyHieu) is None:
        return
    if not document.all(NoiNhan) and not document.all(NoiNhanDs):
        yield problem(
            document,
            vi("Văn bản không có mục “Nơi nhận”."),
            vi("Thêm “Nơi nhận:” và danh sách nơi nhận ở cuối văn bản, bên trái, ngang với chức vụ người ký."),
        )
