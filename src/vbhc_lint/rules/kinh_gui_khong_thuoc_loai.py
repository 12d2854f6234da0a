"""Loại văn bản không có “Kính gửi” lại ghi “Kính gửi”."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import KinhGui
from vbhc_lint.recognise.document import Document
from vbhc_lint.recognise.lists import KinhGuiItems
from vbhc_lint.rule import Problem, example, problem, rule


@rule(
    "TT901",
    examples=[
        example(
            "thong_bao",
            kinh_gui="Kính gửi: Các thôn trên địa bàn xã",
            noi_nhan_ds=["- Như trên;", "- Lưu: VT, VP."],
            finds="Kính gửi",
        ),
        example(
            "thong_bao",
            kinh_gui="Kính gửi: Các thôn trên địa bàn xã",
            noi_nhan_ds=["- Đài truyền thanh xã;", "- Lưu: VT, VP."],
            finds="Kính gửi",
        ),
        example("giay_moi", kinh_gui="Kính gửi: ………………………", finds="Kính gửi"),
        example("thong_bao"),
        example("to_trinh"),
    ],
)
def check(document: Document, without_kinh_gui: list[str]) -> Iterator[Problem]:
    """The law gives Kính gửi to công văn, tờ trình and reports to a superior; their recipients stand in Nơi nhận."""
    line = document.first(KinhGui)
    addressed = any(isinstance(items, KinhGuiItems) for items in document.lists) or (line is not None and line.unfilled)
    if line is not None and addressed and document.type_code in without_kinh_gui and line.words[1:]:
        yield problem(
            line,
            vi("“Kính gửi” chỉ dùng trong công văn, tờ trình, báo cáo gửi cấp trên."),
            vi("Bỏ “Kính gửi”; ghi các nơi nhận ở mục “Nơi nhận” cuối văn bản."),
            at=(line.words[0].start, line.words[1].end),
        )
