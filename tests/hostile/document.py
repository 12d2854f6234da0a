"""A sound document of the decree, and the place in it where hostile content is put."""

from __future__ import annotations

import io
import zipfile
from functools import cache

from fixtures.page import build, conforming

MAIN = "word/document.xml"


@cache
def _sound(document: str) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(build(conforming(document)))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def parts(main: str = "", document: str = "bao_cao", **others: str) -> dict[str, bytes]:
    """Its parts; ``main`` stands for the main part, a keyword for the part of that name in ``word/``."""
    found = dict(_sound(document))
    if main:
        found[MAIN] = main.encode()
    return found | {f"word/{name}.xml": content.encode() for name, content in others.items()}


def inside(xml: str, document: str = "bao_cao") -> str:
    """Its main part with blocks put before the signature, the last table."""
    head, table, tail = _sound(document)[MAIN].decode().rpartition("<w:tbl>")
    return head + xml + table + tail
