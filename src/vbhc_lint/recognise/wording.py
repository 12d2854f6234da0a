"""What a line's words say: names of clues, whose weights stand in ``weights``.

Words are compared without diacritics and case, so that a misspelling is still seen for what it means to be.
"""

from __future__ import annotations

import re

from vbhc_lint.expression import compiled
from vbhc_lint.recognise.lines import unmarked
from vbhc_lint.recognise.tables import entries
from vbhc_lint.recognise.type_names import closed, name_in

LONG = 160  # characters of a line that can only be a sentence
_TITLE = 24  # characters of a signer's office in sentence case
_HEADWORDS = 90  # characters looked at in it
_BULLETS = " -+*(["

# What a line may begin with, on its text without diacritics, bullets left out: the clue and the pattern of what must
# follow, and below it the beginnings, each a pattern whose first letter is literal.
_WORDS = r"""
v_v \b
    v\s*[/\\.]\s*v; trich yeu(?=\s*:\s*v\s*/)
v_v (?=[a-z]{2})
    v/v
ve_viec \b
    ve
kinh_gui \s*(?:[:;.]|$)
    kinh gui; kinh goi; kinh trinh(?=\s*:); kinh chuyen(?=\s*:)
kinh_gui_ai \b\s*(?![:;.\s])(?!.{100})
    kinh gui; kinh goi
can_cu \b
    can cu
theo_de_nghi \b
    theo de nghi; theo don; theo to trinh; theo y kien; xet de nghi; xet don; xet to trinh; xet bao cao; xet nhu
    cau; xet yeu cau; xet(?= [^;]{3,90};$); xet thanh tich; tren co so; thuc hien; chieu theo
ten_luat \b
    luat(?! su); bo luat; nghi dinh; thong tu; quyet dinh so; phap lenh; nghi quyet so; nghi quyet cua; nghi quyet
    hoi; hien phap
quyet_dinh_hai_cham \s*:\s*\.?$
    quyet ?dinh; quyet ?nghi; nghi ?dinh
quyet_dinh_tron \s*[.;]?$
    quyet ?dinh; quyet ?nghi
chuong \s+(?:(?:thu )?[ivxlc\d]+|thu [a-z]+|[a-d])\s*(?:[.:\-].*)?$
    phan; chuong; muc; tieu muc
dieu \s*(?:\d{1,3}[a-z]?\s*(?:[.:]|$|-\s)|[ivx]{1,5}\s*[.:]|\.{2,})
    dieu
noi_nhan \b\s*:.*\b(?:luu\b|nhu tren\b)
    noi nha+n
noi_nhan \b\s*[:.;]*(?:\s|$)(?!.{40})
    noi nha+n; noi gui
luu \b
    luu
nhu_tren \b
    nhu tren; nhu dieu; nhu kinh gui
chuc_danh \b(?!.{70})
    tong giam doc; giam doc; chu tich; thu truong; bo truong; truong; hieu truong; vien truong; cuc truong; chi cuc
    truong; vu truong; tong cuc truong; chanh; chi huy; doi truong; hat truong; tong bien tap; thong doc; thu tuong;
    tong thu ky; bi thu; chu nhiem; uy vien; chu toa; chu tri; thu ky; ke toan; tram truong; tong thanh tra; kiem
    sat vien; thanh tra vien; to truong; thu quy; phu trach; tong kiem toan; pho (?!phong); quyen (?!han); q\.(?= );
    p\.(?= ?(?:hieu|giam|chu|truong)); nguyen (?=giam|chu tich)
ben_ky (?!.{70})
    nguoi [a-z]+; y kien(?= cua\b); dai dien; ben (?:[a-e]|nam|nu|giao|nhan|mua|ban|cho|thue)\b; can bo [a-z]+;
    xac nhan; phe duyet; duyet; ky duyet; thanh vien; chu ho; thu truong; tap the; nhan vien
loi_dan_ky \b(?!.{80})
    ky; da ky; da ki; chu ky; dong dau; ki ten
xac_nhan_noi_khac \b.{60}
    xac nhan cua
phu_luc \b\s*+(?:so\s*+)?[\divxlc.:a-d]{0,6}\s*+:?$
    phu luc
phu_luc_co_ten \s*+(?:so\s*+)?[\divxlc]{1,4}\s*+[:.\-]\s*+[a-z].{0,90}$
    phu luc
kem_theo \b
    kem theo; ban hanh kem theo; duoc ban hanh kem theo; dinh kem theo
lien_he \b(?:\s*thoai)?\s*:
    dia chi; dien; dt; tel; email; e-mail; website; fax; ma so thue; mst
do_khan \W*$
    hoa toc(?: hen gio)?; thuong khan; khan
do_mat \W*$
    tuyet mat; toi mat; mat
luu_hanh \W*$
    luu hanh noi bo; tai lieu luu hanh noi bo; xem xong tra lai
hinh_thuc_sao \W*$
    sao y(?: (?:tu )?ban chinh)?; sao luc; trich sao; ban sao y; ban sao luc; ban trich sao; sao trich
du_thao \b\s*+(?:lan\s*+)?(?:thu\s*+)?\d*+\W*+$
    du thao
ten_bang_bieu \b
    danh sach; danh muc; bang; bieu; muc luc; du toan
ten_co_quan \b
    uy ban; ubnd; hdnd; hoi dong; bo; so; cuc; chi cuc; tong cuc; truong; phong(?! chong| ve); ban(?! hanh); trung
    tam; benh vien; vien; van phong; cong ty; tong cong ty; tap doan; dang uy; dang bo; chi bo; tinh uy; huyen uy;
    thanh uy; quan uy; thi uy; doan; hoi; lien doan; lien hiep; cong doan; cong an; toa an; thanh tra; chinh phu;
    thu tuong; quoc hoi; mat tran; mttq; hoc vien; dai hoc; kho bac; bao hiem; thue; hai quan; ngan hang; to(?!
    quoc| chuc); doi; chi hoi; quy; bch; chu tich; dai; tram; nha; thu vien; bao tang; hop tac xa; khoa; hiep hoi;
    cum; chi nhanh; nha may; hat; lien minh; vu; don vi; co quan; ten c[oq]
ten_dia_phuong \b
    tinh; thanh pho; tp; huyen; quan; thi xa; thi tran; xa; phuong; dac khu; khu vuc
ten_khac \b
    phieu; giay; don; to khai; ban; so; dieu le; noi quy; ket luan; kien nghi; ly lich; so yeu; quy trinh; chung
    thu; ho so; lich; bien nhan; tai lieu; cam ket; thu; thong tu; nghi dinh; luat; phap lenh; lenh; de cuong; quy
    uoc; ke khai; tham luan; bai phat bieu; dien van; kich ban; ten loai
"""


