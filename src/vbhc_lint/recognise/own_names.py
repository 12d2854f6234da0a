"""What a document calls its own: place of issue, name of a school or company, signers, names in its summary."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import msgspec

from vbhc_lint.recognise.components import CoQuanBanHanh, CoQuanChuQuan, DiaDanhNgay, TrichYeu
from vbhc_lint.recognise.document import Document
from vbhc_lint.recognise.piece import Piece
from vbhc_lint.vietnamese import fold_tone

_NAMED_APART = ("TRƯỜNG", "BỆNH VIỆN", "CÔNG TY")  # whose own name may stand on the line below
_PERSON = 3  # words


class OwnName(msgspec.Struct, frozen=True, gc=False):
    """A name of the document's own: its words as written, their keys, what must stand right before, or near."""

    texts: tuple[str, ...]
    keys: tuple[str, ...]
    before: str = ""
    near: str = ""
    letters: bool = False  # or letters in capitals before it: “Trường THCS …”


def own_names(document: Document) -> Iterator[OwnName]:
    """The names by which a document calls its own, as its header, signature and summary write them."""
    yield from _places(document)
    yield from _signers(document)
    yield from _in_summary(document)


def _places(document: Document) -> Iterator[OwnName]:
    """The place of issue behind its noun in the header, and the name on the last line of a school or company."""
    line = document.first(DiaDanhNgay)
    head: list[Piece] = [*document.all(CoQuanChuQuan), *document.all(CoQuanBanHanh)]
    keys = [key for piece in head for key in piece.keys]
    place = line.text[line.parts.place.start : line.parts.place.end].split() if line is not None and line.parts else []
    sought = [fold_tone(word).lower() for word in place]
    for at in range(1, len(keys)) if len(place) > 1 else ():
        if keys[at : at + len(place)] == sought:
            yield OwnName(tuple(place), tuple(sought), before=keys[at - 1])
            break
    for above, below in pairwise(head):
        if above.text.strip().startswith(_NAMED_APART) and 2 <= len(below.keys) <= 4 and above.keys:
            yield OwnName(tuple(word.title() for word in below.texts), below.keys, before=above.keys[-1], letters=True)


def _signers(document: Document) -> Iterator[OwnName]:
    for signer in document.signers:
        if signer.name is not None and signer.offices and len(signer.name.keys) >= _PERSON:
            yield OwnName(signer.name.texts, signer.name.keys, near=signer.offices[-1].text.strip().lower())


def _in_summary(document: Document) -> Iterator[OwnName]:
    """The names of three words or four in the summary."""
    summary = document.first(TrichYeu)
    texts = summary.texts if summary is not None else ()
    at = 1
    while summary is not None and at < len(texts):
        end = at
        while end < len(texts) and texts[end].istitle():
            end += 1
        if _PERSON <= end - at <= _PERSON + 1 and texts[at - 1].islower():
            yield OwnName(texts[at:end], summary.keys[at:end], before=summary.keys[at - 1])
        at = end + 1
