"""Dòng của danh sách Kính gửi, Nơi nhận không có gạch đầu dòng."""

from collections.abc import Iterator

from vbhc_lint.messages import name_of, vi
from vbhc_lint.recognise.lists import Items
from vbhc_lint.rule import Problem, example, problem, rule


@rule(
    "TTx20",
    examples=[
        example("thong_bao", noi_nhan_ds="Lưu: VT, VP.", finds="Lưu", fixed="- Lưu: VT, VP."),
        example(noi_nhan_ds=["- Như Điều 4;", "+ Sở Tài chính;", "- Lưu: VT, VTLT."], finds="+ Sở"),
        example("thong_bao", noi_nhan_ds=["- Đài truyền thanh xã;", "+ Lưu: VT, VP."], finds="+ Lưu"),
        example(noi_nhan_ds=["- Như Điều 4;", "– Sở Tài chính;", "- Lưu: VT, VTLT."]),
        example("cong_van", kinh_gui=["Kính gửi:", "Sở Nội vụ;", "- Sở Y tế."], finds="Sở"),
        example("cong_van", kinh_gui="Kính gửi: Sở Nội vụ"),
    ],
)
def check(items: Items, dash: bool) -> Iterator[Problem]:
    """An item without a dash, or with another sign. One recipient after Kính gửi takes none."""
    for item in items.items:
        line = item.lines[0]
        label = line.paragraph.label.strip()
        if item.dashed is dash or item.unfilled or not line.words or line.words[0].key == "kính":
            continue
        first = line.words[0]
        yield problem(
            line,
            vi("{name}: mỗi dòng bắt đầu bằng gạch đầu dòng (-)."),
            vi("Thêm “- ” ở đầu dòng.") if not label else vi("Đổi dấu đầu dòng “{label}” thành gạch đầu dòng (-)."),
            at=(len(line.text) - len(line.text.lstrip()), first.end),
            replacement=None if label else f"- {first.text}",
            name=name_of(items.scope),
            label=label,
        )
