"""Documents of many offices, where they are at hand: how much is recognised as a reader marked it."""

from __future__ import annotations

import json
import os
import re
import unicodedata
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from vbhc_lint.model import read
from vbhc_lint.package import Package
from vbhc_lint.recognise import recognise
from vbhc_lint.recognise.document import Recognised

CORPUS = Path(os.environ.get("VBHC_LINT_CORPUS", Path(__file__).parents[3] / "shared")) / "corpus"
pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason="the outside corpus is not there")


@cache
def _read(folder: str) -> dict[str, Recognised]:
    return {p.stem: recognise(read(Package.open(p.read_bytes()))) for p in sorted((CORPUS / folder).glob("*.docx"))}


def _labels() -> dict[str, dict]:
    return {p.stem: json.loads(p.read_text(encoding="utf-8")) for p in sorted((CORPUS / "labels").glob("*.json"))}


def _key(kind: str, text: str) -> tuple[str, str]:
    text = re.sub(r"\s+", " ", unicodedata.normalize("NFC", text)).strip()
    return kind, text[:60].strip() if kind == "dieu" else text


def test_components_are_those_a_reader_marked():
    found, hits, wanted, had, whole = _read("docx"), 0, 0, 0, []
    for name, label in _labels().items():
        if label["components"] is None:
            continue
        want = Counter(_key(*pair) for pair in label["components"])
        have = Counter(_key(c.kind, c.text) for d in found[name].documents for c in d.components)
        hits, wanted, had = hits + (want & have).total(), wanted + want.total(), had + have.total()
        whole.append(want == have)
    assert 2 * hits / (wanted + had) >= 0.99
    assert sum(whole) / len(whole) >= 0.97


def test_families_and_types_are_those_a_reader_marked():
    found, labels = _read("docx"), _labels()
    assert sum(found[n].family == label["family"] for n, label in labels.items()) / len(labels) >= 0.98
    administrative = {n: label for n, label in labels.items() if label["family"] in ("nd30", "tt01", "old")}
    right = sum(found[n].documents[0].type_code == label["doc_type"] for n, label in administrative.items())
    assert right / len(administrative) >= 0.98


def test_what_is_no_administrative_document_is_taken_for_none():
    assert {name: r.family for name, r in _read("negatives").items() if r.family not in ("none", "other")} == {}
