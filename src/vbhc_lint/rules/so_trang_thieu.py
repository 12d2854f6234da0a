"""Văn bản nhiều trang không đánh số trang."""

import math
from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.model.page import File, Paragraph
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.units import pt

_LETTER = 0.42  # mean width of a letter of running text in times its size, Times New Roman
_SINGLE = 1.15  # a single line in times its size
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
def check(document: Document, page_number_needed_from: float) -> Iterator[Problem]:
    """No PAGE field in any header or footer that is shown, of a file that surely fills more than one page; said once a file."""
    body = document.file.body
    first = next((paragraph for paragraph in body if paragraph.text.strip()), None)
    if first is None or not document.passages or document.passages[0].paragraph is not first:
        return
    boxes = [s for s in document.file.stories if s.kind == "text_box"]
    stories = [*boxes, *(document.file.stories[i] for i in document.file.shown_margins(document.file.sections))]
    if any(field.name == "PAGE" for s in stories for p in s.paragraphs for field in p.fields):
        return
    if _new_page(document.file) or _pages(document.file) >= page_number_needed_from:
        yield problem(
            document,
            vi("Văn bản dài hơn một trang nhưng không đánh số trang."),
            vi("Vào Insert › Page Number › Top of Page, chọn kiểu ở giữa; đánh dấu Different First Page."),
        )


def _new_page(file: File) -> bool:
    """Whether text stands on both sides of a hard page break or of a section that begins a page."""
    texts = [place for place, paragraph in enumerate(file.body) if paragraph.text.strip()]
    breaks = [place for place, p in enumerate(file.body) if p.page_break or p.format.page_break_before]
    begins = [section.first for section in file.sections[1:] if not section.continuous]
    return any(texts[0] < place < texts[-1] for place in breaks) or any(texts[0] < n <= texts[-1] for n in begins)


def _pages(file: File) -> float:
    """How many pages the body fills, reckoned low: narrow letters, no gaps between rows."""
    columns: dict[tuple[int, int, int], float] = {}  # height in pt of each cell; of each paragraph outside tables
    for place, paragraph in enumerate(file.body):
        cell = paragraph.cell
        key = (-1, place, 0) if cell is None else (cell.outer_table, cell.row, cell.column)
        columns[key] = columns.get(key, 0.0) + _height(paragraph)
    rows: dict[tuple[int, int], float] = {}
    for (table, row, _), height in columns.items():
        rows[table, row] = max(rows.get((table, row), 0.0), height)
    sheet = max(pt(section.height - section.top - section.bottom) for section in file.sections)
    return sum(rows.values()) / sheet


def _height(paragraph: Paragraph) -> float:
    """The height of a paragraph in pt."""
    look = paragraph.format
    size = max((run.format.size for run in paragraph.runs), default=paragraph.mark.size)
    width = max(pt(paragraph.right - paragraph.left) - look.indent_left - look.indent_right, 4 * size)
    lines = sum(math.ceil(max(len(line) * _LETTER * size / width, 1)) for line in paragraph.text.split("\n"))
    single = _SINGLE * size
    step = look.line * single if look.line_rule == "multiple" else max(look.line, single * (look.line_rule != "exact"))
    return lines * step + max(look.space_before, look.space_after)
