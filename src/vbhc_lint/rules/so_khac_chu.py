"""Số tiền, số lượng ghi bằng chữ không đúng với số ghi bằng chữ số, như “03 (bốn) bản”."""

from collections.abc import Iterator
from decimal import Decimal

from vbhc_lint.expression import compiled
from vbhc_lint.figures import Figure, figures, written
from vbhc_lint.messages import vi
from vbhc_lint.numerals import NUMERALS, value
from vbhc_lint.recognise.document import Document, Passage
from vbhc_lint.rule import Problem, example, problem, rule

_WORD = "(?:" + "|".join(sorted(NUMERALS)) + r")\b"
_NUMERAL = rf"(?P<said>(?i:{_WORD}(?:,? {_WORD})*))"
_MONEY = compiled(
    rf"\((?P<led>(?:[Vv]iết b|[Bb])ằng chữ(?: là)?:? *)?{_NUMERAL}(?P<money> đồng)?(?:,? chẵn)?[ .,]*(?:\./\.)?\)"
)
_BESIDE = compiled(rf" \({_NUMERAL}\)")
_BETWEEN = compiled(r"(?: (?:nghìn|ngàn|triệu|tỷ|tỉ))*(?: [^\W\d]+){0,3} ?")
_SMALL = 1000  # what is repeated in words without “bằng chữ”
_THOUSANDS = (0, 3, 6, 9)  # a table may count in these


def _stated(text: str) -> Iterator[tuple[Figure, int, int]]:
    """Each number of a text with the offsets of the words that repeat it in brackets."""
    money = [match for match in _MONEY.finditer(text) if match["led"] or match["money"]]
    for figure in figures(text) if money or _BESIDE.search(text) else ():
        beside = _BESIDE.match(text, figure.end)
        if beside and figure.counts and figure.value < _SMALL and not figure.places:
            yield figure, *beside.span("said")
        for match in money:
            if _BETWEEN.fullmatch(text, figure.end, match.start()):
                yield figure, *match.span("said")


def _above(document: Document, at: int) -> Decimal | None:
    """The sum right above a line “(Bằng chữ: …)”: the only number of the last row of a table that has one."""
    cell = document.passages[at - 1].paragraph.cell if at else None
    table = next(
        (t for t in document.tables if cell and any(p is document.passages[at - 1] for p in t.cells.values())), None
    )
    if table is None:
        return None
    rows: dict[int, list[Decimal]] = {}
    for (row, _), number in table.numbers.items():
        rows.setdefault(row, []).append(number.value)
    last = rows.get(max(rows, default=0), [])
    return last[0] if len(last) == 1 else None


@rule(
    "ND322",
    examples=[
        example("bao_cao", body_add="Báo cáo được lập thành 03 (bốn) bản.", finds="bốn"),
        example("bao_cao", body_add="Mức thu là 20.000 đồng (hai trăm nghìn đồng).", finds="hai trăm nghìn"),
        example(
            "bao_cao",
            body_add="Kinh phí là 1.250.000 đồng (Bằng chữ: Một triệu hai trăm lăm mươi nghìn đồng).",
        ),
        example(
            "bao_cao",
            body_add="Kinh phí là 1.250.000 đồng (Bằng chữ: Một triệu, năm trăm hai mươi nghìn đồng).",
            finds="Một triệu, năm trăm hai mươi nghìn",
        ),
        example(
            "bao_cao",
            body_add=[
                [["TT", "Việc", "Nghìn đồng"], ["1", "In", "1.200"], ["", "Cộng", "1.200"]],
                "(Bằng chữ: Hai triệu đồng).",
            ],
            finds="Hai triệu",
        ),
        example(
            "bao_cao", body_add="Kinh phí là 1,25 triệu đồng (Bằng chữ: Một triệu hai trăm năm mươi nghìn đồng chẵn)."
        ),
        example("bao_cao", body_add="Mỗi hộ góp 1,5 (một) ngày công."),
        example(
            "bao_cao", body_add="Báo cáo được lập thành 05 (năm) bản, gửi trong 10 (mười) ngày, năm 2025 (hai đợt)."
        ),
    ],
)
def check(document: Document, words_agree: bool) -> Iterator[Problem]:
    """Only words that are read to the last; below a table of sums, whatever thousands it counts in."""
    for at, passage in enumerate(document.passages) if words_agree else ():
        text = passage.text
        if "(" not in text:
            continue
        for figure, start, end in _stated(text):
            yield from _differs(passage, (start, end), figure.value, (0,))
        whole = _MONEY.fullmatch(text.strip().rstrip(".;")) if "ằng chữ" in text else None
        above = _above(document, at) if whole and whole["led"] else None
        if above and whole:
            shift = len(text) - len(text.lstrip())
            yield from _differs(passage, (whole.start("said") + shift, whole.end("said") + shift), above, _THOUSANDS)


def _differs(passage: Passage, at: tuple[int, int], number: Decimal, powers: tuple[int, ...]) -> Iterator[Problem]:
    said = value(passage.text[slice(*at)])
    if said is None or any(number.scaleb(power) == said for power in powers):
        return
    yield problem(
        passage,
        vi("Chữ “{found}” là {said}, còn số ghi {number}."),
        vi("Kiểm tra lại số và chữ."),
        at,
        found=passage.text[slice(*at)],
        said=written(Decimal(said)),
        number=written(number),
    )
