"""Thành phần thể thức in đậm hoặc không in đậm trái quy định."""

from collections.abc import Iterator

from vbhc_lint.messages import Phrase, name_of, vi
from vbhc_lint.model.format import Setting
from vbhc_lint.recognise.document import BodyParagraph
from vbhc_lint.recognise.piece import Piece
from vbhc_lint.rule import Format, Look, Problem, example, problem, rule, scope_of

_STOPS = (".", ";")  # a line that ends in a colon leads to what stands below it
_TEXT = "Hồ sơ được tiếp nhận tại Bộ phận một cửa và giải quyết đúng thời hạn đã công bố."


@rule(
    "TTx11",
    examples=[
        example(tieu_ngu=Look(bold=False), finds="Độc lập - Tự do - Hạnh phúc"),
        example(co_quan_chu_quan=Look("UBND TỈNH LÂM ĐỒNG", bold=True), document="bao_cao", finds="UBND TỈNH LÂM ĐỒNG"),
        example(so_ky_hieu=Look("Số: 15/QĐ-SNV", bold=True), finds="Số: 15/QĐ-SNV"),
        example(tham_quyen=Look(bold=False), finds="GIÁM ĐỐC SỞ NỘI VỤ"),
        example("ke_hoach", headings=[Look(), Look(), Look(bold=False)], finds="2. Yêu cầu"),
        example("bao_cao", body_add=Look(_TEXT, bold=True), finds=_TEXT),
        example("bao_cao", body_add=(Look(_TEXT, bold=True), " Kết quả được công khai.")),
        example(),
    ],
)
def check(line: Piece, bold: bool, throughout: bool = False) -> Iterator[Problem]:
    """One problem at the first run that is bold against the law, or not bold against it.

    ``throughout``: only a line that is so from end to end, for words may be stressed in it.
    """
    stopped = not isinstance(line, BodyParagraph) or _sentence(line.text)
    if throughout and not (stopped and all(run.format.bold for run in line.runs)):
        return
    run = line.first_unlike("bold", bold)
    if run is None:
        return
    wrong, right = (vi("không đậm"), vi("đậm")) if bold else (vi("đậm"), vi("không đậm"))
    yield problem(
        line,
        vi("{name} trình bày kiểu chữ {found}, quy định {required}."),
        vi("chọn kiểu chữ {required}"),
        run=run,
        setting=Setting(run.format, "bold"),
        format=Format("bold", bold),
        name=name_of(scope_of(line)),
        found=Phrase(wrong),
        required=Phrase(right),
    )


def _sentence(text: str) -> bool:
    """Whether a paragraph is neither a title nor a remark in brackets or under a star."""
    return text.rstrip().endswith(_STOPS) and not text.lstrip().startswith(("(", "*"))
