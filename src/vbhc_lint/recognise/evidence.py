"""What can be seen at a line: names of clues, whose words and weights stand in ``weights``.

Words are compared without diacritics and case, so that a misspelling is still seen for what it means to be.
"""

from __future__ import annotations

import re

from vbhc_lint.recognise.lines import Block, Line, unmarked
from vbhc_lint.recognise.type_names import TYPES

_LONG = 160  # characters of a line that can only be a sentence
_HEADWORDS = 90  # characters looked at in it
_BULLETS = " -–—+*•(["

BLANK = re.compile(r"\{\{[^{}]*\}\}|\$\{[^{}]*\}|<<[^<>]*>>|«[^«»]*»|\{[^{}]*\}|\[[^\[\]]{2,}\]")
_DOTS = re.compile(r"(?:\(\d+\))?[\s.…_]*(?:[.…_]{2,}|…)[\s.…_\d]*;?")
_CONTROL = re.compile(r"\{\{[#/^].*?\}\}|\{%.*?%\}")

# Name of the clue, first letters it can begin with, pattern on the text without diacritics, bullets left out.
_WORDS: tuple[tuple[str, str, str], ...] = (
    ("v_v", "v", r"v\s*[/\\.]\s*v\b"),
    ("ve_viec", "v", r"ve\b"),
    ("kinh_gui", "k", r"kinh (?:gui|goi|trinh|chuyen)\b(?!.{120})"),
    ("can_cu", "c", r"can cu\b"),
    ("theo_de_nghi", "txc", r"(?:theo de nghi|theo don|theo to trinh|xet de nghi|xet don|xet to trinh|xet bao cao|xet\b|tren co so|thuc hien|chieu theo|theo\b)"),
    ("ten_luat", "lbntqpdc", r"(?:luat|bo luat|nghi dinh|thong tu|quyet dinh so|phap lenh|nghi quyet so|nghi quyet cua|hien phap|dieu le)\b"),
    ("quyet_dinh_hai_cham", "q", r"quyet (?:dinh|nghi)\s*:\s*\.?$"),
    ("quyet_dinh_tron", "q", r"quyet (?:dinh|nghi)\s*[.;]?$"),
    ("chuong", "pcmt", r"(?:phan|chuong|muc|tieu muc)\s+(?:(?:thu )?[ivxlc\d]+|thu [a-z]+|[a-d])\s*(?:[.:\-–].*)?$"),
    ("dieu", "d", r"dieu\s*(?:\d{1,3}[a-z]?\s*(?:[.:…\t]|$|-\s)|\d{1,3}\.|[.…]{2,}|…)"),
    ("noi_nhan", "n", r"no[iu] (?:nha+n|gui|nha)\b\s*[:.;]*(?:\s|$)(?!.{40})"),
    ("luu", "l", r"luu\b"),
    ("nhu_tren", "n", r"nhu (?:tren|dieu|kinh gui)\b"),
    ("chuc_danh", "bcdghkpqttvu", r"(?:pho\s+|quyen\s+|q\.\s*|nguyen\s+)?(?:tong giam doc|giam doc|chu tich|thu truong|bo truong|truong|hieu truong"
        r"|vien truong|cuc truong|chi cuc truong|vu truong|tong cuc truong|chanh|chi huy|doi truong|hat truong|tong bien tap|thong doc"
        r"|thu tuong|tong thu ky|bi thu|pho bi thu|chu nhiem|uy vien thuong truc|chu toa|chu tri|thu ky|ke toan|tram truong"
        r"|tong thanh tra|kiem sat vien|thanh tra vien|to truong|thu quy|phu trach|dieu hanh|uy vien)\b(?!.{70})"),
    ("ben_ky", "ndbcktu", r"(?:nguoi (?!nop don)[a-z]+|dai dien|ben [a-e]\b|ben (?:nam|nu|giao|nhan|mua|ban|cho|thue)\b|can bo [a-z]+|ke toan|xac nhan"
        r"|phe duyet|thanh vien|chu ho|thu truong|tap the|ky thay|nhan vien)(?!.{70})"),
    ("loi_dan_ky", "kdc", r"(?:ky\b|da ky|chu ky|dong dau|da ki|ki ten)(?!.{80})"),
    ("phu_luc", "p", r"phu luc\b\s*(?:so\s*)?[\divxlc.:a-d]{0,6}\s*:?$"),
    ("kem_theo", "kbd", r"(?:ban hanh |duoc ban hanh |dinh )?kem theo\b"),
    ("do_khan", "hkt", r"(?:hoa toc(?: hen gio)?|thuong khan|khan)\W*$"),
    ("do_mat", "mt", r"(?:tuyet mat|toi mat|mat)\W*$"),
    ("du_thao", "d", r"du thao\b(?:\s*(?:lan)?\s*(?:thu)?\s*\d*)\W*$"),
    ("ten_co_quan", "bcdhklmnqstuv", r"(?:uy ban|ubnd|hdnd|hoi dong|bo|so|cuc|chi cuc|tong cuc|truong|phong|ban|trung tam|benh vien|vien|van phong"
        r"|cong ty|tong cong ty|tap doan|dang uy|dang bo|chi bo|tinh uy|huyen uy|thanh uy|quan uy|thi uy|doan|hoi|lien doan|lien hiep|cong doan|cong an"
        r"|toa an|thanh tra|chinh phu|thu tuong|quoc hoi|mat tran|mttq|hoc vien|dai hoc|kho bac|bao hiem|thue|hai quan|ngan hang|to|doi|chi hoi"
        r"|quy|bch|ban chap hanh|bo chi huy|bo tu lenh|chu tich|dai|tram|nha|thu vien|bao tang|hop tac xa|khoa|hiep hoi|cum|chi nhanh|nha may|hat"
        r"|lien minh|vu|don vi|co quan|ten c)\b"),
    ("ten_dia_phuong", "tpxhqk", r"(?:tinh|thanh pho|tp|huyen|quan|thi xa|thi tran|xa|phuong|dac khu|khu vuc)\b"),
    ("ten_khac", "bcdgpstnlqhk", r"(?:phieu|giay|don|to khai|ban|bang|so|danh sach|danh muc|dieu le|noi quy|ket luan|kien nghi|ly lich|so yeu|quy trinh"
        r"|chung thu|ho so|lich|bien nhan|bieu|tai lieu|huong dan|muc luc|cam ket|thu|thong tu|nghi dinh|luat|phap lenh|lenh|de cuong|quy uoc|ke khai"
        r"|noi dung|tham luan|bai phat bieu|dien van|chuong trinh|kich ban|ten loai)\b"),
)  # fmt: skip
_BY_LETTER: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
for _clue, _letters, _pattern in _WORDS:
    for _letter in _letters:
        _BY_LETTER.setdefault(_letter, []).append((_clue, re.compile(_pattern)))

