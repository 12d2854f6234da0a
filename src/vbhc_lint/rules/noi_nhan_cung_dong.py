"""Nơi nhận ghi tiếp ngay sau từ “Nơi nhận:” trên cùng một dòng."""

import re
from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import NoiNhan
from vbhc_lint.rule import NEW_PARAGRAPH, Problem, example, problem, rule

_FOLLOWED = compiled(r"\s*Nơi nhận\s*:[ \u00a0]*(?P<rest>[^\s\n][^\n\t]*[^\W_][^\n\t]*)", re.IGNORECASE)


@rule(
    "TT923",
    examples=[
        example("thong_bao", noi_nhan="Nơi nhận: Các thôn, Lưu: VT.", noi_nhan_ds=None, finds="Các thôn, Lưu: VT."),
        example("thong_bao", noi_nhan="Nơi nhận: Các thôn;", finds="Các thôn;"),
        example("thong_bao"),
    ],
)
def check(line: NoiNhan, label_alone: bool) -> Iterator[Problem]:
    """What stands after the colon, up to a tab or a line break."""
    found = _FOLLOWED.match(line.text)
    if label_alone and found is not None and not line.unfilled:
        yield problem(
            line,
            vi("Danh sách nơi nhận nằm cùng dòng với từ “Nơi nhận:”."),
            vi("Xuống dòng sau “Nơi nhận:”; mỗi nơi nhận một dòng, bắt đầu bằng gạch đầu dòng (-)."),
            found.span("rest"),
            replacement=_below(line, found.span("rest")),
            unsafe=True,
        )


def _below(line: NoiNhan, at: tuple[int, int]) -> str | None:
    """The one recipient in a paragraph of its own; None for several, which are parted by whoever knows them."""
    text = line.paragraph.text[slice(*line.span(*at))]
    if ";" in text.rstrip(" ;.") or compiled(r"(?i)\blưu\b").search(text):
        return None
    return f"{NEW_PARAGRAPH}{text}" if text.startswith(("-", "–")) else f"{NEW_PARAGRAPH}- {text}"