def _by_letter(table: str) -> dict[str, list[tuple[str, re.Pattern[str]]]]:
    """The patterns a line can match, by its first letter."""
    found: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
    for title, below in entries(table).items():
        clue, _, rest = title.partition(" ")
        starts = [" ".join(start.split()) for start in below.split(";")]
        pattern = compiled(f"(?:{'|'.join(starts)}){rest}")
        for letter in sorted({start[0] for start in starts}):
            found.setdefault(letter, []).append((clue, pattern))
    return found


_BY_LETTER = _by_letter(_WORDS)

BLANK = compiled(r"\{\{[^{}]*\}\}|\$\{[^{}]*\}|<<[^<>]*>>|«[^«»]*»|\{[^{}]*\}|\[[^\[\]]{2,}\]")
CONTROL = compiled(r"\{\{(?P<sign>[#/^])(?P<name>.*?)\}\}|\{%.*?%\}")
_DOTS = compiled(r"(?:\(\d++\))?(?=[\s.…_]*?(?:[.…_]{2}|…))[\s.…_\d]*+;?")
_AUTHORITY = compiled(
    r"(?:T[./]?M|K[./]?T|T[./]?L|T[./]?UQ|Q)\s*[./:,]\s*\S|(?:tm|kt|tl|tuq|Tm|Kt|Tl|Tuq)\.\s*[A-ZÀ-ỸĐ]|"
    r"(?:T[./]?M|K[./]?T|T[./]?L|TUQ)\s+[A-ZÀ-ỸĐ]|QUYỀN HẠN"
    r"|(?:THAY MẶT|KÝ THAY|THỪA LỆNH|THỪA (?:ỦY|UỶ) QUYỀN) [A-ZÀ-ỸĐ]"
)
_DECIDES = compiled(r"[A-ZÀ-ỸĐ]{2} QUYẾT (?:ĐỊNH|NGHỊ)\s*+:?$")
_CODE = "(?:NQ|QĐ|CT|QC|TC|TB|HD|KH|PA|ĐA|DA|BC|BB|TTr|CTr|HĐ|CĐ|GM|CV)"
_NUMBER = compiled(
    r"\(?(?:S[ốỐôo]\s*+[:;,]?+|số\s*+:)"
    r"(?:[\d\s.…_xX]*+[a-z]?+\s*+(?:/\s*+(?:[A-ZĐ.…_(]|(?:19|20)\d\d\s*+/|$)|[-–]\s*+[A-ZĐ][A-Za-zĐđ]{0,4}\s*+/)"
    rf"|[\d\s.…_xX]*(?<=\d)\s++{_CODE}\s*+[/-])"
)
_NUMBER_BEGUN = compiled(r"\(?S[ốỐôo]\s*+[:;]?+[\s\d.…_]*+$")
_NUMBER_ODD = compiled(
    r"\(?S[ốỐôo]\s*+[:;]\s*+(?:\d{1,5}[a-z]?|[IVXLC]{1,6})(?:\s*+[-–—/\\]\s*+[^\W_]+(?:[&.,][^\W_]+)*)+[.,;]?$"
)
_SYMBOL = compiled(rf"\d{{0,4}}\s*/\s*{_CODE}\s*[-–]")
_PART = r"[\d\s._/x]*+"
_DATE = compiled(
    rf"(?P<place>[^,;]{{0,60}}?)\s*+(?P<comma>,?)\s*+\bngay\b\s*+(?P<day>{_PART})"
    rf"(?:thang\b\s*+(?P<month>{_PART})(?:nam\b\s*+{_PART})?)?;?$"
)
_NUMERIC_DATE = compiled(
    r"[^\d,]{2,40},\s*(?:ngay\s*)?\d{1,2}\s*(?:[/.-]\s*\d{1,2}\s*[/.-]|thang\s*\d{1,2}(?:\s*,)?\s*nam)\s*\d{4}$"
)
_NO_PLACE = compiled(r"[/\-+]|(?:hom nay|tu|ke tu|den|vao|can cu|truoc|sau|trong|thoi gian|mo|khoa|bat dau|so)\b")
_DRAFTER = compiled(
    r"[A-ZĐ]{2,6}(?:\s?\.)?\s?(?:\(\d{1,4}\)|\d{1,4})\.?|[a-zđ]{2,6}\s?\.\s?\(\d{1,4}\)\.?"  # small by mistake
)
_CONTACTS = compiled(
    r"\b(?:dia chi|tru so|dien thoai|dt|tel|fax|e-?mail|thu dien tu|website|web|thong tin dien tu)\s*[:.]"
)
_QUOC_HIEU = {"cong", "hoa", "xa", "hoi", "chu", "nghia", "viet", "nam"}
_DANG = {"dang", "cong", "san", "viet", "nam"}
_TIEU_NGU = (compiled(r"doc\s*lap"), compiled(r"tu\s*do"), compiled(r"hanh\s*phuc?"))
_SIGNED = ("da k", "ky so", "ky dien tu", "chu ky so", "chu ky dien tu")
_ENGLISH = compiled(r"\b(?:of|and|the|republic|freedom|university)\b")
_NAMED_BLANKS = (  # what the name of a blank says, in the order tried; spaces and marks left out
    ("loi_dan_ky", compiled(r"chuky|kyso|condau")),
    ("dien_co_quan_chu_quan", compiled(r"chuquan|captren")),
    ("dien_quyen_han", compiled(r"quyenhan|thaymat")),
    ("dien_ho_ten", compiled(r"hoten|hovaten|nguoiky|tennguoi")),
    ("dien_chuc_vu", compiled(r"chucvu|chucdanh")),
    ("dien_co_quan_ban_hanh", compiled(r"banhanh|coquan|donvi(?!soan)|tencq")),
    ("dien_so_ky_hieu", compiled(r"sokyhieu|sovanban|sohieu")),
    ("dien_dia_danh_ngay", compiled(r"diadanh|ngay(?!het)")),
    ("dien_trich_yeu", compiled(r"trichyeu|veviec")),
    ("dien_can_cu", compiled(r"cancu")),
    ("dien_noi_nhan", compiled(r"noinhan")),
)
_RANK = r"(?:(?:GS|PGS|TS|ThS|Ths|BS|BSCK|CN|KS|CKI+|NGND|NGƯT|NSND|NSƯT|LS|Ông|Bà|Luật sư|Đồng chí)[.,\s]*)*"
_NAME = compiled(_RANK + r"[A-ZÀ-ỸĐ][a-zà-ỹđ]+(?:\s+(?:[A-ZÀ-ỸĐ][a-zà-ỹđ]+|[A-ZĐ])){1,4}$")
_CAPITAL_NAME = compiled(r"[A-ZÀ-ỸĐ]{2,}(?:\s+[A-ZÀ-ỸĐ]+){1,3}$")
_COMMON_SURNAMES = """
    nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dao doan dinh lam trinh mai truong vuong
    luong luu phung quach ta to thai tu chu chau cao kieu han ha nghiem ninh ong thach tong trieu mac ma giang khuat
    la lo lu lai vi ban nong hua cam danh son kim tang ton au bach banh cu dam diep giap khong khuc lieu nhan pho
    phuong quan sam tieu trang uong van vinh y h
"""
_SURNAMES = frozenset(_COMMON_SURNAMES.split())
_IN_FULL = {"ubnd": "uy ban nhan dan", "hdnd": "hoi dong nhan dan"}
_SHORT = compiled(rf"\b(?:{'|'.join(_IN_FULL)})\b")
_SIGNS = frozenset({"quyen_han", "chuc_danh", "ben_ky", "loi_dan_ky"})
_NAMED = frozenset({"ho_ten", "dang_ho_ten"})
_RIGHT_HEAD = frozenset({"quoc_hieu", "tieu_ngu", "tieu_de_dang", "tieu_de_doan", "dia_danh_ngay", "hinh_thuc_sao"})


