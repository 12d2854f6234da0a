"""Hình thức sao ghi theo tên gọi cũ (SAO Y BẢN CHÍNH)."""

from collections.abc import Iterator
from itertools import dropwhile, islice

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Document, Passage
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.vietnamese import collapse, split


@rule(
    "TT804",
    examples=[
        example(body_add="SAO Y BẢN CHÍNH", finds="SAO Y BẢN CHÍNH", fixed="SAO Y"),
        example(ho_ten=["Nguyễn Thị Lan", "SAO Y BẢN CHÍNH"], finds="SAO Y BẢN CHÍNH"),
        example(body_add="Hồ sơ gồm 01 bản sao y bản chính."),
    ],
)
def check(document: Document, copy_forms: dict[str, str]) -> Iterator[Problem]:
    """A line that is nothing but the old name of a form of copy, also the one that opens the copy's own block."""
    lengths = {len(split(form)) for form in copy_forms}
    for passage in (*document.passages, *_next(document)):
        if len(passage.keys) not in lengths:
            continue
        written = collapse(passage.text).strip("() ")
        required = copy_forms.get(written.upper())
        if required:
            start = passage.text.find(written)
            yield problem(
                passage,
                vi("Hình thức sao ghi là “{required}”, không ghi “{found}”."),
                vi("Sửa thành “{required}”."),
                at=(start, start + len(written)) if start >= 0 else None,
                replacement=required,
                found=written,
                required=required,
            )


def _next(document: Document) -> Iterator[Passage]:
    """The first line with text below the document."""
    last = document.passages[-1].paragraph if document.passages else None
    below = dropwhile(lambda paragraph: paragraph is not last, document.file.body)
    for paragraph in islice((p for p in below if p.text.strip() and p is not last), 1):
        yield Passage(paragraph, 0, len(paragraph.text))
