"""Thành phần thể thức in nghiêng hoặc in đứng trái quy định."""

from collections.abc import Iterator

from vbhc_lint.messages import Phrase, name_of, vi
from vbhc_lint.model.format import Setting
from vbhc_lint.recognise.document import BodyParagraph
from vbhc_lint.recognise.piece import Piece
from vbhc_lint.rule import Format, Look, Problem, example, problem, rule, scope_of

_STOPS = (".", ";")  # a line that ends in a colon leads to what stands below it
_TEXT = "Hồ sơ được tiếp nhận tại Bộ phận một cửa và giải quyết đúng thời hạn đã công bố."


@rule(
    "TTx12",
    examples=[
        example(
            dia_danh_ngay=Look("Trà Giang, ngày 12 tháng 5 năm 2026", italic=False),
            finds="Trà Giang, ngày 12 tháng 5 năm 2026",
        ),
        example(quoc_hieu=Look(italic=True), finds="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        example("thong_bao", body=[Look("I. MỤC ĐÍCH", italic=True), f"{_TEXT[:-1]}./."], finds="I. MỤC ĐÍCH"),
        example(dieu=[Look(italic=True)], finds="Điều 1."),
        example("bao_cao", body_add=Look(_TEXT, italic=True), finds=_TEXT),
        example("bao_cao", body_add=(Look(_TEXT, italic=True), " Kết quả được công khai.")),
        example(),
    ],
)
def check(line: Piece, italic: bool, throughout: bool = False) -> Iterator[Problem]:
    """One problem at the first run that is italic against the law, or upright against it.

    ``throughout``: only a line that is so from end to end, for words may be stressed in it.
    """
    stopped = not isinstance(line, BodyParagraph) or _sentence(line.text)
    if throughout and not (stopped and all(run.format.italic for run in line.runs)):
        return
    run = line.first_unlike("italic", italic)
    if run is None:
        return
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


def _sentence(text: str) -> bool:
    """Whether a paragraph is no title, no remark in brackets or under a star, and nothing that may be a basis."""
    return text.rstrip().endswith(_STOPS) and not text.lstrip().startswith(("(", "*", "Theo ", "Xét ", "Thực hiện "))
