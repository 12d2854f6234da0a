"""Thành phần thể thức in nghiêng hoặc in đứng trái quy định."""

from collections.abc import Iterator

from vbhc_lint.messages import Phrase, name_of, vi
from vbhc_lint.model.format import Setting
from vbhc_lint.recognise.components import Piece
from vbhc_lint.rule import Format, Look, Problem, example, problem, rule, scope_of


@rule(
    "TTx12",
    examples=[
        example(
            dia_danh_ngay=Look("Trà Giang, ngày 12 tháng 5 năm 2026", italic=False),
            finds="Trà Giang, ngày 12 tháng 5 năm 2026",
        ),
        example(quoc_hieu=Look(italic=True), finds="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        example(),
    ],
)
def check(line: Piece, italic: bool) -> Iterator[Problem]:
    """One problem at the first run that is italic against the law, or upright against it."""
    for run in line.runs:
        raised = run.format.vertical != "baseline"  # the figure of a note
        if (
            run.format.italic != italic
            and not raised
            and any(c.isalnum() for c in line.paragraph.text[run.start : run.end])
        ):
            wrong, right = (vi("đứng"), vi("nghiêng")) if italic else (vi("nghiêng"), vi("đứng"))
            yield problem(
                line,
                vi("{name} trình bày kiểu chữ {found}, quy định {required}."),
                vi("chọn kiểu chữ {required}"),
                run=run,
                setting=Setting(run.format, "italic"),
                format=Format("italic", italic),
                name=name_of(scope_of(line)),
                found=Phrase(wrong),
                required=Phrase(right),
            )
            return
