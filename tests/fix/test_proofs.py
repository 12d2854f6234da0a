"""A share of what ``tests.fix.measure`` proves over whole collections: both commands, schemas, other readers."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.fix.proofs import Proofs, opened, prove_annotated, prove_mended, schema_faults
from tests.rendering.office import OFFICE, WITHOUT
from vbhc_lint.config import Settings
from vbhc_lint.finding import Safety
from vbhc_lint.linter import Linter
from vbhc_lint.package import PackageError

_LINTER = Linter(Settings())
_ROOT = Path(__file__).parents[2]
_OUTSIDE = Path(os.environ.get("VBHC_LINT_CORPUS", _ROOT.parent / "shared"))
_SAMPLE = sorted(_OUTSIDE.glob("seeds/**/*.docx")) + sorted(_OUTSIDE.glob("corpus/docx/*.docx"))[::12]
_FIXTURES = [_ROOT / "fixtures" / "docx" / f"{name}-sai.docx" for name in ("bao_cao", "quyet_dinh", "to_trinh")]


def _broken(proofs: Proofs) -> list[str]:
    return [name for name, held in proofs.held.items() if not held]


@pytest.mark.parametrize("path", _FIXTURES, ids=lambda path: path.stem)
def test_a_faulty_fixture_is_mended_and_annotated_as_proven(path: Path) -> None:
    data = path.read_bytes()
    safe, unsafe = (prove_mended(data, _LINTER, level) for level in (Safety.SAFE, Safety.UNSAFE))
    annotated = prove_annotated(data, _LINTER)
    assert [_broken(proofs) for proofs in (safe, unsafe, annotated)] == [[], [], []]
    assert unsafe.after <= safe.after < safe.before
    for proofs in (unsafe, annotated):
        assert schema_faults(proofs.written) == schema_faults(data)


@pytest.mark.skipif(not _SAMPLE, reason="the outside documents are not there")
@pytest.mark.parametrize("path", _SAMPLE, ids=lambda path: path.stem)
def test_a_real_document_is_mended_and_annotated_as_proven(path: Path) -> None:
    data = path.read_bytes()
    try:
        mended = prove_mended(data, _LINTER, Safety.UNSAFE)
    except PackageError as error:
        assert error.code == "HT012", "what is refused here is refused for good reason"
        return
    annotated = prove_annotated(data, _LINTER)
    assert [_broken(proofs) for proofs in (mended, annotated)] == [[], []]


@pytest.mark.skipif(OFFICE is None, reason=WITHOUT)
def test_libreoffice_opens_what_is_written() -> None:
    written = {}
    for path in _FIXTURES:
        data = path.read_bytes()
        written[f"{path.stem}-mended"] = prove_mended(data, _LINTER, Safety.UNSAFE).written
        written[f"{path.stem}-annotated"] = prove_annotated(data, _LINTER).written
    assert opened(written) == written.keys()
