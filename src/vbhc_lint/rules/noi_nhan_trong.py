"""Dưới “Nơi nhận” không có nơi nhận nào."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import NoiNhan, NoiNhanDs
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule


@rule(
    "TT925",
    examples=[
        example("thong_bao", noi_nhan_ds=None, finds="Nơi nhận:"),
        example("thong_bao"),
    ],
)
def check(document: Document, recipients_listed: bool) -> Iterator[Problem]:
    """The label with nothing below it that may be a recipient; a template's marker is one."""
    label = document.first(NoiNhan)
    if not recipients_listed or label is None or not document.signers or document.first(NoiNhanDs):
        return
    cell, section = label.paragraph.cell, label.paragraph.section
    place = document.place_of(label)
    signing = {id(line.paragraph) for signer in document.signers for line in signer.lines}
    under = document.file.body[place + 1 :] if place is not None else ()
    below = [p for p in under if p.text.strip() and p.section == section and id(p) not in signing]
    near = [p for p in below if p.cell == cell or p.cell is None]
    if place is not None and not near and label.text.rstrip(" :;.").lower().endswith("nhận"):
        yield problem(
            label,
            vi("Dưới “{label}” không ghi nơi nhận nào."),
            vi("Ghi mỗi nơi nhận một dòng, đầu dòng có gạch đầu dòng; dòng cuối là “- Lưu: VT, …”."),
            label=label.text.strip(),
        )
