"""Texts for people: Vietnamese templates in the code, English from the gettext catalogue.

A template is written where it is used, ``vi("Số {so} thiếu số 0")``, and is its own key in the catalogue.
Fields are named and filled after translation, so both languages say the same things.
"""

from __future__ import annotations

import gettext
from pathlib import Path
from typing import Any

import msgspec

LANGUAGES = ("vi", "en")
_LOCALE = Path(__file__).parent / "locale"


def vi(template: str) -> str:
    """Mark a Vietnamese template for the catalogue; the template itself comes back."""
    return template


class Phrase(msgspec.Struct, frozen=True):
    """A template with its fields, rendered where it stands in another one's field."""

    template: str
    fields: dict[str, Any] = {}


class Catalogue:
    """Renders templates in one language."""

    def __init__(self, language: str = "vi") -> None:
        """Load the catalogue of a language; Vietnamese needs none. Raises ValueError for an unknown one."""
        if language not in LANGUAGES:
            raise ValueError(language)
        self.language = language
        self._translate: gettext.NullTranslations = (
            gettext.NullTranslations()
            if language == "vi"
            else gettext.translation("vbhc_lint", _LOCALE, [language], fallback=True)
        )

    def __call__(self, template: str, /, **fields: object) -> str:
        """The template in this language, its fields filled; a ``Phrase`` among them, or several, are rendered first."""
        text = self._translate.gettext(template) if template else ""
        if not fields:
            return text
        return text.format_map({name: self._field(value) for name, value in fields.items()})

    def _field(self, value: object) -> object:
        if isinstance(value, tuple):
            return ", ".join(str(self._field(one)) for one in value)
        return self(value.template, **value.fields) if isinstance(value, Phrase) else value


# What a clerk calls each thing rules look at, by its scope in the packs.
NAMES = {
    "page": vi("Trang giấy"),
    "van_ban": vi("Văn bản"),
    "document": vi("Văn bản"),
    "quoc_hieu": vi("Quốc hiệu"),
    "tieu_ngu": vi("Tiêu ngữ"),
    "co_quan_chu_quan": vi("Tên cơ quan chủ quản"),
    "co_quan_ban_hanh": vi("Tên cơ quan ban hành"),
    "so_ky_hieu": vi("Số, ký hiệu"),
    "dia_danh_ngay": vi("Địa danh và thời gian"),
    "ten_loai": vi("Tên loại văn bản"),
    "trich_yeu": vi("Trích yếu"),
    "trich_yeu_cv": vi("Trích yếu (V/v)"),
    "kinh_gui": vi("Kính gửi"),
    "can_cu": vi("Căn cứ"),
    "tham_quyen": vi("Thẩm quyền ban hành"),
    "quyet_dinh": vi("Dòng “QUYẾT ĐỊNH:”"),
    "phan_chuong_muc": vi("Phần, chương, mục"),
    "phan": vi("Phần"),
    "chuong": vi("Chương"),
    "muc": vi("Mục"),
    "tieu_muc": vi("Tiểu mục"),
    "dieu": vi("Điều"),
    "khoan": vi("Khoản"),
    "diem": vi("Điểm"),
    "la_ma": vi("Đề mục số La Mã"),
    "so": vi("Đề mục chữ số Ả Rập"),
    "so_kep": vi("Đề mục nhiều cấp"),
    "chu": vi("Đề mục chữ cái"),
    "chu_hoa": vi("Đề mục chữ in hoa"),
    "de_muc": vi("Đề mục"),
    "tieu_de_la_ma": vi("Đề mục số La Mã"),
    "tieu_de_so": vi("Tiêu đề của khoản"),
    "tieu_de_khoan": vi("Tiêu đề của khoản"),
    "noi_dung": vi("Nội dung"),
    "loi_van": vi("Lời văn"),
    "o_bang": vi("Ô trong bảng"),
    "doan": vi("Đoạn văn"),
    "quyen_han": vi("Quyền hạn của người ký"),
    "chuc_vu": vi("Chức vụ người ký"),
    "ho_ten": vi("Họ tên người ký"),
    "noi_nhan": vi("Từ “Nơi nhận”"),
    "noi_nhan_ds": vi("Danh sách nơi nhận"),
    "phu_luc": vi("Từ “Phụ lục”"),
    "phu_luc_td": vi("Tên phụ lục"),
    "phu_luc_cd": vi("Chỉ dẫn kèm theo"),
    "kem_theo": vi("Chỉ dẫn kèm theo"),
    "do_khan": vi("Dấu chỉ mức độ khẩn"),
    "do_mat": vi("Dấu chỉ độ mật"),
    "luu_hanh": vi("Chỉ dẫn phạm vi lưu hành"),
    "nguoi_soan": vi("Ký hiệu người soạn thảo và số lượng bản"),
    "lien_he": vi("Địa chỉ, điện thoại của cơ quan"),
    "sao": vi("Hình thức sao"),
    "du_thao": vi("Dấu dự thảo"),
    "so_trang": vi("Số trang"),
}


def name_of(scope: str) -> Phrase:
    """What a clerk calls it, to stand in a field."""
    return Phrase(NAMES.get(scope, scope))