_QUYEN_HAN = re.compile(
    r"(?:T/?M|K/?T|T/?L|TUQ|T/?UQ|Q|TM|KT|TL)\s*[./:]\s*\S|(?:TM|KT|TL|TUQ|T/M|K/T|T/L)\s+[A-ZĐ]|QUYỀN HẠN"
)
_NUMBER = re.compile(
    r"\(?S[ốỐôo]\s*[:;.,]?\s*(?P<so>[\d\s.…_xX]*(?:…\s*)?)(?P<rest>[a-z]?\s*/\s*(?:[A-ZĐ.…_(]|(?:19|20)\d\d\s*/|$)"
    r"|\s*[-–]\s*[A-ZĐ][A-Za-zĐđ]{0,4}\s*/)",
)
_NUMBER_BEGUN = re.compile(r"\(?S[ốỐôo]\s*(?:[:;]|[.…_]{2,})?[\s\d.…_]*$")
_SYMBOL = re.compile(r"\d{0,4}\s*/\s*(?:NQ|QĐ|CT|QC|TC|TB|HD|KH|PA|ĐA|DA|BC|BB|TTr|CTr|HĐ|CĐ|GM|CV)\s*[-–]")
_DATE = re.compile(
    r"(?P<place>[^,;]{0,60}?)\s*(?P<comma>[,;.]*)\s*ngay\b\s*(?P<day>[\d\s.…_/x]*)\s*(?:thang\b\s*(?P<month>[\d\s.…_/x]*)\s*"
    r"(?:nam\b\s*(?P<year>[\d\s.…_x]*))?)?[.;]?$"
)
_NUMERIC_DATE = re.compile(r"[^\d,]{2,40},\s*(?:ngay\s*)?\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}$")
_NO_PLACE = re.compile(r"(?:hom nay|tu|ke tu|den|vao|can cu|truoc|sau|trong|thoi gian|mo|khoa|bat dau)\b")
_QUOC_HIEU = frozenset(["cong", "hoa", "xa", "hoi", "chu", "nghia", "viet", "nam"])
_DANG = frozenset(["dang", "cong", "san", "viet", "nam"])
_TIEU_NGU = (re.compile(r"doc\s*lap"), re.compile(r"t[uư]\s*do"), re.compile(r"hanh\s*phuc|hanh phu"))
_ORDINAL = re.compile(r"(?:[IVX]+|\d{1,2}(?:\.\d{1,2})*|[a-zđA-ZĐ])\s*[.)/-]\s*\S")
_PLACED_BLANKS = (  # what the name of a blank says, in the order tried; spaces and marks left out
    ("dien_co_quan_chu_quan", re.compile(r"chuquan|captren")),
    ("dien_quyen_han", re.compile(r"quyenhan|thaythe?mat")),
    ("dien_ho_ten", re.compile(r"hoten|hovaten|nguoiky|tennguoi")),
    ("dien_chuc_vu", re.compile(r"chucvu|chucdanh")),
    ("dien_co_quan_ban_hanh", re.compile(r"banhanh|coquan|donvi(?!soan)|tencq")),
    ("dien_so_ky_hieu", re.compile(r"sokyhieu|sovanban|sohieu")),
    ("dien_dia_danh_ngay", re.compile(r"diadanh|ngay(?!het)")),
    ("dien_trich_yeu", re.compile(r"trichyeu|veviec")),
    ("dien_can_cu", re.compile(r"cancu")),
    ("dien_noi_nhan", re.compile(r"noinhan")),
)  # fmt: skip
_NAME = re.compile(
    r"(?:(?:GS|PGS|TS|ThS|Ths|BS|BSCK|CN|KS|CKI+|NGND|NGƯT|NSND|NSƯT|LS|Ông|Bà|Luật sư|Đồng chí)[.,\s]*)*"
    r"[A-ZÀ-ỸĐ][a-zà-ỹđ]+(?:\s+(?:[A-ZÀ-ỸĐ][a-zà-ỹđ]+|[A-ZĐ])){1,4}$"
)
_CAPITAL_NAME = re.compile(r"[A-ZÀ-ỸĐ]{2,}(?:\s+[A-ZÀ-ỸĐ]+){1,3}$")
_SURNAMES = frozenset(
    [
        "nguyen",
        "tran",
        "le",
        "pham",
        "hoang",
        "huynh",
        "phan",
        "vu",
        "vo",
        "dang",
        "bui",
        "do",
        "ho",
        "ngo",
        "duong",
        "ly",
        "dao",
        "doan",
        "dinh",
        "lam",
        "trinh",
        "mai",
        "truong",
        "vuong",
        "luong",
        "luu",
        "phung",
        "quach",
        "ta",
        "to",
        "thai",
        "tu",
        "chu",
        "chau",
        "cao",
        "kieu",
        "han",
        "ha",
        "nghiem",
        "ninh",
        "ong",
        "thach",
        "tong",
        "trieu",
        "mac",
        "ma",
        "giang",
        "khuat",
        "la",
        "lo",
        "lu",
        "lai",
        "vi",
        "ban",
        "nong",
        "hua",
        "cam",
        "danh",
        "son",
        "kim",
        "tang",
        "ton",
        "au",
        "bach",
        "banh",
        "cu",
        "dam",
        "diep",
        "giap",
        "khong",
        "khuc",
        "lieu",
        "nhan",
        "pho",
        "phuong",
        "quan",
        "sam",
        "tieu",
        "trang",
        "uong",
        "van",
        "vinh",
        "y",
        "h",
        "bo",
    ]
)

