"""Đoạn văn kết thúc mà không có dấu chấm câu."""

import re
from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Document, Passage
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.vietnamese import UPPER

_STOPS = '.;:,!?…/”"’)]}>*_-–—'
_LISTED = re.compile(r"\s*(?:[-+*•–—]|\(?\d+(?:\.\d+)*[.)]|[a-zđ][.)]|[IVX]+[.)])\s*")
_FIELD = re.compile(
    rf"\s*(?:[-+*•–]\s*)?[{UPPER}][^:;,.]{{1,30}}: *(?=[{UPPER}\d])"
)  # a line of a form: “Chức vụ: Chuyên viên”
_GAPS = ("   ", "\t")  # a line with them is one of a form
_NO_WORD = re.compile(r"[@/]|www\.|:\d")  # in the last word: an address, a footnote's number
_GOES_ON = re.compile(rf"[.!?] [{UPPER}]")  # an item of more than one sentence is no title


def _marked(passage: Passage) -> bool:
    """Whether an item's mark or number stands before it."""
    return bool(passage.paragraph.label) or _LISTED.match(passage.text) is not None


def _one_sentence(passage: Passage) -> bool:
    label = _LISTED.match(passage.text)
    return not _GOES_ON.search(passage.text, label.end() if label else 0)


def _open(passage: Passage, following: Passage | None) -> bool:
    """Running text without a mark at its end that no next paragraph goes on with."""
    text = passage.text.strip()
    if (
        text[-1] in _STOPS
        or text.isupper()
        or _NO_WORD.search(text.split()[-1])
        or passage.paragraph.format.align in ("center", "right")
    ):
        return False
    if (
        any(gap in text for gap in _GAPS)
        or all(look.bold for look in passage.looks)
        or all(look.italic for look in passage.looks)
    ):
        return False
    if following is None:
        return True
    if passage.role == "dieu" and following.role == "noi_dung":
        return False  # it may be the name of an article
    return following.role != "o_bang" and not following.text.lstrip()[:1].islower()


def _lacks_its_stop(passage: Passage, above: Passage | None, following: Passage | None) -> bool:
    """Whether what may be an item of a list stands among items that have their marks; a title has text under it."""
    marked = _marked(passage)
    beside = [p for p in (above, following) if p is not None and p.role == passage.role and _marked(p) == marked]
    if marked and following is not None and following.role == passage.role and following not in beside:
        return False
    return bool(beside) and all(p.text.rstrip()[-1] in ".;" for p in beside)


def _field(text: str) -> bool:
    return _FIELD.match(text) is not None and not _GOES_ON.search(text)


@rule(
    "CT305",
    examples=[
        example(
            "bao_cao",
            body_add="Công chức tư pháp đã hướng dẫn người dân nộp hồ sơ trực tuyến tại nhà văn hóa thôn đúng quy định",
            finds="quy định",
            fixed="Công chức tư pháp đã hướng dẫn người dân nộp hồ sơ trực tuyến tại nhà văn hóa thôn đúng quy định.",
        ),
        example(
            "bao_cao",
            body_add=[
                "Công chức tư pháp đã hướng dẫn người dân nộp hồ sơ trực tuyến tại nhà văn hóa thôn cho trẻ",
                "em dưới 6 tuổi theo đúng quy định của pháp luật.",
            ],
        ),
        example(
            "bao_cao",
            body_add=[
                "- Công chức tư pháp hướng dẫn người dân nộp hồ sơ trực tuyến tại nhà văn hóa;",
                "- Công chức địa chính hướng dẫn người dân kê khai đất đai tại nhà văn hóa thôn",
                "- Công an xã hướng dẫn người dân kích hoạt tài khoản định danh điện tử.",
            ],
            finds="hóa thôn",
        ),
        example(
            "bao_cao",
            body_add=[
                "- Công chức tư pháp hướng dẫn người dân nộp hồ sơ trực tuyến tại nhà văn hóa",
                "- Công chức địa chính hướng dẫn người dân kê khai đất đai tại nhà văn hóa thôn",
            ],
        ),
        example(
            "bao_cao",
            body_add=[
                "Chức vụ: Chuyên viên",
                "Được cử đến: Trung tâm Dịch vụ việc làm và đào tạo nghề tỉnh Hà Trung",
            ],
        ),
    ],
)
def check(document: Document, stopped_from_words: int, stopped_share: float) -> Iterator[Problem]:
    """Paragraphs of so many words, in a document that stops the given share of the others of their kind."""
    for role in ("noi_dung", "dieu"):
        running = [p for p in document.passages if p.role == role and len(p.keys) >= stopped_from_words]
        stopped = sum(p.text.rstrip()[-1:] in _STOPS for p in running)
        if len(running) > 1 and stopped >= stopped_share * (len(running) - 1):
            yield from _unstopped(document, running)


def _unstopped(document: Document, running: list[Passage]) -> Iterator[Problem]:
    for passage in running:
        at = passage.number - 1
        above = document.passages[at - 1] if at else None
        following = document.passages[at + 1] if at + 1 < len(document.passages) else None
        led = above is not None and above.text.rstrip().endswith((":", ";"))
        fields = [p for p in (above, following) if p is not None and _field(p.text)]
        titled = above is not None and above.role == "ten_loai"
        if titled or not _open(passage, following) or (_field(passage.text) and fields):
            continue
        item = led or (_marked(passage) and _one_sentence(passage))  # else it is no title
        if item and not _lacks_its_stop(passage, None if led else above, following):
            continue
        last = passage.words[-2:]
        text = passage.text[last[0].start : last[-1].end]
        yield problem(
            passage,
            vi("Đoạn văn không có dấu kết thúc câu."),
            vi("Thêm dấu chấm ở cuối đoạn."),
            (last[0].start, last[-1].end),
            replacement=f"{text}.",
            unsafe=True,
        )
