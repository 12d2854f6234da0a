"""Số lượng nêu ở câu dẫn không đúng với số mục kể ngay bên dưới, như “gồm 05 thành viên sau đây:” mà chỉ kể 4."""

from collections.abc import Iterator, Sequence

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Document, Heading, Passage
from vbhc_lint.rule import Problem, example, problem, rule

_STATED = compiled(
    r"\bgồm(?: có)? (?P<number>\d{1,2}) (?P<of>[^\W\d_]+(?: [^\W\d_]+){0,4}?)(?: có tên)?(?:,? (?:sau|sau đây|như sau|dưới đây|cụ thể(?: như sau)?))?\s*:\s*$"
)
_FEWEST = 2  # items that show a list
_LED = "Thành lập Tổ công tác gồm 03 thành viên sau đây:"
_MEN = ["1. Ông Trần Văn An, Tổ trưởng;", "2. Bà Lê Thị Bình, Tổ phó;", "3. Ông Phạm Văn Cư, thành viên."]


def _rows(passages: Sequence[Passage], headings: dict[int, Heading]) -> list[int]:
    """How many items a numbered list has that begins at each passage and stands in one row; else 0."""
    found = [headings.get(id(passage.paragraph)) for passage in passages]
    kinds = [(heading.kind, heading.parent) if heading else None for heading in found]
    last = {kind: at for at, kind in enumerate(kinds)}
    rows, end = [0] * len(found), len(found)
    for at, heading in reversed([*enumerate(found)]):
        if kinds[at : at + 1] != kinds[at + 1 : at + 2]:
            end = at + 1
        if heading is not None and heading.number[-1:] == (1,) and last[kinds[at]] < end:
            rows[at] = end - at
    return rows


@rule(
    "ND329",
    examples=[
        example("thong_bao", body_add=[_LED, _MEN[0], "2. Ông Phạm Văn Cư, thành viên."], finds="03"),
        example("thong_bao", body_add=[_LED, *_MEN]),
        example("thong_bao", body_add=["Hồ sơ gồm 03 loại giấy tờ do cơ quan cấp:", *_MEN]),
        example("thong_bao", body_add=[_LED, _MEN[0], "Ông An làm việc theo lịch.", *_MEN[1:]]),
    ],
)
def check(document: Document, items_counted: bool) -> Iterator[Problem]:
    """A numbered list of lines without others between them, right below “gồm … :”."""
    if not items_counted:
        return
    headings = {id(heading.paragraph): heading for heading in document.headings if heading.number}
    for passage, count in zip(document.passages, _rows(document.passages, headings)[1:], strict=False):
        stated = _STATED.search(passage.text) if count and passage.text.rstrip().endswith(":") else None
        if stated is None or count < _FEWEST or count == int(stated["number"]):
            continue
        yield problem(
            passage,
            vi("Câu dẫn ghi {found} {of}, bên dưới kể {count}."),
            vi("Kiểm tra lại số lượng và danh sách."),
            stated.span("number"),
            found=stated["number"],
            of=stated["of"],
            count=str(count),
        )
