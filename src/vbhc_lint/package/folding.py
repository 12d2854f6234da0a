"""Equal property blocks folded before parsing.

A document says the same few dozen ``w:rPr`` and ``w:pPr`` thousands of times. Each distinct block is kept once,
in a container at the end of the root, and every place refers to it: ``<w:rPr ref="0.12"/>``. There is less to
parse, and whoever works a block out can keep the result under its reference.
"""

from __future__ import annotations

import msgspec
from lxml.etree import _Element

REF = "ref"
_W = b'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_DECLARATION = 4  # where ``<?xml`` may begin, after a byte order mark, and no other instruction
_FOLDED = (b"rPr", b"pPr", b"tcPr")  # rPr first: it stands inside pPr


class Folded(msgspec.Struct, frozen=True, eq=False):
    """A parsed part and its blocks by reference. A block without a reference stands whole in its place."""

    root: _Element
    blocks: dict[str, _Element]


def fold(data: bytes, prefix: str) -> bytes | None:
    """The XML with its blocks folded, references beginning with ``prefix``; None where that is unsafe or of no use.

    Text cannot hold a ``<``, so a block's tags can be found without parsing, unless there are comments, CDATA
    sections, processing instructions or a second meaning of ``w:``.
    """
    hindered = b"<!" in data or data.find(b"<?", _DECLARATION) >= 0
    if hindered or data.count(b"xmlns:w=") != 1 or _W not in data:
        return None
    blocks: list[bytes] = []
    for name in _FOLDED:
        data = _fold(data, name, prefix.encode(), blocks)
    end = data.rfind(b"</")
    return b"".join((data[:end], b"<folded>", *blocks, b"</folded>", data[end:])) if blocks else None


def _fold(data: bytes, name: bytes, prefix: bytes, blocks: list[bytes]) -> bytes:
    """Fold the innermost blocks of one name, adding the distinct ones to ``blocks``."""
    opening, closing = b"<w:%b>" % name, b"</w:%b>" % name
    references: dict[bytes, bytes] = {}
    head, *pieces = data.split(opening)
    out = [head]
    for piece in pieces:
        block, end, rest = piece.partition(closing)
        reference = references.get(block)
        if reference is None:
            if not end or b"<w:sectPr" in block:  # another block begins inside this one; sections are sought in place
                out += opening, piece
                continue
            reference = references[block] = b'<w:%b ref="%b.%d"/>' % (name, prefix, len(blocks))
            blocks.append(opening + block + closing)
        out += reference, rest
    return b"".join(out)


def unfold(root: _Element, prefix: str) -> Folded:
    """What was parsed, with its blocks by reference."""
    return Folded(root, {f"{prefix}.{number}": block for number, block in enumerate(root[-1])})