HEAD_CLUES = frozenset({"quoc_hieu", "tieu_ngu", "tieu_de_dang", "so_day_du", "so_do_dang"})
SIGN_CLUES = frozenset(
    {"noi_nhan", "quyen_han", "loi_dan_ky", "luu", "nhu_tren", "chuc_danh", "ben_ky", "dien_ho_ten", "dien_quyen_han"}
)


def side_by_side(left: str, right: str) -> bool:
    """Whether two texts on one line are two things: a header's halves, or Nơi nhận and a signer's."""
    if len(left) > 70 or len(right) > 70:
        return False
    words = words_of(right)
    if words & {"quoc_hieu", "tieu_ngu", "tieu_de_dang", "dia_danh_ngay"}:
        return True
    if "dia_danh_ngay" in words_of(left) or "so_day_du" in words_of(left):
        return False
    mine = words_of(left)
    opens = bool(mine & {"noi_nhan", "luu", "nhu_tren"}) or left.startswith(("-", "–"))
    if opens or mine & {"quyen_han", "chuc_danh", "ben_ky", "loi_dan_ky"}:
        signs = words & {"quyen_han", "loi_dan_ky", "ho_ten"} or (words & {"chuc_danh", "ben_ky"} and right.isupper())
        return bool(signs) or (opens and "noi_nhan" in mine and right.isupper())
    return "ho_ten" in mine and "ho_ten" in words


