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


def _items(passages: Sequence[Passage], headings: dict[int, Heading]) -> int:
    """How many numbered items stand in a row from the first passage; 0 where their list goes on after other text."""
    first = headings.get(id(passages[0].paragraph)) if passages else None
    if first is None or first.number[-1:] != (1,):
        return 0
    alike = [
        heading is not None and (heading.kind, heading.parent) == (first.kind, first.parent)
        for heading in (headings.get(id(passage.paragraph)) for passage in passages)
    ]
    count = alike.index(False) if False in alike else len(alike)
    return 0 if any(alike[count:]) else count


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
    for at, passage in enumerate(document.passages):
        stated = _STATED.search(passage.text) if passage.text.rstrip().endswith(":") else None
        count = _items(document.passages[at + 1 :], headings) if stated else 0
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
