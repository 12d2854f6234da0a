"""“Kính gửi” nhiều nơi nhưng nơi nhận đầu tiên viết cùng dòng với “Kính gửi:”."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.lists import KinhGuiItems
from vbhc_lint.rule import NEW_PARAGRAPH, Problem, example, problem, rule


@rule(
    "TT909",
    examples=[
        example("cong_van", kinh_gui=["Kính gửi: - Sở Nội vụ;", "- Sở Y tế."], finds="- Sở Nội vụ"),
        example("cong_van", kinh_gui=["Kính gửi:", "- Sở Nội vụ;", "- Sở Y tế."]),
        example("cong_van", kinh_gui="Kính gửi: Sở Nội vụ"),
        example(
            "cong_van",
            kinh_gui=["Kính gửi: - Ủy ban nhân dân các xã;", "- Trung tâm Công nghệ số tỉnh."],
            finds="- Ủy ban nhân dân các xã",
        ),
    ],
)
def check(items: KinhGuiItems, list_below: bool) -> Iterator[Problem]:
    """Two or more stand one a line under the colon, the first of them too; several on that line are TT919's."""
    first = items.items[0].lines[0]
    label, colon, rest = first.text.partition(":")
    if not label.strip().lower().startswith("kính g") or ";" in rest.rstrip(" ;"):
        return
    if list_below and colon and rest.strip() and len(items.items) > 1:
        start = len(first.text) - len(rest.lstrip())
        yield problem(
            first,
            vi("Kính gửi từ hai nơi trở lên thì mỗi nơi ở một dòng riêng dưới “Kính gửi:”."),
            vi("Xuống dòng sau “Kính gửi:”; các gạch đầu dòng thẳng hàng dưới dấu hai chấm."),
            at=(start, len(first.text.rstrip(" ;.,"))),
            replacement=f"{NEW_PARAGRAPH}{first.text[start:].rstrip(' ;.,')}"
            if rest.lstrip().startswith("-")
            else None,
            unsafe=True,
        )
