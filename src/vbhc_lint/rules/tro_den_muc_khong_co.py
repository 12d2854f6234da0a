"""Nội dung nhắc đến điều, khoản của chính văn bản này mà văn bản không có."""

import re
from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import TenLoai
from vbhc_lint.recognise.document import Document, Heading, Passage
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.vietnamese import collapse

_REFERENCE = compiled(
    r"(?:[Kk]hoản (?P<clause>\d{1,2}),? )?Điều (?:này\b|(?P<article>\d{1,3})(?: của)? (?P<type>[^\W\d_]+(?: [^\W\d_]+)?) này\b)"
)
_AMENDS = compiled(r"(?:sửa đổi|bổ sung|thay thế)\b.{0,160}\bnhư sau", re.IGNORECASE | re.DOTALL)
_ONE = "Trưởng phòng Văn thư - Lưu trữ kiểm tra việc thực hiện."
_LAST = "Quyết định này có hiệu lực kể từ ngày ký./."
_CLAUSES = ["Điều 1. Phân công như sau:", f"1. {_ONE}", "2. Văn phòng tổng hợp kết quả."]
_LIST = ["- Như Điều 3;", "- Lưu: VT, VTLT."]


@rule(
    "ND404",
    examples=[
        example(
            body=[*_CLAUSES, "Điều 2. Văn phòng thực hiện Điều 9 Quyết định này.", f"Điều 3. {_LAST}"],
            noi_nhan_ds=_LIST,
            finds="Điều 9 Quyết định này",
        ),
        example(
            body=[*_CLAUSES, "Điều 2. Văn phòng thực hiện khoản 4 Điều 1 Quyết định này.", f"Điều 3. {_LAST}"],
            noi_nhan_ds=_LIST,
            finds="khoản 4 Điều 1 Quyết định này",
        ),
        example(
            body=[*_CLAUSES, "3. Các phòng thực hiện khoản 5 Điều này.", f"Điều 2. {_ONE}", f"Điều 3. {_LAST}"],
            noi_nhan_ds=_LIST,
            finds="khoản 5 Điều này",
        ),
        example(
            body=[*_CLAUSES, "Điều 2. Văn phòng thực hiện khoản 2 Điều 1 Quyết định này.", f"Điều 3. {_LAST}"],
            noi_nhan_ds=_LIST,
        ),
        example(
            body=[*_CLAUSES, "Điều 2. Sửa đổi Điều 5 Quy chế như sau:", "“Theo khoản 7 Điều này”.", f"Điều 3. {_LAST}"],
            noi_nhan_ds=_LIST,
        ),
    ],
)
def check(document: Document, references_resolved: bool) -> Iterator[Problem]:
    """Articles from 1 on without a gap, and khoản likewise: else one may have been overlooked. Amendments are passed over."""
    articles = _by_number(document)
    types = {collapse(line.text).lower() for line in document.all(TenLoai)}
    amends = any(_AMENDS.search(passage.text) for passage in document.passages if "như sau" in passage.text)
    if not references_resolved or not articles or amends:
        return
    for passage, found, here in _references(document):
        if found["type"] and found["type"].lower() not in types:
            continue
        beyond = bool(found["article"]) and int(found["article"]) > len(articles)
        meant = articles.get(int(found["article"]), []) if found["article"] else [here]
        clauses = _clauses(document, meant[0]) if len(meant) == 1 and meant[0] else 0
        if beyond or (found["clause"] and 1 < clauses < int(found["clause"])):
            yield problem(
                passage,
                vi("Văn bản không có {found}; điều cuối cùng là Điều {last}.")
                if beyond
                else vi("Không có {found}; khoản cuối cùng của điều ấy là khoản {last}."),
                vi("Kiểm tra rồi ghi đúng số của điều, khoản được nhắc đến."),
                found.span(),
                found=found[0],
                last=len(articles) if beyond else clauses,
            )


def _by_number(document: Document) -> dict[int, list[Heading]]:
    """The articles by number, none where a gap says that not all were recognised."""
    found: dict[int, list[Heading]] = {}
    for heading in document.headings:
        if heading.kind == "dieu" and heading.number:
            found.setdefault(heading.number[-1], []).append(heading)
    return found if len(found) > 1 and set(found) == set(range(1, len(found) + 1)) else {}


def _references(document: Document) -> Iterator[tuple[Passage, re.Match[str], Heading | None]]:
    """The references to the document itself outside quotations, and the article each stands in."""
    articles = {id(heading.paragraph): heading for heading in document.headings if heading.kind == "dieu"}
    here, quoted = None, 0
    for passage in document.passages:
        here = articles.get(id(passage.paragraph), here)
        text = passage.text
        for found in _REFERENCE.finditer(text) if " này" in text else ():
            before = text[: found.start()]
            opened = quoted + before.count("“") - before.count("”")
            if opened <= 0 and before.count('"') % 2 == 0:
                yield passage, found, here
        quoted += text.count("“") - text.count("”")


def _clauses(document: Document, article: Heading) -> int:
    """How many khoản an article has, 0 where that is not sure."""
    numbers = [h.number[-1] for h in document.headings if h.parent is article and h.kind == "khoan" and h.number]
    return len(numbers) if numbers == list(range(1, len(numbers) + 1)) else 0