def spelt_out(plain: str) -> str:
    """A body's name without diacritics, its common abbreviations in full."""
    return _SHORT.sub(lambda found: _IN_FULL[found[0]], plain)


def side_by_side(left: str, right: str) -> bool:
    """Whether two texts on one line are two things: a header's halves, or Nơi nhận and a signer's."""
    if len(left) > 70 or len(right) > 70 or left.count("(") > left.count(")"):
        return False
    there = words_of(right)
    if there & _RIGHT_HEAD or not left:
        return bool(there & _RIGHT_HEAD)
    here = words_of(left)
    if here & {"dia_danh_ngay", "so_day_du", "so_sai_dang"}:
        return False
    title = right.isupper() or (max(len(left), len(right)) <= _TITLE and ":" not in left + right)
    if here & {"noi_nhan", "luu", "nhu_tren", "nguoi_soan"} or left.startswith(("-", "–")):
        return bool(there & {"quyen_han", "loi_dan_ky", "ho_ten"}) or (
            (title and bool(there & _SIGNS or "noi_nhan" in here)) or ("noi_nhan" in here and _office(right, there))
        )
    if here & _SIGNS:
        return bool(there & {"quyen_han", "loi_dan_ky"}) or (title and bool(there & _SIGNS))
    return "ho_ten" in here | there and bool(here & _NAMED) and bool(there & _NAMED)


