"""Đoạn văn kết thúc mà không có dấu chấm câu."""

import re
from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import BodyParagraph, Document, Passage
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.vietnamese import UPPER

_STOPS = '.;:,!?…/”"’)]}>*_-–—'
_LISTED = re.compile(r"\s*(?:[-+*•–—]|\(?\d+(?:\.\d+)*[.)]|[a-zđ][.)]|[IVX]+[.)])\s*")
_FIELD = re.compile(
    rf"\s*(?:[-+*•–]\s*)?[{UPPER}][^:;,.]{{1,30}}: *(?=[{UPPER}\d])"
)  # a line of a form: “Chức vụ: Chuyên viên”
_GOES_ON = re.compile(rf"[.!?] [{UPPER}]")  # an item of more than one sentence is no title


def _open(passage: BodyParagraph, following: Passage | None) -> bool:
    """Running text without a mark at its end that no next paragraph goes on with."""
    text = passage.text.strip()
    if text[-1] in _STOPS or text.isupper() or passage.paragraph.format.align in ("center", "right"):
        return False
    label = _LISTED.match(text)
    if (passage.paragraph.label or label) and not _GOES_ON.search(text, label.end() if label else 0):
        return False
    if all(look.bold for look in passage.looks) or all(look.italic for look in passage.looks):
        return False
    if following is None:
        return True
    return following.role != "o_bang" and not following.text.lstrip()[:1].islower()


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
                "Chức vụ: Chuyên viên",
                "Được cử đến: Trung tâm Dịch vụ việc làm và đào tạo nghề tỉnh Hà Trung",
            ],
        ),
    ],
)
def check(document: Document, stopped_from_words: int, stopped_share: float) -> Iterator[Problem]:
    """Paragraphs of so many words, in a document that stops the given share of them."""
    body = [p for p in document.passages if isinstance(p, BodyParagraph) and len(p.keys) >= stopped_from_words]
    stopped = sum(p.text.rstrip()[-1:] in _STOPS for p in body)
    if not body or stopped < stopped_share * len(body):
        return
    for passage in body:
        above = document.passages[passage.number - 2].text if passage.number > 1 else ""
        following = document.passages[passage.number] if passage.number < len(document.passages) else None
        if _field(passage.text) and (_field(above) or (following is not None and _field(following.text))):
            continue
        if not above.rstrip().endswith((":", ";")) and _open(passage, following):
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
