"""LibreOffice for tests: documents to other kinds, many in one run, in a profile that forbids nothing."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from pathlib import Path

from vbhc_lint import convert
from vbhc_lint.package import Kind

OFFICE = convert.find()
WITHOUT = "LibreOffice is not installed (Debian: libreoffice-writer-nogui)"
_EXPORTS = {Kind.DOC: "doc:MS Word 97", Kind.ODT: "odt:writer8", Kind.RTF: "rtf:Rich Text Format"}
_LIMIT = 300  # seconds


def written(documents: Mapping[str, bytes], suffix: str, kind: Kind, folder: Path) -> dict[str, bytes]:
    """Documents, by name, written as another kind."""
    return _run(documents, suffix, kind.value, ["--convert-to", _EXPORTS[kind]], folder)


def read_back(documents: Mapping[str, bytes], kind: Kind, folder: Path) -> dict[str, bytes]:
    """The DOCX of documents of a kind, as ``convert`` asks for it, but all in one run."""
    arguments = [a for a in convert._arguments(folder, kind) if a.startswith("--infilter")]
    return _run(documents, kind.value, "docx", [*arguments, "--convert-to", "docx:MS Word 2007 XML"], folder)


def _run(documents: Mapping[str, bytes], suffix: str, target: str, how: list[str], folder: Path) -> dict[str, bytes]:
    sources, out = folder / suffix, folder / f"from-{suffix}"
    sources.mkdir(parents=True)
    for name, data in documents.items():
        (sources / f"{name}.{suffix}").write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [str(OFFICE), profile, "--headless", *how, "--outdir", str(out), *map(str, sorted(sources.iterdir()))]
    subprocess.run(command, check=True, capture_output=True, timeout=_LIMIT)
    return {name: (out / f"{name}.{target}").read_bytes() for name in documents}
