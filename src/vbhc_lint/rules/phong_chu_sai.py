"""Phông chữ khác phông chữ quy định.

Một nguyên nhân (một kiểu, phông chủ đề, mặc định của tệp) là một phát hiện, dù nó hiện ra ở bao nhiêu đoạn.
"""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.model.format import Setting
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Format, Look, Problem, example, problem, rule


@rule(
    "TT004",
    examples=[
        example(
            "bao_cao",
            body_add=Look("Hồ sơ được giải quyết đúng hạn.", font="Arial"),
            finds="Hồ sơ được giải quyết đúng hạn.",
        ),
        example(
            "bao_cao",
            body_add=Look("Hồ sơ được giải quyết đúng hạn.", font="VNI-Times"),
            finds="Hồ sơ được giải quyết đúng hạn.",
        ),
        example("bao_cao", body_add=Look("Hồ sơ được giải quyết đúng hạn.", font="Times New Roman")),
    ],
)
def check(passage: Passage, font: str, symbol_fonts: list[str]) -> Iterator[Problem]:
    """The first run of each wrong typeface in a paragraph; ``Times New Roman Bold`` is that family too.

    The font of a text in an encoding of before Unicode goes with that fault.
    """
    seen: set[str] = set()
    for run in passage.runs:
        found = run.format.font
        if found in seen or found.startswith(font) or found in symbol_fonts or run.encoding:
            continue
        if not any(c.isalnum() for c in passage.paragraph.text[run.start : run.end]):
            continue
        seen.add(found)
        yield problem(
            passage,
            vi("Phông chữ {found}, quy định phông {required}."),
            vi("chọn phông {required}"),
            run=run,
            setting=Setting(run.format, "font"),
            format=Format("font", font),
            found=found,
            required=font,
        )
