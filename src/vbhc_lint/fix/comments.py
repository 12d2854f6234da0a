"""Findings as Word comments on exactly their words (ECMA-376 17.13.4). Run again, it replaces its own and no other."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Sequence

import msgspec
from lxml.etree import Element, SubElement, _Element

from vbhc_lint.finding import FileReport, Finding
from vbhc_lint.fix import refusal
from vbhc_lint.fix.pen import UneditableError, make
from vbhc_lint.fix.runs import cut
from vbhc_lint.linter import Linter
from vbhc_lint.messages import Catalogue, vi
from vbhc_lint.model.trace import Trace, read_traced
from vbhc_lint.model.wml import W
from vbhc_lint.package import Draft
from vbhc_lint.recognise import recognise
from vbhc_lint.suppress.comments import AUTHOR, Comment, comments, mark, thread_key

_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_MARKS = tuple(W + name for name in ("commentRangeStart", "commentRangeEnd", "commentReference"))
_BESIDE = ("commentsExtended", "commentsIds", "commentsExtensible")  # parts that say more of comments
_PLACES = 8  # so many other places are named
_SMALL, _GREY = "14", "808080"  # half-points and colour of the line that programs read


class Annotated(msgspec.Struct, frozen=True):
    """A document with its findings as comments."""

    data: bytes
    report: FileReport
    written: int  # comments
    kept: int  # comments of ours that people have answered, left as they are


class _Note(msgspec.Struct, frozen=True):
    """One comment to be written: what it says, and the paragraph and offsets it stands at."""

    findings: tuple[Finding, ...]
    where: tuple[str, str]
    span: tuple[int, int] | None  # None: the whole paragraph


def annotate(data: bytes, linter: Linter, path: str = "") -> Annotated:
    """Write the findings into a document. Raises PackageError, also for files that must not be written to."""
    report = linter.check(data, path)
    draft = Draft.open(data)
    refusal.check(draft)
    spoken = _withdraw(draft)
    file, trace = read_traced(draft)
    waivers = linter.waivers(draft)
    found = linter.with_unused(linter.examine(recognise(file), path, report.sha256, waivers)[0], waivers)
    live = [f for f in found.findings if f.suppressed is None and f.location.fingerprint not in spoken]
    notes = _notes(live, draft.main, trace)
    if notes:
        _write(draft, trace, notes, linter.say)
    return Annotated(draft.written() if draft.edited else data, found, len(notes), len(spoken))


# what we wrote before


def _withdraw(draft: Draft) -> set[str]:
    """Take out our comments that nobody has touched; gives the fingerprints of which the others speak."""
    own = [comment for comment in comments(draft) if comment.ours]
    gone = [comment for comment in own if not comment.touched]
    if gone:
        _take_out(draft, gone)
    return {fingerprint for comment in own if comment.touched for fingerprint in comment.findings}


def _take_out(draft: Draft, gone: Sequence[Comment]) -> None:
    name = draft.related(draft.main, "comments")
    assert name is not None
    root = draft.edit(name)
    ids, keys = {comment.id for comment in gone}, {thread_key(comment.element) for comment in gone} - {""}
    for element in list(root):
        if element.get(W + "id") in ids:
            root.remove(element)
    for element in list(draft.edit(draft.main).iter(*_MARKS)):
        holder = element.getparent()
        if element.get(W + "id") in ids and holder is not None:
            holder.remove(element)
            above = holder.getparent()
            if holder.tag == W + "r" and all(item.tag == W + "rPr" for item in holder) and above is not None:
                above.remove(holder)
    for kind in _BESIDE:
        beside = draft.related(draft.main, kind)
        for entry in [] if beside is None or not keys else list(draft.xml(beside)):
            said = {str(value) for value in entry.values()}
            if beside is not None and said & keys:
                keys |= said if kind == "commentsIds" else set()
                draft.edit(beside).remove(entry)


# what we write now


def _notes(findings: Iterable[Finding], main: str, trace: Trace) -> list[_Note]:
    """A comment a finding at its words; one at the top for page, document, and where Word holds none."""
    outer = [where for where in trace.paragraphs if where[0] == main and "/txbx" not in where[1]]
    if not outer:
        return []
    first = next((where for where in outer if trace.paragraphs[where].pieces), outer[0])
    top: list[Finding] = []
    notes = []
    for finding in findings:
        place = finding.location
        outside, box, _ = place.path.partition("/txbx")
        where = (place.part, outside)
        if place.part != main or where not in trace.paragraphs:
            top.append(finding)
            continue
        start, end = place.start, place.end
        inside = isinstance(start, int) and isinstance(end, int) and not box
        span = (start, end) if inside and isinstance(start, int) and isinstance(end, int) else None
        notes.append(_Note((finding,), where, span))
    if top:
        grouped = tuple(sorted(top, key=lambda finding: (finding.code, finding.location.fingerprint)))
        notes.insert(0, _Note(grouped, first, None))
    return notes


def _write(draft: Draft, trace: Trace, notes: Sequence[_Note], say: Catalogue) -> None:
    root = _part(draft)
    taken = [int(element.get(W + "id", "0")) for element in root if element.get(W + "id", "0").isdecimal()]
    first = max(taken, default=-1) + 1
    draft.edit(draft.main)
    by_paragraph: dict[tuple[str, str], list[tuple[str, _Note]]] = {}
    for number, note in enumerate(notes, first):
        root.append(_comment(str(number), note, say))
        by_paragraph.setdefault(note.where, []).append((str(number), note))
    for where, here in by_paragraph.items():
        _anchor(trace, where, here)


def _anchor(trace: Trace, where: tuple[str, str], notes: Sequence[tuple[str, _Note]]) -> None:
    """Mark where comments begin and end in one paragraph."""
    traced = trace.paragraphs[where]
    try:
        pieces = cut(traced, [place for _, note in notes for place in note.span or ()])
    except UneditableError:  # a sign that cannot be cut: the whole paragraph then
        pieces, notes = traced.pieces, [(number, msgspec.structs.replace(note, span=None)) for number, note in notes]
    for number, note in notes:
        start, end = note.span or (0, pieces[-1].end if pieces else 0)
        begin, close = make("commentRangeStart", id=number), make("commentRangeEnd", id=number)
        behind = [_run_of(piece.element) for piece in pieces if piece.end <= end and piece.end > start]
        ahead = [_run_of(piece.element) for piece in pieces if piece.start >= start]
        if behind and ahead:
            ahead[0].addprevious(begin)
            behind[-1].addnext(close)
        elif ahead:  # an empty place
            ahead[0].addprevious(begin)
            begin.addnext(close)
        elif pieces:
            _run_of(pieces[-1].element).addnext(begin)
            begin.addnext(close)
        else:
            traced.element.append(begin)
            traced.element.append(close)
        reference = make("r")
        reference.append(make("commentReference", id=number))
        close.addnext(reference)


def _run_of(element: _Element) -> _Element:
    """The run that text stands in; of nested ones the outermost."""
    found = element
    for above in element.iterancestors():
        if above.tag == W + "p":
            break
        if above.tag == W + "r":
            found = above
    return found


def _comment(number: str, note: _Note, say: Catalogue) -> _Element:
    comment = make("comment", id=number, author=AUTHOR, initials="vbhc")
    for finding in note.findings:
        for text, small in _lines(finding, say):
            comment.append(_paragraph(text, small=small, bold=not small and text.startswith(finding.code)))
    first = comment[0]
    reference = make("r")
    reference.append(make("annotationRef"))
    first.insert(0, reference)
    return comment


def _lines(finding: Finding, say: Catalogue) -> Iterator[tuple[str, bool]]:
    """What a comment says of a finding; the last line, set small, is for programs."""
    yield f"{finding.code}  {finding.message}", False
    if finding.fix.description:
        yield f"{say(vi('Cách sửa:'))} {finding.fix.description}", False
    if finding.citation:
        yield f"{say(vi('Căn cứ:'))} {finding.citation}", False
    others = list(dict.fromkeys(related.location.place for related in finding.related if related.location.place))
    if others:
        more = say(vi("; và {count} chỗ nữa"), count=len(others) - _PLACES) if len(others) > _PLACES else ""
        yield f"{say(vi('Xem thêm:'))} {'; '.join(others[:_PLACES])}{more}", False
    yield mark(finding.code, finding.location.fingerprint), True


def _paragraph(text: str, *, small: bool, bold: bool) -> _Element:
    paragraph, run, look = make("p"), make("r"), make("rPr")
    if bold:
        look.append(make("b"))
    if small:
        look.extend((make("color", val=_GREY), make("sz", val=_SMALL)))
    if len(look):
        run.append(look)
    written = make("t", _sayable(text))
    written.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    run.append(written)
    paragraph.append(run)
    return paragraph


def _sayable(text: str) -> str:
    """What XML can hold of a text (XML 1.0, 2.2)."""
    return "".join(c if c in "\t\n" or (c >= " " and c not in "\ufffe\uffff") else " " for c in text)


# the part


def _part(draft: Draft) -> _Element:
    """The root of the comments part, made and made known if there is none."""
    name = draft.related(draft.main, "comments")
    if name is not None:
        return draft.edit(name)
    folder, file = posixpath.split(draft.main)
    free = (f"comments{number or ''}.xml" for number in range(len(draft.names) + 1))
    target = next(target for target in free if not draft.has(posixpath.join(folder, target)))
    _relate(draft, posixpath.join(folder, "_rels", f"{file}.rels"), target)
    types = draft.edit("[Content_Types].xml")
    SubElement(types, f"{{{_TYPES}}}Override", PartName=f"/{posixpath.join(folder, target)}", ContentType=_TYPE)
    return draft.create(posixpath.join(folder, target), make("comments"))


def _relate(draft: Draft, name: str, target: str) -> None:
    relations = draft.edit(name) if draft.has(name) else draft.create(name, _empty_relations())
    taken = {relation.get("Id") for relation in relations}
    free = next(f"rId{number}" for number in range(1, len(taken) + 2) if f"rId{number}" not in taken)
    SubElement(relations, f"{{{_RELATIONS}}}Relationship", Id=free, Type=_KIND, Target=target)


def _empty_relations() -> _Element:
    own = {None: _RELATIONS}
    return Element(f"{{{_RELATIONS}}}Relationships", nsmap=own)  # type: ignore[arg-type] # stubs know no default one
