"""What must be true of a document that was mended or annotated, each by its name."""

from __future__ import annotations

import io
import re
import tempfile
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import docx
import msgspec
from docx_plus.comments import read_comments
from docx_plus.revisions import accept_all_revisions, read_revisions, reject_all_revisions
from openxml_audit import OpenXmlValidator

from tests.fix.reviewer import W, reviewed, seen
from vbhc_lint.finding import Finding, Safety
from vbhc_lint.fix.comments import annotate
from vbhc_lint.fix.mending import mend
from vbhc_lint.fix.writing import Change
from vbhc_lint.linter import Linter

_MARK = re.compile(r"\[[A-Z]{2}\d{3} ([0-9a-f]{16})\]")
_ENDS = (W + "ins", W + "del")
_OWN = {"ND205", "ND208"}  # what is said of tracked changes and comments that are left in a document: ours too


class Proofs(msgspec.Struct, frozen=True):
    """What was written, and what holds of it."""

    written: bytes
    before: int
    after: int
    held: dict[str, bool]
    changes: tuple[Change, ...] = ()


def prove_mended(data: bytes, linter: Linter, level: Safety) -> Proofs:
    """Mend it both ways. Raises PackageError, UnsoundError."""
    tracked, plain = (mend(data, linter, level, tracked=tracked) for tracked in (True, False))
    accepted, rejected = (reviewed(tracked.data, accept=accept) for accept in (True, False))
    again = mend(plain.data, linter, level, tracked=False)
    only_formats = all(change.field for change in tracked.changes)
    held = {
        "accepting all gives the untracked file": seen(accepted) == seen(plain.data),
        "rejecting all gives the original": seen(rejected) == seen(data),
        "a second run changes nothing": again.data == plain.data,
        "the same bytes again": mend(data, linter, level).data == tracked.data,
        "formats change no word": not only_formats or tracked.words[0] == tracked.words[1],
        "no new finding": not _counted(tracked.after.findings) - _counted(tracked.before.findings),
        "other parts as they were": _other_parts(
            data, tracked.data, {"document", "styles", "header", "footer", "notes"}
        ),
        "docx-plus reads the revisions": _revisions_read(tracked.data),
        "docx-plus accepts and rejects the text": _texts_settled(tracked.data, plain.data, data),
    }
    return Proofs(tracked.data, len(tracked.before.findings), len(tracked.after.findings), held, tracked.changes)


def prove_annotated(data: bytes, linter: Linter) -> Proofs:
    """Annotate it, and what it gives once more."""
    made = annotate(data, linter)
    after = linter.check(made.data, "")
    held = {
        "nothing else is seen": seen(made.data) == seen(data),
        "a second run gives the same bytes": annotate(made.data, linter).data == made.data,
        "the same findings": _counted(after.findings) == _counted(made.report.findings),
        "other parts as they were": _other_parts(data, made.data, {"document", "comments", "Types", "rels"}),
        "each finding is told once": _told(made.data) == Counter(f.location.fingerprint for f in made.report.findings),
        "comments stand on their words": _on_their_words(made.data, made.report.findings),
    }
    return Proofs(made.data, len(made.report.findings), len(after.findings), held)


def _counted(findings: tuple[Finding, ...]) -> Counter[str]:
    return Counter(finding.code for finding in findings if finding.code not in _OWN)


def _other_parts(old: bytes, new: bytes, allowed: set[str]) -> bool:
    """Whether members stand in their order and none but those of some names is another."""
    with zipfile.ZipFile(io.BytesIO(old)) as before, zipfile.ZipFile(io.BytesIO(new)) as after:
        names = before.namelist()
        same = after.namelist()[: len(names)] == names
        changed = [n for n in names if before.read(n) != after.read(n)] + after.namelist()[len(names) :]
        return same and all(any(word in name for word in allowed) for name in changed)


def _open(data: bytes) -> Any:
    return docx.Document(io.BytesIO(data))


def _revisions_read(data: bytes) -> bool:
    document = _open(data)
    names = ("ins", "del", "rPrChange", "pPrChange")
    written = sum(1 for name in names for _ in document.element.body.iter(W + name))
    return len(read_revisions(document)) == written


def _texts_settled(tracked: bytes, plain: bytes, original: bytes) -> bool:
    for settle, wanted in ((accept_all_revisions, plain), (reject_all_revisions, original)):
        document, other = _open(tracked), _open(wanted)
        if list(document.element.body.iter(W + "moveFrom", W + "sdt")):
            continue
        foreign = list(other.element.body.iter(W + "ins", W + "del", W + "rPrChange", W + "pPrChange"))
        if not foreign:
            settled = next(_ends(document), None) is None  # it leaves the ends of paragraphs as they are
            settle(document)
            if _words(document, apart=settled) != _words(other, apart=settled):
                return False
    return True


def _ends(document: Any) -> Iterator[Any]:
    """Tracked ends of paragraphs, which docx-plus reads but does not settle."""
    return (change for change in document.element.body.iter(*_ENDS) if change.getparent().tag == W + "rPr")


def _words(document: Any, *, apart: bool) -> list[str]:
    texts = ["".join(t.text or "" for t in p.iter(W + "t")) for p in document.element.body.iter(W + "p")]
    return texts if apart else ["".join(texts)]


def _told(data: bytes) -> Counter[str]:
    return Counter(_MARK.findall("".join(comment.text for comment in read_comments(_open(data)))))


def _on_their_words(data: bytes, findings: tuple[Finding, ...]) -> bool:
    """Whether docx-plus finds between the marks of each comment the words of its finding."""
    wanted = {f.location.fingerprint: f.location for f in findings}
    for comment in read_comments(_open(data)):
        prints = _MARK.findall(comment.text)
        place = wanted[prints[0]]
        if len(prints) > 1 or place.part != "word/document.xml" or not place.path or "txbx" in place.path:
            continue
        excerpt = place.excerpt if isinstance(place.excerpt, str) else ""
        if _letters(comment.anchored_text) != _letters(excerpt):
            return False
    return True


def _letters(text: str) -> str:
    return "".join(letter for letter in text if letter.isalnum())


def schema_faults(data: bytes) -> set[str]:
    """What a document breaks of the schemas and of what Word asks for beyond them."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "a.docx")
        file.write_bytes(data)
        result = OpenXmlValidator(max_errors=0).validate(file)
    return {f"{error.part_uri} {error.description}" for error in result.errors}


def opened(documents: Mapping[str, bytes]) -> set[str]:
    """The names of those that LibreOffice opens and turns into PDF."""
    from tests.rendering.office import drawn

    with tempfile.TemporaryDirectory() as folder:
        return {name for name, path in drawn(documents, Path(folder)).items() if path.stat().st_size > 0}
