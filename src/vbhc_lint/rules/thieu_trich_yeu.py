"""Dưới tên loại không có trích yếu."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import TenLoai, TrichYeu, TrichYeuCv
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule

_CONTENT = frozenset({"kinh_gui", "can_cu", "tham_quyen", "dieu", "phan_chuong_muc", "de_muc"})
_SENTENCE = 150  # characters: a summary is shorter


@rule(
    "TT503",
    examples=[
        example("bao_cao", trich_yeu=None, finds="BÁO CÁO"),
        example("ke_hoach", trich_yeu=None, finds="KẾ HOẠCH"),
        example(
            "bao_cao",
            trich_yeu=None,
            kinh_gui=None,
            noi_nhan_ds="- Lưu: VT.",
            body="Sở Nội vụ báo cáo như sau:",
            finds="BÁO CÁO",
        ),
        example("bao_cao"),
    ],
)
def check(document: Document, summary_types: list[str]) -> Iterator[Problem]:
    """A heading that says no more than the type's name, and content directly below it."""
    headings = document.all(TenLoai)
    if document.type_code not in summary_types or len(headings) != 1:
        return
    if document.first(TrichYeu) or document.first(TrichYeuCv) or len(headings[0].words) > 2:
        return
    passages = iter(document.passages)
    below = next((p for passage in passages if passage.paragraph is headings[0].paragraph for p in passages), None)
    alone = headings[0].paragraph.text.strip() == headings[0].text.strip()
    if below is None or not alone:
        return
    running = len(below.text) > _SENTENCE or below.text.rstrip().endswith(":")
    if below.role in _CONTENT or (below.role == "noi_dung" and running):
        yield problem(
            headings[0],
            vi("Dưới tên loại không có trích yếu nội dung văn bản."),
            vi("Thêm dưới tên loại một câu ngắn hoặc cụm từ nêu nội dung chủ yếu, chữ thường, đậm, canh giữa."),
        )
