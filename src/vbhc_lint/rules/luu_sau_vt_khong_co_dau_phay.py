"""Sau “Lưu:” không ghi “VT”, dấu phẩy rồi đến đơn vị soạn thảo."""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import NoiNhanDs
from vbhc_lint.rule import Problem, example, problem, rule

_FILED = compiled(r"\W*Lưu\s*:\s*(?P<unit>VT|[Vv]ăn thư)\b(?P<sign>\s*[;:/.–-]?\s*)(?P<rest>[^\W\d_])?")


@rule(
    "TT927",
    examples=[
        example("thong_bao", noi_nhan_ds="- Lưu: VT; VP.", finds="VT; ", fixed="- Lưu: VT, VP."),
        example("thong_bao", noi_nhan_ds="- Lưu: VT-VP.", finds="VT-", fixed="- Lưu: VT, VP."),
        example("thong_bao", noi_nhan_ds="- Lưu: VT VP.", finds="VT ", fixed="- Lưu: VT, VP."),
        example("thong_bao", noi_nhan_ds="- Lưu: Văn thư, VP.", finds="Văn thư", fixed="- Lưu: VT, VP."),
        example("thong_bao", noi_nhan_ds="- Lưu: VT, VP."),
        example("thong_bao", noi_nhan_ds="- Lưu: VT (02)."),
        example("thong_bao", noi_nhan_ds="- Lưu: VT 02b."),
        example("thong_bao", noi_nhan_ds="- Lưu: VT: 02."),
        example("thong_bao", noi_nhan_ds="- Lưu: VT."),
    ],
)
def check(line: NoiNhanDs, file_unit: str) -> Iterator[Problem]:
    """What stands for the clerical office, and what parts it from the unit behind it."""
    found = _FILED.match(line.text)
    if found is None:
        return
    apart = found["rest"] is not None
    if found["unit"] == file_unit and not apart:
        return
    required = f"{file_unit}, " if apart else file_unit
    yield problem(
        line,
        vi("Sau “Lưu:” ghi “{found}”; quy định ghi “{unit}”, dấu phẩy rồi đến đơn vị soạn thảo."),
        vi("Ghi “{required}”."),
        at=(found.start("unit"), found.end("sign") if apart else found.end("unit")),
        replacement=required,
        found=line.text[found.start("unit") : found.end("sign")].strip(),
        unit=file_unit,
        required=required.strip(),
    )
