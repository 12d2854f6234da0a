"""What Word's reviewer does: all tracked changes of a document accepted, or all rejected (ECMA-376 17.13.5).

Written apart from the code it tests, on the archive itself. docx-plus has the same for the body's text and run
formats; it knows nothing of styles and page set-ups, and drops a paragraph's section when it rejects.
"""

from __future__ import annotations

import io
import zipfile
from typing import Any

from lxml import etree

from vbhc_lint.model import read
from vbhc_lint.model.page import File
from vbhc_lint.package import Package

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_KEPT = {"pPrChange": ("rPr", "sectPr"), "sectPrChange": ("headerReference", "footerReference"), "rPrChange": ()}


def reviewed(data: bytes, *, accept: bool) -> bytes:
    """The document with every tracked change of ours decided on in one way."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for member in old.infolist():
            part = old.read(member)
            if member.filename.endswith(".xml") and b"vbhc-lint" in part:
                root = etree.fromstring(part)
                _decide(root, accept=accept)
                part = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
            new.writestr(member.filename, part)
    return out.getvalue()


def _decide(root: etree._Element, *, accept: bool) -> None:
    stays, goes = ("ins", "del") if accept else ("del", "ins")
    for mark in [*_marks(root, stays), *_marks(root, goes)]:
        _decide_mark(mark, gone=mark.tag == W + goes)
    for name in _KEPT:
        for change in _ours(root, name):
            _restore(change, name, accept=accept)
    for element in _ours(root, goes):
        element.getparent().remove(element)
    for element in _ours(root, stays):
        parent = element.getparent()
        for run in list(element):
            element.addprevious(run)
            for text in run.iter(W + "delText"):
                text.tag = W + "t"
        parent.remove(element)


def _marks(root: etree._Element, name: str) -> list[etree._Element]:
    """Tracked changes of the ends of paragraphs."""
    return [mark for mark in _ours(root, name) if mark.getparent().tag == W + "rPr"]


def _decide_mark(mark: etree._Element, *, gone: bool) -> None:
    """Keep the end of a paragraph, or let the next one go on with what it holds (17.13.5.15, 17.13.5.20)."""
    look = mark.getparent()
    paragraph = look.getparent().getparent()
    look.remove(mark)
    if gone:
        follow = paragraph.getnext()
        assert follow.tag == W + "p"
        at = 1 if len(follow) and follow[0].tag == W + "pPr" else 0
        follow[at:at] = [item for item in paragraph if item.tag != W + "pPr"]
        paragraph.getparent().remove(paragraph)


def _ours(root: etree._Element, name: str) -> list[etree._Element]:
    return [element for element in root.iter(W + name) if element.get(W + "author") == "vbhc-lint"]


def _restore(change: etree._Element, name: str, *, accept: bool) -> None:
    now = change.getparent()
    now.remove(change)
    if accept:
        return
    kept = {W + other for other in _KEPT[name]}
    for item in [item for item in now if item.tag not in kept]:
        now.remove(item)
    before = list(change[0])
    if name == "pPrChange":
        now[:0] = before
    else:
        now.extend(before)


def seen(data: bytes) -> list[Any]:
    """Everything a reader sees: each paragraph's text and lines, each letter's format, and where each comes from."""
    return told(read(Package.open(data)))


def told(file: File) -> list[Any]:
    """The same of a file that has been read."""
    said: list[Any] = [_plain(section) for section in file.sections]
    for story in file.stories:
        for paragraph in story.paragraphs:
            runs = [(run.start, run.end, _plain(run.format)) for run in paragraph.runs]
            where, looks = (paragraph.part, paragraph.path), (_plain(paragraph.format), runs, paragraph.lines)
            said.append((*where, paragraph.text, paragraph.label, *looks))
    return said


def _plain(struct: Any) -> dict[str, Any]:
    return {name: getattr(struct, name) for name in struct.__struct_fields__}
