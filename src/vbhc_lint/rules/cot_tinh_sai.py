"""Một ô của cột tổng hoặc cột tỷ lệ không theo cách tính của các dòng khác trong bảng."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from itertools import permutations

from vbhc_lint.figures import Figure, is_share, is_sum, share, written
from vbhc_lint.messages import Phrase, vi
from vbhc_lint.recognise.document import Document
from vbhc_lint.recognise.grids import Table
from vbhc_lint.rule import Problem, example, problem, rule

_HEAD = ["TT", "Thôn", "Số hộ", "Đã nộp", "Tỷ lệ (%)"]
_LINES = [
    ["1", "Vân Nam", "200", "170", "85"],
    ["2", "Vân Bắc", "150", "120", "80"],
    ["3", "Vân Đông", "80", "60", "75"],
]
_ADDED = [
    ["TT", "Thôn", "Nam", "Nữ", "Tổng số"],
    ["1", "Vân Nam", "200", "170", "370"],
    ["2", "Vân Bắc", "150", "120", "270"],
]
_MOST = 9  # numeric columns: of more the pairs are too many to be sure of

Holds = Callable[[list[Figure], Figure], bool]


def _is_part(given: list[Figure], said: Figure) -> bool:
    return is_share(given[0].value, given[1].value, said.value, said.places)


def _is_growth(given: list[Figure], said: Figure) -> bool:
    return is_share(given[0].value - given[1].value, given[1].value, said.value, said.places)


def _obeys(table: Table, column: int, of: tuple[int, ...], holds: Holds) -> list[tuple[int, bool]]:
    """The rows that have all the numbers, and whether each is as the others."""
    numbers = table.numbers
    whole = [r for r in range(table.head, table.rows) if all((r, c) in numbers for c in (column, *of))]
    return [(row, holds([numbers[row, c] for c in of], numbers[row, column])) for row in whole]


def _rule_of(
    table: Table, column: int, ways: list[tuple[tuple[int, ...], Holds]]
) -> tuple[tuple[int, ...], Holds, list[int]] | None:
    """The way by which all rows but one or few are reckoned, and those few; None where there is none."""
    best = None
    for of, holds in ways:
        rows = _obeys(table, column, of, holds)
        wrong = [row for row, right in rows if not right]
        if len(rows) - len(wrong) >= max(2, 3 * len(wrong)) and (best is None or len(wrong) < len(best[2])):
            best = (of, holds, wrong)
    return best


@rule(
    "ND313",
    examples=[
        example(
            "bao_cao",
            body_add=[[_HEAD, *_LINES, ["4", "Vân Tây", "100", "64", "74"]], "Các thôn đã niêm yết."],
            finds="74",
        ),
        example(
            "bao_cao",
            body_add=[
                [*_ADDED, ["3", "Vân Tây", "90", "80", "170"], ["4", "Vân Đông", "50", "61", "101"]],
                "Các thôn đã niêm yết.",
            ],
            finds="101",
        ),
        example("bao_cao", body_add=[[_HEAD, *_LINES, ["4", "Vân Tây", "100", "64", "64"]], "Các thôn đã niêm yết."]),
    ],
)
def check(document: Document, rows_reckoned: bool) -> Iterator[Problem]:
    """Only where three times as many rows, and two at least, show how the column is reckoned."""
    for table in document.tables if rows_reckoned else ():
        counted = [
            c for c in range(1, table.columns) if any((r, c) in table.numbers for r in range(table.head, table.rows))
        ]
        if not 3 <= len(counted) + 1 <= _MOST:
            continue
        sums = set(table.total_columns())
        for column in counted:
            if column in sums:
                found = _rule_of(table, column, [(of, is_sum) for of in _blocks(counted, column)])
            elif "%" in table.titles[column] or "tỷ lệ" in table.titles[column]:
                pairs = list(permutations([c for c in counted if c != column], 2))
                found = _rule_of(table, column, [(of, how) for of in pairs for how in (_is_part, _is_growth)])
            else:
                continue
            if found is not None:
                of, holds, wrong = found
                yield from (_told(table, row, column, of, holds) for row in wrong)


def _blocks(counted: list[int], total: int) -> list[tuple[int, ...]]:
    """The columns that a total may be of: two or more next to it, before or after."""
    before = [c for c in counted if c < total]
    after = [c for c in counted if c > total]
    return [tuple(before[-n:]) for n in range(2, len(before) + 1)] + [
        tuple(after[:n]) for n in range(2, len(after) + 1)
    ]


def _told(table: Table, row: int, column: int, of: tuple[int, ...], holds: Holds) -> Problem:
    values = [table.numbers[row, c].value for c in of]
    said = table.numbers[row, column]
    if holds is is_sum:
        reckoned = Phrase(" + ".join(map(written, values)))
        right = written(sum(values, Decimal(0)))
    else:
        grown = holds is _is_growth
        reckoned = Phrase("{a}/{b} × 100", {"a": written(values[0] - values[1] * grown), "b": written(values[1])})
        right = share(values[0] - values[1] * grown, values[1], max(1, said.places))
    return problem(
        table.cells[row, column],
        vi("Ô này ghi {found}; tính như các dòng khác thì {reckoned} = {right}."),
        vi("Kiểm tra lại các số của dòng này."),
        found=said.text,
        reckoned=reckoned,
        right=right,
    )
