"""Who signs a document: the lines of authority, office and name that belong together (PLI-II.7)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import groupby

import msgspec

from vbhc_lint.recognise.components import ChucVu, Component, HoTen, QuyenHan
from vbhc_lint.recognise.document import Signer

_SURE = 0.6  # a line less sure than this says nothing of who signs


def signers(components: Iterable[Component]) -> tuple[Signer, ...]:
    """The signers of a document. Lines of one column stand under one another; a name ends a signer."""
    columns: dict[tuple[int, int], list[Component]] = {}
    sure = (c for c in components if isinstance(c, QuyenHan | ChucVu | HoTen) and c.confidence >= _SURE)
    for _, beside in groupby(sure, key=lambda component: id(component.paragraph)):
        rows = Counter[str]()
        for component in beside:
            columns.setdefault(_column(component, rows[component.kind]), []).append(component)
            rows[component.kind] += 1
    found = [signer for lines in columns.values() for signer in _of_column(lines)]
    return tuple(msgspec.structs.replace(signer, alone=len(found) == 1) for signer in found)


def _column(component: Component, beside: int) -> tuple[int, int]:
    """The column of a line; ``beside``: lines of its kind before it in its paragraph, where there is no table."""
    cell = component.paragraph.cell
    return (-1, beside) if cell is None else (cell.table, cell.column)


def _of_column(lines: list[Component]) -> Iterable[Signer]:
    mine: list[Component] = []
    for line in lines:
        begins = isinstance(line, QuyenHan) and any(not isinstance(above, QuyenHan) for above in mine)
        if mine and (begins or isinstance(mine[-1], HoTen)):
            yield _signer(mine)
            mine = []
        mine.append(line)
    yield _signer(mine)


def _signer(lines: list[Component]) -> Signer:
    return Signer(
        tuple(line for line in lines if isinstance(line, QuyenHan)),
        tuple(line for line in lines if isinstance(line, ChucVu)),
        next((line for line in lines if isinstance(line, HoTen)), None),
    )
