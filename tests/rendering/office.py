"""LibreOffice as another reader: many documents to PDF in one run, in a profile of its own."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from itertools import groupby
from pathlib import Path

import docx

from tests.rendering.pdf import Page

OFFICE = shutil.which("soffice")
WITHOUT = "LibreOffice is not installed (Debian: libreoffice-writer-nogui, fonts-liberation)"
LIMIT = 300  # seconds for one run


def drawn(documents: Mapping[str, bytes], folder: Path) -> dict[str, Path]:
    """The PDF of each document by name. Raises CalledProcessError, TimeoutExpired; a file that fails is left out."""
    assert OFFICE is not None
    sources, out = folder / "docx", folder / "pdf"
    sources.mkdir(parents=True)
    for name, data in documents.items():
        (sources / f"{name}.docx").write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [OFFICE, profile, "--headless", "--convert-to", "pdf", "--outdir", out, *sorted(sources.iterdir())]
    subprocess.run(command, check=True, capture_output=True, timeout=LIMIT)
    made = {name: out / f"{name}.pdf" for name in documents}
    return {name: path for name, path in made.items() if path.exists()}


def sample(fonts: Sequence[str]) -> bytes:
    """A document with a line in each of these fonts."""
    document = docx.Document()
    for font in fonts:
        document.add_paragraph().add_run("abc").font.name = font
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def substitutes(fonts: Sequence[str], pages: Sequence[Page]) -> dict[str, str]:
    """The family that each font of a sample was drawn in on this machine."""
    glyphs = [glyph for page in pages for glyph in page.glyphs if not glyph.text.isspace()]
    lines = [next(line).ink.family for _, line in groupby(glyphs, lambda glyph: (glyph.page, glyph.y))]
    return dict(zip(fonts, lines, strict=True))