def words_of(text: str) -> set[str]:
    """The clues in a text's words alone."""
    plain = unmarked(text[:_HEADWORDS])
    blanked = BLANK.sub("…", text[:_HEADWORDS]) if "}" in text or ">" in text or "]" in text or "»" in text else text
    head = plain.lstrip(_BULLETS)
    seen = {name for name, pattern in _BY_LETTER.get(head[:1], ()) if pattern.match(head)}
    if len(text) > _LONG:
        return seen
    seen |= _fixed_phrases(plain)
    _number(blanked, seen)
    _date(unmarked(blanked), seen)
    _type(head, seen)
    if _QUYEN_HAN.match(text):
        seen.add("quyen_han")
    _name(text, plain, seen)
    _blank(text, blanked, seen)
    if "loi_dan_ky" in seen and not text.lstrip().startswith(("(", "[")) and "đ" not in text.lower()[:2]:
        seen.discard("loi_dan_ky")
    return seen


def _fixed_phrases(plain: str) -> set[str]:
    if len(plain) > 60:
        return set()
    syllables = set(re.findall(r"[a-z]+", plain))
    if len(syllables & _QUOC_HIEU) >= 6 and len(syllables) <= 11:
        return {"quoc_hieu"}
    if len(syllables & _DANG) >= 4 and "dang" in syllables and len(syllables) <= 6:
        return {"tieu_de_dang"}
    if sum(bool(phrase.search(plain)) for phrase in _TIEU_NGU) >= 2 and len(syllables) <= 9:
        return {"tieu_ngu"}
    return set()


def _number(blanked: str, seen: set[str]) -> None:
    if len(blanked) > 70:
        return
    if _NUMBER.match(blanked):
        seen.add("so_day_du")
    elif _NUMBER_BEGUN.match(blanked):
        seen.add("so_do_dang")
    elif _SYMBOL.match(blanked):
        seen.add("ky_hieu_tran")


def _date(plain: str, seen: set[str]) -> None:
    if len(plain) > 110 or ("ngay" not in plain and "/" not in plain):
        return
    found = _DATE.match(plain)
    if (
        found
        and not _NO_PLACE.match(plain)
        and (found["month"] is not None or "…" in plain)
        and len(found["place"].split()) <= 6
    ):
        seen.add("dia_danh_ngay" if found["place"].strip(" (") else "ngay_thang")
    elif _NUMERIC_DATE.match(plain) and not _NO_PLACE.match(plain):
        seen.add("dia_danh_ngay")