def _office(text: str, words: set[str]) -> bool:
    """Whether a text is an office alone, two words or capitalised: a recipient's office says of what."""
    return "chuc_danh" in words and (text.istitle() or text.count(" ") == 1)


def words_of(text: str) -> set[str]:
    """The clues in a text's words alone."""
    start = text[:_HEADWORDS]
    plain = unmarked(start)
    head = closed(plain.lstrip(_BULLETS))
    seen = {clue for clue, pattern in _BY_LETTER.get(head[:1], ()) if pattern.match(head)}
    if len(text) > LONG:
        return seen
    if head.startswith("truong") and "ưởng" not in start.lower()[:8]:
        seen.discard("chuc_danh")  # TRƯỜNG is a school, Trương a surname
    if found := name_in(head):
        seen.add("ten_loai" if found.whole else "dau_ten_loai")
        seen.discard("ten_khac")
    blanked = BLANK.sub("…", start)
    if start.isascii() and _ENGLISH.search(plain):
        seen.add("tieng_anh")
    seen |= _fixed_phrases(plain) | _number_clues(blanked)
    seen |= _date_clues(plain if blanked == start else unmarked(blanked), text)
    if _DECIDES.search(text):
        seen.add("quyet_dinh_cuoi_dong")
    if _AUTHORITY.match(text):
        seen.add("quyen_han")
    if _DRAFTER.fullmatch(text):
        seen.add("nguoi_soan")
    if ":" in text and len(_CONTACTS.findall(plain)) > 1:
        seen.add("hai_lien_he")
    if len(text) <= 45:
        seen |= _name_clues(text, plain, seen)
    if blanked != start or "…" in text or ".." in text or "__" in text:
        seen |= _blank_clues(text, blanked)
    if "loi_dan_ky" in seen and text[0] not in "([" and not head.startswith(_SIGNED):
        seen.discard("loi_dan_ky")
    return seen


