"""Dưới Quốc hiệu không có Tiêu ngữ."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import QuocHieu, TieuNgu
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule


@rule(
    "TT103",
    examples=[
        example(tieu_ngu=None, finds="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        example(),
        example("cong_van", tieu_ngu=None, finds="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    ],
)
def check(document: Document, tieu_ngu_traces: list[str]) -> Iterator[Problem]:
    """No word of it above the content."""
    above = document.first(QuocHieu)
    if above is None or document.first(TieuNgu):
        return
    opening = document.opening.upper()
    if not any(trace in opening for trace in tieu_ngu_traces):
        yield problem(
            above,
            vi("Dưới Quốc hiệu không có Tiêu ngữ."),
            vi("Thêm dòng “Độc lập - Tự do - Hạnh phúc” canh giữa dưới Quốc hiệu, có đường kẻ bên dưới."),
        )
