"""The components of the layout diagram. Rules look at these types.

Each class names its ``scope``: the word by which packs speak of it. Offsets that rules handle are into the
piece's normalised ``text``; ``span`` leads back to the paragraph as it stands in the file.
"""

from __future__ import annotations

import re
from functools import cached_property

from vbhc_lint.expression import compiled
from vbhc_lint.recognise.header_lines import DateLine, NumberLine, read_date, read_number
from vbhc_lint.recognise.piece import Piece
from vbhc_lint.units import pt
from vbhc_lint.vietnamese import roman_value
from vbhc_lint.widths import width

_APPENDIX = compiled(r"\s*phụ lục\s*(?:số\s*)?(?P<number>[IVXLC]+|\d{1,3})\s*(?:[.:–-]|\n|$)", re.IGNORECASE)


class Component(Piece, frozen=True, eq=False):
    """One line of a component of the layout diagram (CONTRACT kinds), with how sure and why."""

    confidence: float = 1.0
    evidence: tuple[str, ...] = ()
    ordinal: int = 0  # among the lines of its kind in the document, from 0
    of: int = 1  # how many lines of its kind there are
    zone: str = ""  # "left", "right" beside something, "centre" of the sheet; "" where that is not sure

    @property
    def kind(self) -> str:
        """The contract's name of the kind."""
        return self.scope

    @cached_property
    def width(self) -> float:
        """How wide in pt its longest line is in Times New Roman, were it broken only where the text breaks it."""
        size = max((look.size for look in self.looks), default=self.paragraph.mark.size)
        bold = any(look.bold for look in self.looks)
        return max(width(line.strip(), size, bold=bold) for line in self.text.split("\n"))

    @property
    def room(self) -> float:
        """How wide in pt the lines of its paragraph may be."""
        look = self.paragraph.format
        return pt(self.paragraph.right - self.paragraph.left) - max(look.indent_left, 0) - max(look.indent_right, 0)

    @property
    def line_widths(self) -> tuple[float, ...]:
        """The widths in pt of the lines into which its paragraph breaks it: a full one, and a long rest."""
        room, left = self.room, self.width % max(self.room, 1)
        if room <= 0 or self.width <= room:
            return (self.width,)
        return (room, left) if 2 * left >= room else (room,)


class QuocHieu(Component, frozen=True, eq=False):
    """CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM (PLI-II.1.a)."""

    scope = "quoc_hieu"
    box = 1


class TieuNgu(Component, frozen=True, eq=False):
    """Độc lập - Tự do - Hạnh phúc (PLI-II.1.b)."""

    scope = "tieu_ngu"
    box = 1


class CoQuanChuQuan(Component, frozen=True, eq=False):
    """The body that the issuer belongs to (PLI-II.2)."""

    scope = "co_quan_chu_quan"
    box = 2


class CoQuanBanHanh(Component, frozen=True, eq=False):
    """The issuing body (PLI-II.2)."""

    scope = "co_quan_ban_hanh"
    box = 2


class SoKyHieu(Component, frozen=True, eq=False):
    """The number and symbol (PLI-II.3)."""

    scope = "so_ky_hieu"
    box = 3

    @cached_property
    def parts(self) -> NumberLine | None:
        """The line taken apart, None where it cannot be."""
        return read_number(self.text)


class DiaDanhNgay(Component, frozen=True, eq=False):
    """Place and date of issue (PLI-II.4)."""

    scope = "dia_danh_ngay"
    box = 4

    @cached_property
    def parts(self) -> DateLine | None:
        """The line taken apart, None where it cannot be."""
        return read_date(self.text)


class TenLoai(Component, frozen=True, eq=False):
    """The type's name as heading (PLI-II.5)."""

    scope = "ten_loai"
    box = 5


class TrichYeu(Component, frozen=True, eq=False):
    """The summary under the type's name (PLI-II.5)."""

    scope = "trich_yeu"
    box = 5


class TrichYeuCv(Component, frozen=True, eq=False):
    """The summary under the number, after V/v (PLI-II.5.b)."""

    scope = "trich_yeu_cv"
    box = 5


class KinhGui(Component, frozen=True, eq=False):
    """Kính gửi and its recipients, one line each (PLI-II.9)."""

    scope = "kinh_gui"
    box = 9


class CanCu(Component, frozen=True, eq=False):
    """A basis of issue (PLI-II.6.a)."""

    scope = "can_cu"


