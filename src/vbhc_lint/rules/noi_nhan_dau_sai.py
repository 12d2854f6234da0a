"""Nơi nhận đầu tiên không phải “Như trên” khi có “Kính gửi”, hoặc “Như Điều …” khi là quyết định, nghị quyết."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Document, KinhGuiItems, NoiNhanItems
from vbhc_lint.rule import Problem, example, problem, rule


@rule(
    "TT902",
    examples=[
        example("to_trinh", noi_nhan_ds=["- Hội đồng nhân dân xã;", "- Lưu: VT, KT."], finds="- Hội đồng nhân dân xã;"),
        example("to_trinh", noi_nhan_ds=["- Như trên;", "- Lưu: VT, KT."]),
        example(noi_nhan_ds=["- Sở Tài chính;", "- Lưu: VT, VTLT."], finds="- Sở Tài chính;"),
        example("thong_bao"),
    ],
)
def check(document: Document, after_kinh_gui: str, first_of_type: dict[str, str]) -> Iterator[Problem]:
    """The law asks for it after Kính gửi; for Quyết định and Nghị quyết it only stands in the model forms."""
    items = next((items.items for items in document.lists if isinstance(items, NoiNhanItems)), ())
    addressed = any(isinstance(items, KinhGuiItems) for items in document.lists)
    required = after_kinh_gui if addressed else first_of_type.get(document.type_code, "")
    if not required or not items or any(item.unfilled for item in items):
        return
    if not items[0].text[items[0].dash :].strip().lower().startswith(required.lower()):
        yield problem(
            items[0].lines[0],
            vi("Nơi nhận đầu tiên phải là “{required}”."),
            vi("Thêm “- {required} …;” lên đầu danh sách.")
            if required.endswith("Điều")
            else vi("Thêm “- {required};” lên đầu danh sách."),
            word="after_kinh_gui" if addressed else "first_of_type",
            required=required,
        )
