"""Nơi nhận ghi địa chỉ thư điện tử thay cho tên cơ quan, đơn vị."""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import NoiNhanDs
from vbhc_lint.rule import Problem, example, problem, rule

_ADDRESS = compiled(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_OTHERS = ["- Như trên;", "- Lưu: VT, VHXH."]


@rule(
    "ND701",
    examples=[
        example("bao_cao", noi_nhan_ds=[_OTHERS[0], "- tonghop@vantra.vn;", _OTHERS[1]], finds="tonghop@vantra.vn"),
        example("bao_cao", noi_nhan_ds=_OTHERS),
    ],
)
def check(line: NoiNhanDs, recipients_named: bool) -> Iterator[Problem]:
    """The first address of a line; the dispatch list of the office has them."""
    found = _ADDRESS.search(line.text) if recipients_named else None
    if found is not None:
        yield problem(
            line,
            vi("“{found}” là địa chỉ thư điện tử, không phải tên nơi nhận."),
            vi("Ghi tên cơ quan, đơn vị; địa chỉ gửi để ở danh sách phát hành."),
            found.span(),
            found=found[0],
        )
