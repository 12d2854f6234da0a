"""Văn bản không có Quốc hiệu."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import CoQuanBanHanh, DiaDanhNgay, QuocHieu, SoKyHieu, TenLoai, TrichYeuCv
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule


@rule(
    "TT101",
    examples=[
        example(quoc_hieu=None, finds="SỞ NỘI VỤ"),
        example(),
        example("cong_van", quoc_hieu=None, finds="SỞ KHOA HỌC VÀ CÔNG NGHỆ"),
    ],
)
def check(document: Document, quoc_hieu_traces: list[str]) -> Iterator[Problem]:
    """Every other part of a header and title, and no trace of it above the content or in a text box.

    A header of which nothing is left was lost on the way into this file: nothing is said of it.
    """
    issuer = document.first(CoQuanBanHanh)
    titled = document.first(TenLoai) or document.first(TrichYeuCv)
    rest = document.first(SoKyHieu) and document.first(DiaDanhNgay) and titled
    if issuer is None or not rest or document.first(QuocHieu):
        return
    above = document.opening.upper()
    if not any(trace in above for trace in quoc_hieu_traces):
        yield problem(
            issuer,
            vi("Văn bản không có Quốc hiệu ở phía trên bên phải trang đầu."),
            vi("Thêm dòng CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM và dòng Độc lập - Tự do - Hạnh phúc."),
        )
