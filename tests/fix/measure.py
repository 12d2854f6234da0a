"""Mend and annotate documents and hold the results against all that must be true of them.

``python -m tests.fix.measure [--office] [--schema] PATH…`` prints the tally. LibreOffice and the schemas take
a second or two a document, so they are asked for.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.fix.proofs import Proofs, opened, prove_annotated, prove_mended, schema_faults
from vbhc_lint.config import Settings
from vbhc_lint.finding import Safety
from vbhc_lint.fix.mending import UnsoundError
from vbhc_lint.linter import Linter
from vbhc_lint.package import PackageError

_BATCH = 100  # documents of one run of LibreOffice


def main(arguments: list[str]) -> int:
    office, schema = "--office" in arguments, "--schema" in arguments
    linter, tally, rules = Linter(Settings()), Counter[str](), Counter[tuple[str, str]]()
    written: dict[str, bytes] = {}
    for number, path in enumerate(_files(arguments)):
        data, kept = path.read_bytes(), dict[str, tuple[bytes, bytes]]()
        for level in (Safety.SAFE, Safety.UNSAFE):
            try:
                proofs = prove_mended(data, linter, level)
            except PackageError as error:
                tally[f"refused {error.code}"] += 1
                break
            except UnsoundError as error:
                tally["unsound"] += 1
                print(f"{path}: {level}: unsound: {error}")
                continue
            _count(tally, str(level), proofs, path)
            rules.update((str(change.safety), change.code) for change in proofs.changes if level is Safety.UNSAFE)
            kept[f"{number}-{level}"] = (data, proofs.written)
        else:
            proofs = prove_annotated(data, linter)
            _count(tally, "annotated", proofs, path)
            kept[f"{number}-annotated"] = (data, proofs.written)
        for old, new in kept.values() if schema else ():
            if old != new:
                _check_schema(tally, path, old, new)
        written |= {name: new for name, (old, new) in kept.items() if old != new}
    if office:
        _check_office(tally, written)
    for name, count in sorted(tally.items()):
        print(f"{name}: {count}")
    for (safety, code), count in sorted(rules.items()):
        print(f"{safety} {code}: {count}")
    return 0


def _files(arguments: Iterable[str]) -> Iterator[Path]:
    for path in (Path(argument) for argument in arguments if not argument.startswith("--")):
        yield from sorted(path.rglob("*.docx")) if path.is_dir() else [path]


def _count(tally: Counter[str], kind: str, proofs: Proofs, path: Path) -> None:
    tally[f"{kind}: documents"] += 1
    tally[f"{kind}: findings before"] += proofs.before
    tally[f"{kind}: findings after"] += proofs.after
    tally[f"{kind}: changes"] += len(proofs.changes)
    for name, held in proofs.held.items():
        tally[f"{kind}: {name}: {'held' if held else 'BROKEN'}"] += 1
        if not held:
            print(f"{path}: {kind}: {name}")


def _check_schema(tally: Counter[str], path: Path, old: bytes, new: bytes) -> None:
    faults = schema_faults(new) - schema_faults(old)
    tally[f"schema: {'nothing new' if not faults else 'FAULTS'}"] += 1
    for fault in faults:
        print(f"{path}: {fault}")


def _check_office(tally: Counter[str], written: dict[str, bytes]) -> None:
    names = sorted(written)
    for start in range(0, len(names), _BATCH):
        batch = {name: written[name] for name in names[start : start + _BATCH]}
        right = opened(batch)
        tally["LibreOffice: opened"] += len(right)
        tally["LibreOffice: NOT OPENED"] += len(batch) - len(right)
        for name in sorted(batch.keys() - right):
            print(f"{name}: not opened")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
