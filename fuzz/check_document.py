"""Coverage-guided fuzzing of the whole check, drawing too: ``python -m fuzz.check_document [-runs=N …]``.

Mutants are made by ``fuzz.mutate`` from the committed documents; what must hold is said by ``fuzz.invariants``.
"""

from __future__ import annotations

import sys
import tempfile
import zlib
from functools import partial
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["vbhc_lint"]):
    from vbhc_lint.config import Settings
    from vbhc_lint.linter import Linter
    from vbhc_lint.report import html

    LINTER = Linter(Settings(), partial(html.view, language="vi"))  # brings the rules

from fuzz.invariants import hold
from fuzz.mutate import mutate, seeds

LARGEST = 2**17  # bytes of a mutant


def check(data: bytes) -> None:
    """One execution; every eighth input is checked twice."""
    hold(LINTER, data, twice=zlib.crc32(data) % 8 == 0)


def mutant(data: bytes, max_size: int, seed: int) -> bytes:
    """What libFuzzer tries next."""
    made = mutate(data, seed)
    return made if len(made) <= max_size else data[:max_size]


def main() -> None:
    """Fuzz until told to stop, from the committed documents and the folders given."""
    with tempfile.TemporaryDirectory() as folder:
        for number, seed in enumerate(seeds()):
            (Path(folder) / f"{number:03}").write_bytes(seed)
        own = [argument for argument in sys.argv[1:] if not argument.startswith("-")]
        options = [argument for argument in sys.argv[1:] if argument.startswith("-")]
        arguments = [sys.argv[0], f"-max_len={LARGEST}", "-timeout=60", "-rss_limit_mb=2048", *options, *own, folder]
        atheris.Setup(arguments, check, custom_mutator=mutant)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
