"""Quyết định, nghị quyết thiếu dòng thẩm quyền ban hành hoặc dòng “QUYẾT ĐỊNH:”, “QUYẾT NGHỊ:”."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import SoKyHieu, TenLoai
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule


@rule(
    "TT624",
    examples=[
        example(tham_quyen=None, finds="QUYẾT ĐỊNH"),
        example(quyet_dinh=None, finds="QUYẾT ĐỊNH"),
        example("nghi_quyet"),
        example("thong_bao"),
    ],
)
def check(document: Document, opening_lines: dict[str, list[str]]) -> Iterator[Problem]:
    """For each type the lines that its model form opens the content with. An attached document has no number: passed over."""
    heading = document.first(TenLoai)
    if heading is None or document.first(SoKyHieu) is None or not any(h.kind == "dieu" for h in document.headings):
        return
    present = {component.kind for component in document.components}
    if len(document.all(TenLoai)) > 1:  # “QUYẾT ĐỊNH” without its colon reads as a type's name
        present.add("quyet_dinh")
    resolved = vi("Thiếu dòng “QUYẾT NGHỊ:”.") if document.type_code == "NQ" else vi("Thiếu dòng “QUYẾT ĐỊNH:”.")
    missing = {"tham_quyen": vi("Thiếu dòng ghi thẩm quyền ban hành."), "quyet_dinh": resolved}
    for kind in opening_lines.get(document.type_code, []):
        if kind not in present:
            yield problem(heading, missing[kind], vi("Thêm dòng này theo mẫu, chữ in hoa, đậm, canh giữa."))
