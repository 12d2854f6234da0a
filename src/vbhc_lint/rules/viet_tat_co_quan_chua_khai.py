"""Chữ viết tắt tên cơ quan trong ký hiệu khác với chữ mà cơ quan đã khai trong bộ quy định riêng."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import SoKyHieu
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule


@rule(
    "TT350",
    examples=[
        example(house={"van_ban.house_codes": ["SoNV"]}, finds="SNV", fixed="Số: 126/QĐ-SoNV"),
        example(house={"van_ban.house_codes": ["SNV", "UBND"]}),
        example("cong_van", house={"van_ban.house_codes": ["SoKHCN"]}, finds="SKHCN"),
        example("cong_van", house={"van_ban.house_codes": ["SKHCN"]}),
        example(),
    ],
)
def check(document: Document, types: dict[str, str], house_codes: list[str]) -> Iterator[Problem]:
    """The group after the type's code, in an official letter the first; an empty list allows any."""
    line = document.first(SoKyHieu)
    if not house_codes or line is None or line.parts is None or line.parts.template:
        return
    own = [group for group in line.parts.groups if group.text not in types]
    if own and own[0].text not in house_codes:
        yield problem(
            line,
            vi("Ký hiệu ghi cơ quan là “{found}”; cơ quan quy định viết tắt là {required}."),
            vi("Sửa chữ viết tắt tên cơ quan thành {required}."),
            own[0].at,
            word="house_codes",
            replacement=house_codes[0] if len(house_codes) == 1 else None,
            unsafe=True,
            found=own[0].text,
            required=", ".join(house_codes),
        )
