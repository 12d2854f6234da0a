"""Gạch đầu dòng dưới “Kính gửi” nằm bên trái chữ “Kính gửi”, không ở dưới dấu hai chấm."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import KinhGui
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Format, Look, Problem, example, problem, rule
from vbhc_lint.units import number, pt
from vbhc_lint.widths import width

_LABEL = Look("Kính gửi:", indent_left=pt(35), first_line=0)
_ITEMS = ("- Ủy ban nhân dân các xã, phường;", "- Trung tâm Công nghệ số tỉnh.")
_EYE = pt(2)  # what is not seen


@rule(
    "TT929",
    examples=[
        example(
            "cong_van",
            kinh_gui=[_LABEL, *(Look(text, indent_left=pt(10), first_line=0) for text in _ITEMS)],
            finds=_ITEMS[0],
        ),
        example("cong_van", kinh_gui=[_LABEL, *(Look(text, indent_left=pt(35), first_line=0) for text in _ITEMS)]),
        example("cong_van", kinh_gui=[_LABEL, *(Look(text, indent_left=pt(52), first_line=0) for text in _ITEMS)]),
        example("cong_van"),
    ],
)
def check(document: Document, dashes_below_colon: bool) -> Iterator[Problem]:
    """The first dash that stands left of the label; below the label itself it stands in the decree's own model (1.5)."""
    lines = document.all(KinhGui) if dashes_below_colon else []
    label = next((line for line in lines if line.text.startswith("Kính gửi")), None)
    begins = None if label is None else _begins(label)
    for line in lines:
        dash = _begins(line) if line.text.startswith(("-", "–")) else None
        if label is not None and begins is not None and dash is not None and dash < begins - _EYE:
            yield problem(
                line,
                vi("Gạch đầu dòng lệch sang trái “Kính gửi” {found} mm; quy định thẳng hàng dưới dấu hai chấm."),
                vi("Lùi lề trái các dòng này vào, để gạch đầu dòng thẳng dưới dấu hai chấm của “Kính gửi:”."),
                format=Format("indent_left", begins + _colon(label) - line.paragraph.format.first_line),
                found=number(round((begins - dash) / pt(1))),
            )
            return


def _begins(line: KinhGui) -> float | None:
    """Where the line begins, in pt from the margin; None where its text is not set from the left."""
    look, text = line.paragraph.format, line.paragraph.text
    placed = look.align in ("left", "justify") and line.paragraph.cell is None and line.start == 0
    return look.indent_left + look.first_line if placed and not text[:1].isspace() else None


def _colon(label: KinhGui) -> float:
    """How far in pt the colon stands from where the label begins."""
    size = max((look.size for look in label.looks), default=label.paragraph.mark.size)
    return width(label.text.partition(":")[0], size, bold=any(look.bold for look in label.looks))
