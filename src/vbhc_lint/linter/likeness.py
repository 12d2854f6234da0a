"""What a file is like: hashes of some of its paragraphs, by which an edited copy is known without its words."""

from __future__ import annotations

from collections.abc import Iterable
from heapq import nsmallest
from zlib import crc32

from vbhc_lint.baseline.matching import LIKENESS
from vbhc_lint.recognise.document import Document

_LONG = 60  # characters: shorter ones, such as names, addresses and headings, stand in many files of an office
_COMMON = frozenset({"can_cu", "noi_nhan_ds", "kinh_gui"})  # and these whatever their length


def likeness(documents: Iterable[Document]) -> str:
    """The least of the hashes of its paragraphs, as hexadecimal digits: a sample that is the same of equal texts."""
    own = (p.paragraph.text for document in documents for p in document.passages if p.role not in _COMMON)
    hashes = {crc32(text.encode()) for text in own if len(text) >= _LONG}
    return "".join(f"{least:08x}" for least in nsmallest(LIKENESS, hashes))
