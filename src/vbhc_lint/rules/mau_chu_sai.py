"""Chữ không phải màu đen."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.model.format import Setting
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Format, Look, Problem, example, problem, rule


@rule(
    "TT005",
    examples=[
        example(
            "bao_cao",
            body_add=Look("Hồ sơ được giải quyết đúng hạn.", color="FF0000"),
            finds="Hồ sơ được giải quyết đúng hạn.",
        ),
        example("bao_cao", body_add=Look("Hồ sơ được giải quyết đúng hạn.", color="000000")),
        example("cong_dien", do_khan=Look("HỎA TỐC", color="FF0000")),
        example(ho_ten=(Look("[", color="FFFFFF"), "Nguyễn Thị Lan", Look("]", color="FFFFFF"))),
    ],
)
def check(passage: Passage, colors: list[str]) -> Iterator[Problem]:
    """The first run of each colour in a paragraph; a web address in link blue is passed over.

    Marks of urgency and secrecy are stamped in red ink (PLI-III.2.b).
    """
    if passage.role in ("do_khan", "do_mat"):
        return
    seen: set[str] = set()
    for run in passage.runs:
        found = run.format.color
        text = passage.paragraph.text[run.start : run.end]
        if found in colors or found in seen or not any(c.isalnum() for c in text):
            continue
        if "@" in text or "://" in text or "www." in text:
            continue
        seen.add(found)
        yield problem(
            passage,
            vi("Chữ có màu #{found}, quy định màu đen."),
            vi("chọn màu chữ đen (Automatic)"),
            run=run,
            setting=Setting(run.format, "color"),
            format=Format("color", "auto"),
            found=found,
        )