def _type(head: str, seen: set[str]) -> None:
    for name in TYPES:
        if head.startswith(name.plain) and not head[len(name.plain) : len(name.plain) + 1].isalpha():
            seen.add("ten_loai" if len(head.rstrip(" :.;")) == len(name.plain) else "dau_ten_loai")
            seen.discard("ten_khac")
            return


def _name(text: str, plain: str, seen: set[str]) -> None:
    if len(text) > 45:
        return
    if _NAME.match(text):
        words = plain.replace(".", " ").split()
        likely = any(word in _SURNAMES for word in words[:3]) and not seen & {
            "ten_co_quan",
            "ten_dia_phuong",
            "chuc_danh",
        }
        seen.add("ho_ten" if likely else "dang_ho_ten")
    elif _CAPITAL_NAME.match(text) and plain.split()[0] in _SURNAMES and not seen:
        seen.add("dang_ho_ten")


def _blank(text: str, blanked: str, seen: set[str]) -> None:
    if _CONTROL.fullmatch(text):
        seen.add("the_mau")
        return
    body = blanked.strip("-–+* ;.,:()")
    if _DOTS.fullmatch(text):
        seen.add("o_trong")
    elif blanked is not text and not body.replace("…", "").strip(" ,.;:-–()"):
        seen.add("o_trong")
        name = re.sub(r"[\W\d_]", "", unmarked("".join(BLANK.findall(text))).replace("can bo sung", ""))
        for clue, pattern in _PLACED_BLANKS:
            if pattern.search(name):
                seen.add(clue)
                return


def clues_of(line: Line, above: Line | None) -> set[str]:
    """All the clues at a line that its block does not matter for."""
    text = line.text
    seen = words_of(text)
    last = text[-1]
    if last in ".;:":
        seen.add({".": "cham", ";": "cham_phay", ":": "hai_cham"}[last])
    if text[0] in "-–+•*" and len(text) > 2:
        seen.add("gach_dau")
    elif text[0].islower():
        seen.add("chu_thuong")
    elif _ORDINAL.match(text) and not seen & {"quyen_han", "v_v", "ho_ten"}:
        seen.add("danh_so")
    if line.paragraph.label:
        seen.add("tu_danh_so" if line.paragraph.label_kind != "bullet" else "gach_dau")
    seen.add("giua" if line.zone == "centre" else "tran" if line.zone == "full" else _SIDES[line.side, line.zone])
    if line.italic:
        seen.add("nghieng")
    if len(text) > _LONG:
        seen.add("dai")
        if "như sau" in text[-12:]:
            seen.add("nhu_sau")
        return seen
    if "như sau" in text[-12:]:
        seen.add("nhu_sau")
    if len(text) > 110:
        seen.add("dai")
    seen.add("dam" if line.bold else "khong_dam")
    if any(c.isalpha() for c in text):
        seen.add("in_hoa" if line.caps else "in_thuong")
    if line.gap or line.paragraph.format.space_before >= 36:
        seen.add("cach_dong")
    if above is not None and _open_note(above):
        seen.add("trong_ngoac")
    return seen


_SIDES = {("left", "left"): "o_trai", ("right", "right"): "o_phai", ("", "left"): "tran", ("", "right"): "lech_phai"}


def _open_note(above: Line) -> bool:
    return above.plain.lstrip().startswith(("(kem theo", "(ban hanh kem", "(dinh kem")) and ")" not in above.text


def block_clue(block: Block, seen: list[set[str]]) -> str:
    """What a block of side-by-side lines is by the clues in it: a header, a signature block, or "" for neither."""
    if not block.beside:
        return ""
    head = sum(bool(clues & HEAD_CLUES) for clues in seen) + sum("dia_danh_ngay" in clues for clues in seen)
    sign = sum(bool(clues & SIGN_CLUES) for clues in seen)
    if head == sign == 0:
        return ""
    return "khoi_dau" if head > sign / 2 else "khoi_ky"
