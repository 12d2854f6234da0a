"""Bản sao thiếu tên cơ quan, số, địa danh và ngày, người ký hoặc nơi nhận."""

from collections.abc import Iterator

from vbhc_lint.messages import Phrase, vi
from vbhc_lint.recognise.components import CoQuanBanHanh, CoQuanChuQuan, DiaDanhNgay, NoiNhan, NoiNhanDs, SoKyHieu
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule

_PARTS = {  # word of the law: what is missing, and what would be it
    "copy_issuer": (vi("tên cơ quan sao văn bản"), (CoQuanBanHanh, CoQuanChuQuan)),
    "copy_codes": (vi("số, ký hiệu bản sao"), (SoKyHieu,)),
    "copy_date": (vi("địa danh và thời gian sao"), (DiaDanhNgay,)),
    "copy_recipients": (vi("nơi nhận"), (NoiNhan, NoiNhanDs)),
}


@rule(
    "TT816",
    examples=[
        example("sao_y", ban_sao={"so_ky_hieu": None}, finds="SAO Y"),
        example("sao_y", ban_sao={"dia_danh_ngay": None}, finds="SAO Y"),
        example("sao_y", ban_sao={"co_quan_ban_hanh": None}, finds="SAO Y"),
        example("sao_y", ban_sao={"noi_nhan": None, "noi_nhan_ds": None}, finds="SAO Y"),
        example("sao_y", ban_sao={"quyen_han": None, "chuc_vu": None, "ho_ten": None}, finds="SAO Y"),
        example("sao_y"),
    ],
)
def check(
    document: Document,
    copy_issuer: bool,
    copy_codes: dict[str, str],
    copy_date: bool,
    copy_signer: bool,
    copy_recipients: bool,
) -> Iterator[Problem]:
    """In a block that has at least one of them beside its form; a mark that stands alone is another's stamp."""
    form = document.copy_form
    if form is None or len(document.components) < 2:
        return
    required = {
        "copy_issuer": copy_issuer,
        "copy_codes": copy_codes,
        "copy_date": copy_date,
        "copy_recipients": copy_recipients,
    }
    missing = [
        (word, name)
        for word, (name, kinds) in _PARTS.items()
        if required[word] and not any(document.first(kind) for kind in kinds)
    ]
    if copy_signer and not document.signers:
        missing.append(("copy_signer", vi("chức vụ, họ tên người ký bản sao")))
    for word, name in missing:
        yield problem(
            form,
            vi("Bản sao không có {name}."),
            vi("Thêm {name} theo mẫu bản sao: cơ quan, số ở bên trái; hình thức sao, ngày, người ký ở bên phải."),
            word=word,
            name=Phrase(name),
        )