def _fixed_phrases(plain: str) -> set[str]:
    if len(plain) > 60:
        return set()
    if plain.lstrip(_BULLETS).startswith(("quoc hieu", "tieu ngu")):
        return set()  # talk of them
    if any(phrase in plain for phrase in ("cong hoa", "xa hoi", "chu nghia", "viet nam")):
        syllables = set(compiled(r"[a-z]+").findall(plain))
        if len(syllables & _QUOC_HIEU) >= 6 and len(syllables) <= 11:
            return {"quoc_hieu"}
        if "dang" in syllables and len(syllables & _DANG) >= 4 and len(syllables) <= 6:
            return {"tieu_de_dang"}
    if "doan" in plain and compiled(r"doan (?:tncs|thanh nien cong san) ho chi minh\W*$").match(plain):
        return {"tieu_de_doan"}
    if plain.endswith(" dien:"):
        return {"loi_mo_cong_dien"}
    if ("doc" in plain or "phuc" in plain) and len(plain) < 50 and sum(bool(p.search(plain)) for p in _TIEU_NGU) >= 2:
        return {"tieu_ngu"}
    return set()


def _number_clues(blanked: str) -> set[str]:
    if len(blanked) > 70:
        return set()
    if _NUMBER.match(blanked):
        return {"so_day_du"}
    if _NUMBER_BEGUN.match(blanked):
        return {"so_do_dang"}
    if _NUMBER_ODD.match(blanked):
        return {"so_sai_dang"}
    return {"ky_hieu_tran"} if _SYMBOL.match(blanked) else set()


def _date_clues(plain: str, text: str) -> set[str]:
    if len(text) > 110 or not ("ngay" in plain or "/" in plain or "thang" in plain) or _NO_PLACE.match(plain):
        return set()
    if not (found := _DATE.match(plain)):
        return {"dia_danh_ngay"} if _NUMERIC_DATE.match(plain) else set()
    place = found["place"].strip(" (")
    if len(place.split()) > 6 or (found["month"] is None and "..." not in plain and not found["day"].strip()):
        return set()
    if place and not found["comma"] and not (found["month"] is not None and _capitalised(text, len(place.split()))):
        return set()
    return {"dia_danh_ngay" if place else "ngay_thang"}


def _capitalised(text: str, count: int) -> bool:
    """Whether the first words of a text have a capital each, as a place's name has."""
    return all(word[0].isupper() or not word[0].isalpha() for word in text.split()[:count])


def _name_clues(text: str, plain: str, seen: set[str]) -> set[str]:
    if _NAME.match(text):
        known = any(word in _SURNAMES for word in plain.replace(".", " ").split()[:3])
        return {"ho_ten" if known and not seen & {"ten_co_quan", "ten_dia_phuong", "chuc_danh"} else "dang_ho_ten"}
    if not seen and _CAPITAL_NAME.match(text) and plain.split()[0] in _SURNAMES:
        return {"dang_ho_ten"}
    return set()


def _blank_clues(text: str, blanked: str) -> set[str]:
    if _DOTS.fullmatch(text):
        return {"dong_cham"}
    if blanked == text[:_HEADWORDS] or blanked.strip("-–+* ;.,:()[]…"):
        return set()
    return {"o_trong"} | named_blank("".join(BLANK.findall(text)))


def named_blank(name: str) -> set[str]:
    """What the name of a template's blank says it is for."""
    bare = compiled(r"[\W\d_]").sub("", unmarked(name)).replace("canbosung", "")
    return next(({clue} for clue, pattern in _NAMED_BLANKS if pattern.search(bare)), set())