class CanCuMoDau(CanCu, frozen=True, eq=False):
    """A lone “Căn cứ …” where nothing is decided: the opening sentence of a letter or report, no basis of issue."""

    scope = "can_cu_mo_dau"

    @property
    def kind(self) -> str:
        """That of every basis."""
        return CanCu.scope


class ThamQuyen(Component, frozen=True, eq=False):
    """The issuing authority above the bases (Mẫu 1.1–1.3)."""

    scope = "tham_quyen"


class QuyetDinh(Component, frozen=True, eq=False):
    """QUYẾT ĐỊNH: or QUYẾT NGHỊ: (Mẫu 1.1–1.3)."""

    scope = "quyet_dinh"


class PhanChuongMuc(Component, frozen=True, eq=False):
    """A heading of Phần, Chương, Mục, Tiểu mục: label or title line (PLI-II.6.đ)."""

    scope = "phan_chuong_muc"


class Dieu(Component, frozen=True, eq=False):
    """Điều and its title or first sentence (PLI-II.6.đ)."""

    scope = "dieu"


class QuyenHan(Component, frozen=True, eq=False):
    """The signer's authority: TM., KT., TL., TUQ., Q. (PLI-II.7.b)."""

    scope = "quyen_han"
    box = 7


class ChucVu(Component, frozen=True, eq=False):
    """The signer's office (PLI-II.7.c)."""

    scope = "chuc_vu"
    box = 7


class HoTen(Component, frozen=True, eq=False):
    """The signer's name (PLI-II.7.c)."""

    scope = "ho_ten"
    box = 7


class NoiNhan(Component, frozen=True, eq=False):
    """The label Nơi nhận: (PLI-II.9.d)."""

    scope = "noi_nhan"
    box = 9


class NoiNhanDs(Component, frozen=True, eq=False):
    """A line of the list under Nơi nhận (PLI-II.9.d)."""

    scope = "noi_nhan_ds"
    box = 9


class PhuLuc(Component, frozen=True, eq=False):
    """Phụ lục and its number (PLI-III.1.b)."""

    scope = "phu_luc"
    box = 8

    @cached_property
    def number(self) -> int | None:
        """Its number, Roman or Arabic; None where there is none, or none of the two."""
        found = _APPENDIX.match(self.text)
        written = found["number"] if found else ""
        return int(written) if written.isdecimal() else roman_value(written.upper())


class PhuLucTd(Component, frozen=True, eq=False):
    """The title of a phụ lục (PLI-III.1.b)."""

    scope = "phu_luc_td"
    box = 8


class PhuLucCd(Component, frozen=True, eq=False):
    """(Kèm theo …) under the title of a phụ lục or an attached document (PLI-III.1.c)."""

    scope = "phu_luc_cd"
    box = 8


class KemTheo(PhuLucCd, frozen=True, eq=False):
    """The note under the title of a document issued with another, no phụ lục of it (Mẫu 1.3)."""

    scope = "kem_theo"

    @property
    def kind(self) -> str:
        """That of every such note."""
        return PhuLucCd.scope


class DoKhan(Component, frozen=True, eq=False):
    """A mark of urgency (PLI-III.2.b)."""

    scope = "do_khan"
    box = 8


class DoMat(Component, frozen=True, eq=False):
    """A mark of secrecy (PLI-III.2.a)."""

    scope = "do_mat"
    box = 8


class LuuHanh(Component, frozen=True, eq=False):
    """A mark of who may have the document: XEM XONG TRẢ LẠI, LƯU HÀNH NỘI BỘ (PLI-III.2.c)."""

    scope = "luu_hanh"
    box = 8


class NguoiSoan(Component, frozen=True, eq=False):
    """The drafter's initials and the number of copies: PL.(300) (PLI-III.3)."""

    scope = "nguoi_soan"
    box = 8


class LienHe(Component, frozen=True, eq=False):
    """Address, telephone, e-mail of the body, at the foot of page 1 (PLI-III.4)."""

    scope = "lien_he"
    box = 8


class Sao(Component, frozen=True, eq=False):
    """The form of a copy: SAO Y, SAO LỤC, TRÍCH SAO (PLI-P2-II.1.a)."""

    scope = "sao"
    box = 8


class DuThao(Component, frozen=True, eq=False):
    """A mark DỰ THẢO; the decree has none."""

    scope = "du_thao"
    box = 8


KINDS: dict[str, type[Component]] = {c.scope: c for c in Component.__subclasses__()}
