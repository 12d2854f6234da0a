"""Thành phần của phần đầu văn bản đứng ở bên khác với sơ đồ bố trí."""

from collections.abc import Iterator

from vbhc_lint.messages import name_of, vi
from vbhc_lint.recognise.components import (
    CoQuanBanHanh,
    CoQuanChuQuan,
    DiaDanhNgay,
    QuocHieu,
    Sao,
    SoKyHieu,
    TenLoai,
    TieuNgu,
    TrichYeu,
    TrichYeuCv,
)
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Look, Problem, example, problem, rule

_BELOW = [
    Look("V/v rà soát thiết bị", size=12, align="center", first_line=0),
    Look("Kính gửi: Trung tâm Công nghệ số tỉnh", first_line=100),
]


@rule(
    "TT010",
    examples=[
        example("cong_van", header="mirrored", finds="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        example("cong_van", trich_yeu_cv=None, kinh_gui=_BELOW, finds="V/v rà soát thiết bị"),
        example("cong_van", header="issuer_above", finds="UBND TỈNH TRÀ GIANG"),
        example(
            "sao_y",
            ban_sao={"sao": None, "so_ky_hieu": [Look("SAO Y", size=14, bold=True), "Số: 08/SY-UBND"]},
            finds="SAO Y",
        ),
        example("cong_van", header="rows"),
        example("sao_y"),
    ],
)
def check(
    document: Document,
    nation_side: str,
    issuer_side: str,
    number_side: str,
    date_side: str,
    title_side: str,
    letter_summary_side: str,
    copy_form_side: str,
) -> Iterator[Problem]:
    """What surely stands in another column, or in the middle of the sheet above or below two columns."""
    sides = (
        ("nation_side", nation_side, (QuocHieu, TieuNgu)),
        ("issuer_side", issuer_side, (CoQuanChuQuan, CoQuanBanHanh)),
        ("number_side", number_side, (SoKyHieu,)),
        ("date_side", date_side, (DiaDanhNgay,)),
        ("title_side", title_side, (TenLoai, TrichYeu)),
        ("letter_summary_side", letter_summary_side, (TrichYeuCv,)),
        ("copy_form_side", copy_form_side, (Sao,)),
    )
    in_columns = any(line.zone == nation_side for line in document.all(QuocHieu))
    alone = {"letter_summary_side"} | ({"issuer_side", "number_side"} if in_columns else set())
    for line in document.components if document.type_code else ():
        word, side = next(((w, s) for w, s, kinds in sides if isinstance(line, kinds)), ("", line.zone))
        if line.zone not in ("", side) and (line.zone != "centre" or word in alone):
            yield problem(
                line,
                vi("{name} đứng sai chỗ trong phần đầu văn bản."),
                vi(
                    "Theo sơ đồ bố trí, tên cơ quan, số, trích yếu công văn ở bên trái; Quốc hiệu, Tiêu ngữ, địa danh và ngày ở bên phải; tên loại, trích yếu ở giữa."
                ),
                word=word,
                cause="phan_dau",
                name=name_of(line.kind),
            )
