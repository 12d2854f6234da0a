"""How a paragraph ends: whether it is a sentence or item that lacks its stop, and not a title or a line of a form."""

from __future__ import annotations

from vbhc_lint.expression import compiled
from vbhc_lint.recognise.document import Passage
from vbhc_lint.vietnamese import UPPER

STOPS = '.;:,!?…/”"’)]}>*_-–—'
_LISTED = compiled(r"\s*(?:[-+*•–—]|\(?\d+(?:\.\d+)*[.)]|[a-zđ][.)]|[IVX]+[.)])\s*")
_FIELD = compiled(
    rf"\s*(?:[-+*•–]\s*)?[{UPPER}][^:;,.]{{1,30}}: *(?=[{UPPER}\d])"
)  # a line of a form: “Chức vụ: Chuyên viên”
# “… giới thiệu: ông Lê An”
_NAMED = compiled(rf": (?:(?:[Ôô]ng|[Bb]à|[Đđ]ồng chí) )?[{UPPER}]\w++(?: [{UPPER}]\w++){{1,4}} ?$")
_INTRODUCES = compiled(r"(?:kính mời|giới thiệu|cử đến): [^.;]*$")  # the models leave these lines without a stop
_GAPS = ("   ", "\t")  # a line with them is one of a form
_NO_WORD = compiled(r"[@/]|www\.|:\d")  # in the last word: an address, a footnote's number
_GOES_ON = compiled(rf"[.!?] [{UPPER}]")  # an item of more than one sentence is no title


def marked(passage: Passage) -> bool:
    """Whether an item's mark or number stands before it."""
    return bool(passage.paragraph.label) or _LISTED.match(passage.text) is not None


def field(passage: Passage) -> bool:
    """Whether a paragraph is a line of a form: a label and what is filled in."""
    return _FIELD.match(passage.text) is not None and not _GOES_ON.search(passage.text)


def lacks_stop(above: Passage | None, passage: Passage, following: Passage | None) -> bool:
    """Whether a paragraph between two others is running text or an item of a list and ends without a mark."""
    if (above is not None and above.role == "ten_loai") or not _open(passage, following):
        return False
    if field(passage) and any(beside is not None and field(beside) for beside in (above, following)):
        return False
    led = above is not None and above.text.rstrip().endswith((":", ";"))
    if led or (marked(passage) and _one_sentence(passage)):
        return _among_stopped(above, passage, following, led=led)
    return True


def _open(passage: Passage, following: Passage | None) -> bool:
    """Running text without a mark at its end that no next paragraph goes on with."""
    text = passage.text.strip()
    if (text[-1] in STOPS and not _bracketed(text)) or text.isupper() or _NO_WORD.search(text.split()[-1]):
        return False
    if _NAMED.search(text) or _INTRODUCES.search(text):
        return False
    if any(gap in text for gap in _GAPS) or passage.paragraph.format.align in ("center", "right"):
        return False
    if all(look.bold for look in passage.looks) or all(look.italic for look in passage.looks):
        return False
    if following is None:
        return True
    if passage.role == "dieu" and following.role == "noi_dung":
        return False  # it may be the name of an article
    return following.role != "o_bang" and not following.text.lstrip()[:1].islower()


def _bracketed(text: str) -> bool:
    """Whether the last of several sentences ends with a remark in brackets; one after a full stop stands for itself."""
    opened = text.rfind(" (")
    return text.endswith(")") and bool(_GOES_ON.search(text, 0, max(opened, 0))) and text[opened - 1] not in ".!?;"


def _one_sentence(passage: Passage) -> bool:
    label = _LISTED.match(passage.text)
    return not _GOES_ON.search(passage.text, label.end() if label else 0)


def _among_stopped(above: Passage | None, passage: Passage, following: Passage | None, *, led: bool) -> bool:
    """Whether what may be an item stands among items that have their marks; a title has text under it.

    Behind an item that ends with a semicolon the list goes on, whatever follows.
    """
    item = marked(passage)
    alike = [
        beside is not None and beside.role == passage.role and marked(beside) == item for beside in (above, following)
    ]
    if item and alike[0] and above is not None and above.text.rstrip().endswith(";"):
        return True
    if item and following is not None and following.role == passage.role and not alike[1]:
        return False
    beside = [p for p, same in zip((None if led else above, following), alike, strict=True) if p is not None and same]
    return bool(beside) and all(p.text.rstrip()[-1] in ".;" for p in beside)
