"""Thừa dấu cách giữa hai chữ."""

import re
from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule

_GAP = compiled(
    r"(?<=[\w,;:)”\"%])(?<!_)(?<!ngày)(?<!tháng)(?<!năm)(?<!số)(?<!số:)(?<!bà\)) {2}(?=[^\W_]|[(“\"])(?!tháng|năm\b)",
    re.IGNORECASE,
)
_LABEL = compiled(r"\s*(?:[-+*•–]|\(?\d+(?:\.\d+)*[.)]*|[a-zđ][.)]|[IVX]+[.)])?\s*")
_ROLES = ("noi_dung", "de_muc", "can_cu", "dieu", "o_bang", "trich_yeu", "trich_yeu_cv", "noi_nhan_ds")


@rule(
    "CT301",
    examples=[
        example(
            "bao_cao",
            body_add="Xã tiếp nhận  hồ sơ trực tuyến và  hồ sơ giấy.",
            finds="nhận  hồ sơ trực tuyến và  hồ",
            fixed="Xã tiếp nhận hồ sơ trực tuyến và hồ sơ giấy.",
        ),
        example("bao_cao", body_add="Xã tiếp nhận hồ sơ trực tuyến và hồ sơ giấy."),
        example("bao_cao", body_add="-  Xã tiếp nhận hồ sơ trực tuyến và hồ sơ giấy."),
        example("bao_cao", body_add=["□  Trích lục khai sinh nộp tại xã.", "Mức phạt là  % giá trị; giữ (  ) bản."]),
        example("bao_cao", body_add="Xã đã nhận đơn của ông (bà)  và đơn của    cùng ngày."),
    ],
)
def check(passage: Passage, single_spaces: bool) -> Iterator[Problem]:
    """One problem a sentence, from the first to the last. Three spaces or more are a blank or a column, not a slip."""
    if not single_spaces or passage.role not in _ROLES or "  " not in passage.text:
        return
    text = passage.text
    label = _LABEL.match(text)
    gaps = list(_GAP.finditer(text, label.end() if label else 0))
    for a, b in passage.sentences:
        here = [gap for gap in gaps if a <= gap.start() < b]
        if not here:
            continue
        start = text.rfind(" ", 0, here[0].start()) + 1
        end = min((n for c in " \t\n" if (n := text.find(c, here[-1].end())) >= 0), default=len(text))
        yield problem(
            passage,
            vi("Thừa dấu cách.") if len(here) == 1 else vi("Thừa dấu cách ở {count} chỗ."),
            vi("Giữa hai chữ chỉ để một dấu cách."),
            (start, end),
            replacement=_single(text, start, end, here),
            count=len(here),
        )


def _single(text: str, start: int, end: int, gaps: list[re.Match[str]]) -> str:
    """The stretch with each gap made one space."""
    cuts = [start, *(n for gap in gaps for n in gap.span()), end]
    return " ".join(text[a:b] for a, b in zip(cuts[::2], cuts[1::2], strict=True))
