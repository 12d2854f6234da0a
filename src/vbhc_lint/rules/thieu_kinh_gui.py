"""Công văn, tờ trình không có “Kính gửi”."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import KinhGui, SoKyHieu
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule


@rule(
    "TT908",
    examples=[
        example("to_trinh", kinh_gui=None, noi_nhan_ds=["- Phòng Kinh tế;", "- Lưu: VT, KT."], finds=""),
        example("to_trinh"),
        example("thong_bao"),
    ],
)
def check(document: Document, kinh_gui_of: list[str]) -> Iterator[Problem]:
    """A report has it only when it goes to a superior, which the file does not say: not asked for there."""
    if document.type_code not in kinh_gui_of or document.first(SoKyHieu) is None or document.all(KinhGui):
        return
    if not any(passage.text.lstrip().startswith("Kính") for passage in document.passages):
        yield problem(
            document,
            vi("Văn bản loại này phải có “Kính gửi: …” trên phần nội dung."),
            vi("Thêm “Kính gửi: <nơi nhận>” dưới trích yếu; đặt “- Như trên;” ở đầu danh sách nơi nhận."),
        )
