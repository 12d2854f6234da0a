"""“Kính gửi” chỉ có một nơi nhận mà vẫn có dấu ở cuối dòng."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.lists import KinhGuiItems
from vbhc_lint.rule import Problem, example, problem, rule


@rule(
    "TT907",
    examples=[
        example(
            "to_trinh",
            kinh_gui="Kính gửi: Hội đồng nhân dân xã Vân Trà.",
            finds="Trà.",
            fixed="Kính gửi: Hội đồng nhân dân xã Vân Trà",
        ),
        example("to_trinh", kinh_gui="Kính gửi: Hội đồng nhân dân xã Vân Trà"),
        example("cong_van", kinh_gui=["Kính gửi:", "- Sở Nội vụ;", "- Sở Y tế."]),
        example(
            "bao_cao",
            kinh_gui="Kính gửi: Ủy ban nhân dân xã Vân Trà;",
            finds="Trà;",
            fixed="Kính gửi: Ủy ban nhân dân xã Vân Trà",
        ),
    ],
)
def check(items: KinhGuiItems, single_end: str) -> Iterator[Problem]:
    """The samples of the law set nothing after a recipient that stands alone."""
    if len(items.items) != 1 or items.items[0].unfilled:
        return
    line = items.items[0].lines[-1]
    text = line.text.rstrip()
    bare = text.rstrip(".;, ")
    if bare != text and line.words:
        start = line.words[-1].start
        yield problem(
            line,
            vi("Kính gửi một nơi thì cuối dòng không có dấu “{found}”."),
            vi("Xóa dấu ở cuối dòng."),
            at=(start, len(text)),
            replacement=bare[start:] + single_end,
            found=text[len(bare) :].strip(),
        )
