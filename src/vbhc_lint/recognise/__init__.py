"""Which line is which component, how sure, and why: the page as the decree's layout diagram sees it."""

from __future__ import annotations

import msgspec

from vbhc_lint.model.page import File
from vbhc_lint.recognise.document import Document, Recognised
from vbhc_lint.recognise.family import BY_DATE, judge
from vbhc_lint.recognise.item_lists import item_lists
from vbhc_lint.recognise.outline import outline
from vbhc_lint.recognise.parts import Stretch, components_of, notes_of, read_stretches
from vbhc_lint.recognise.passages import passages
from vbhc_lint.recognise.signers import signers

__all__ = ["recognise"]


def recognise(file: File) -> Recognised:
    """Recognise the documents of a file. Linear in its length; the same file always gives the same answer."""
    documents: list[Document] = []
    for stretch in read_stretches(file):
        document = _document(file, stretch)
        documents.append(_under_one_law(document, documents[-1]) if documents else document)
    first = next((d for d in documents if d.family not in ("none", "other")), documents[0])
    known = tuple(documents) if first.family != "none" else ()
    return Recognised(file, first.family, first.confidence, known)


def _under_one_law(document: Document, above: Document) -> Document:
    """A copy that bears no date is judged by the law of the document above it."""
    if document.copy_form is None or document.date.year is not None or above.family not in BY_DATE:
        return document
    return msgspec.structs.replace(document, family=above.family)


def _document(file: File, stretch: Stretch) -> Document:
    components = components_of(file, stretch)
    verdict = judge(stretch, components)
    paragraphs = file.body[stretch.first : stretch.last]
    headings, siblings = outline(paragraphs, components)
    return Document(
        file,
        verdict.family,
        verdict.type_code,
        verdict.date,
        verdict.confidence,
        components,
        passages(file, paragraphs, components, headings, notes_of(stretch)),
        headings,
        siblings,
        item_lists(paragraphs, components),
        signers(components),
        tuple(s for s in file.sections if s.first < stretch.last and s.last > stretch.first),
    )
