"""Who signs a document: the lines of authority, office and name that belong together (PLI-II.7)."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from vbhc_lint.recognise.document import ChucVu, Component, HoTen, QuyenHan, Signer

_SURE = 0.6  # a line less sure than this says nothing of who signs


def signers(components: Iterable[Component]) -> tuple[Signer, ...]:
    """The signers of a document. Lines of one column stand under one another; a name ends a signer."""
    columns: dict[tuple[int, int], list[Component]] = {}
    for component in components:
        if isinstance(component, QuyenHan | ChucVu | HoTen) and component.confidence >= _SURE:
            columns.setdefault(_column(component), []).append(component)
    found = [signer for lines in columns.values() for signer in _of_column(lines)]
    return tuple(msgspec.structs.replace(signer, alone=len(found) == 1) for signer in found)


def _column(component: Component) -> tuple[int, int]:
    cell = component.paragraph.cell
    return (-1, -1) if cell is None else (cell.table, cell.column)


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
