"""Dòng chỉ dẫn “Kèm theo …” không đặt trong ngoặc đơn."""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import PhuLucCd
from vbhc_lint.rule import Problem, example, problem, rule

_OPEN = compiled(r"\s*(?:Ban hành k|K)èm theo\b")
_NOTE = "Kèm theo Quyết định số      /QĐ-SNV ngày      tháng      năm 2026 của Sở Nội vụ"


@rule(
    "TT824",
    examples=[
        example("quyet_dinh_phu_luc", phu_luc_cd=_NOTE, finds=_NOTE, fixed=f"({_NOTE})"),
        example("quyet_dinh_phu_luc"),
        example("quyet_dinh_kem_quy_che"),
    ],
)
def check(line: PhuLucCd, note_in_brackets: bool) -> Iterator[Problem]:
    """The first line of a note; one that was opened and never closed is told of as a bracket."""
    if note_in_brackets and _OPEN.match(line.text):
        yield problem(
            line,
            vi("Dòng chỉ dẫn kèm theo không đặt trong ngoặc đơn."),
            vi("Đặt cả dòng chỉ dẫn trong ngoặc đơn: “(Kèm theo …)”."),
            replacement=f"({line.text.strip()})" if _whole(line.text) else None,
            unsafe=True,
        )


def _whole(text: str) -> bool:
    """Whether the line holds the whole note: it names the body, and no bracket stands in it."""
    return " của " in text and not {"(", ")"} & set(text)
