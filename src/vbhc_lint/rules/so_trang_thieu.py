"""Văn bản nhiều trang không đánh số trang."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule

_FIELDS = ["hộ tịch", "đất đai", "xây dựng", "y tế", "giáo dục", "văn hóa", "giao thông", "môi trường", "thủy lợi"]
_LONG = [
    f"Trong lĩnh vực {field}, bộ phận chuyên môn đã rà soát toàn bộ hồ sơ còn tồn, phân loại theo thời hạn và giao "
    f"người chịu trách nhiệm từng việc; kết quả được công khai tại nhà văn hóa thôn để người dân làm {field} theo dõi, "
    f"góp ý và cùng giám sát trong suốt thời gian thực hiện."
    for field in _FIELDS
]


@rule(
    "TT006",
    examples=[
        example("bao_cao", body_add=_LONG, page={"page_number": {"present": False}}, finds=""),
        example("bao_cao", page={"page_number": {"present": False}}),
        example("bao_cao", body_add=_LONG[:3]),
    ],
)
def check(document: Document, page_number_needed_from: int) -> Iterator[Problem]:
    """No PAGE field in any header or footer of a document too long for one page."""
    length = sum(len(passage.text) for passage in document.passages)
    if length < page_number_needed_from:
        return
    stories = [s for s in document.file.stories if s.kind in ("header", "footer", "text_box")]
    if not any(field.name == "PAGE" for s in stories for p in s.paragraphs for field in p.fields):
        yield problem(
            document,
            vi("Văn bản dài hơn một trang nhưng không đánh số trang."),
            vi("Vào Insert › Page Number › Top of Page, chọn kiểu ở giữa; đánh dấu Different First Page."),
        )
