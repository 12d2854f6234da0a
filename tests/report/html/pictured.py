"""Documents with pictures."""

from __future__ import annotations

import struct
import zlib

from tests.model.parts import members, package, relationships

EMU = 12_700  # in a point


def png(width: int = 2, height: int = 2) -> bytes:
    """A red picture; its header may tell more than it holds."""
    rows = b"".join(b"\0" + b"\xff\0\0" * 2 for _ in range(2))
    chunks = (
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)),
        (b"IDAT", zlib.compress(rows)),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in chunks
    )


def inline(width: float = 72, height: float = 36, told: str = "Con dấu", cut: str = "") -> str:
    """A run with a picture in the line."""
    picture = f'<pic:pic xmlns:pic="x"><a:blip r:embed="rId9"/>{cut}</pic:pic>'
    inner = f"<a:graphic><a:graphicData>{picture}</a:graphicData></a:graphic>"
    extent = f'<wp:extent cx="{round(width * EMU)}" cy="{round(height * EMU)}"/><wp:docPr descr="{told}"/>'
    return f"<w:r><w:drawing><wp:inline>{extent}{inner}</wp:inline></w:drawing></w:r>"


def with_picture(body: str, data: bytes, name: str = "media/image1.png") -> bytes:
    """A DOCX whose relationship rId9 leads to a picture."""
    parts = members(body)
    parts["word/_rels/document.xml.rels"] = relationships({"rId9": ("image", name)})
    return package({**parts, f"word/{name}": data})
