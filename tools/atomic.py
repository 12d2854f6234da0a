"""How many faults are caught, item by item of the law: ``python tools/atomic.py`` checks the atomic corpus."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from multiprocessing import Pool
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))  # run as a file, beside fixtures

from fixtures.atomic import Atom, atoms, clauses, verdict

Result = tuple[Atom, str]


def results(files: Sequence[Atom]) -> list[Result]:
    """What the linter says of each file: "" where that is what it must."""
    with Pool() as pool:
        return list(zip(files, pool.map(verdict, files, chunksize=20), strict=True))


def table(checked: Iterable[Result]) -> Iterator[str]:
    """The lines of the table: clause, rules, failing files caught, passing files clean, both of all."""
    checked = list(checked)
    yield "clause\trules\tcaught\tclean"
    for clause in clauses():
        yield _line(clause, [result for result in checked if result[0].seed.clause == clause])
    yield _line("all", checked)


def _line(name: str, checked: list[Result]) -> str:
    rules = sorted({atom.seed.code for atom, _ in checked})
    shown = ", ".join(rules) if name != "all" else str(len(rules))
    return "\t".join((name, shown, *(_rate(checked, fails=fails) for fails in (True, False))))


def _rate(checked: list[Result], *, fails: bool) -> str:
    said = [wrong for atom, wrong in checked if atom.seed.fails is fails]
    right = said.count("")
    return f"{right}/{len(said)} ({right / len(said):.1%})" if said else "–"


if __name__ == "__main__":
    found = results(atoms())
    print("\n".join(table(found)))
    for atom, wrong in found:
        if wrong:
            print(f"{atom.file}\t{atom.seed.ref}\t{'/'.join(atom.form)}\t{wrong}\t{atom.known or 'NOT KNOWN'}")
