"""What the lines about a line make of it: lists not yet ended, bases before a decision, what stands about a title."""

from __future__ import annotations

from itertools import pairwise

import msgspec

from vbhc_lint.expression import compiled
from vbhc_lint.recognise.lines import Line

SENTENCE = 110  # characters of a line that is hardly a title
_RECIPIENT = 80  # characters of the longest recipient
_DEEP = compiled(r"\t\s*\t|\s{12}")
BASES = frozenset({"can_cu", "theo_de_nghi", "ten_luat", "dien_can_cu"})
_NAMES_SIGNER = frozenset({"quyen_han", "chuc_danh", "ben_ky", "ho_ten"})
_NO_SUMMARY = frozenset({"cham", "cham_phay", "hai_cham", "phay", "danh_so", "tu_danh_so", "gach_dau", "chu_thuong"})
_LISTS_RECIPIENTS = frozenset({"noi_nhan", "nhu_tren", "trong_noi_nhan"})
_CENTRED_CAPITALS = frozenset({"giua", "in_hoa"})
_AUTHORITIES = frozenset({"ten_co_quan", "ten_dia_phuong", "chuc_danh", "nhac_lai_co_quan"})
_NO_CAPITAL_SUMMARY = frozenset({*_AUTHORITIES, "ten_loai", "dau_ten_loai", "kem_theo", "phu_luc", "chuong", "dieu"})
SET_AS_SUMMARY = frozenset({"giua", "dam", "in_thuong"})  # PLI-II.5.b
_BESIDE_THE_POINT = frozenset({"cach_dong", "ve_viec"})


class Seen(msgspec.Struct, frozen=True, eq=False, gc=False):
    """A line and the clues seen at it."""

    line: Line
    clues: frozenset[str]
    block: int = 0  # ordinal of the block of lines it stands in


def in_context(page: list[Seen]) -> list[Seen]:
    """The lines of a page with what those below and above them say of them."""
    return _around_the_title(_authority_above_bases(_bases_before_decision(page)))


def in_company(line: Line, seen: set[str], above: Seen) -> set[str]:
    """What the line above makes of this one: a note not yet closed, a list of recipients not yet ended."""
    text = above.line.text
    if "(" in text and ")" not in text:
        if "kem_theo" in above.clues:
            return {"trong_ngoac"}
        if "loi_dan_ky" in above.clues:
            return {"loi_dan_ky"}
    if above.line.side != line.side or len(line.text) > SENTENCE:
        return set()
    if "ten_loai" in above.clues and above.line.caps and not (line.caps or seen & _NO_SUMMARY):
        return {"duoi_ten_loai"}
    if above.clues & BASES and "cham_phay" in above.clues and seen & BASES and "menh_de" not in seen:
        return {"noi_tiep_can_cu"}
    listed = "gach_dau" in seen
    if above.clues & {"luu", "sau_luu"} and not listed and not line.text[0].islower() and not seen & _NAMES_SIGNER:
        return {"sau_luu"}
    if listed and above.clues & _LISTS_RECIPIENTS:
        return {"trong_noi_nhan"}
    return _among_addressees(line, seen, above)


def _among_addressees(line: Line, seen: set[str], above: Seen) -> set[str]:
    """Whether a line goes on with the list after Kính gửi that the line above begins or belongs to."""
    text, listed = above.line.text, "gach_dau" in seen
    if above.clues & {"kinh_gui", "kinh_gui_ai"}:
        deep = line.zone in ("centre", "right") or _DEEP.match(line.paragraph.text[: line.start]) is not None
        awaited = text[-1] in ":;," or len(text) < 12 or ": - " in text
        short = len(line.text) <= _RECIPIENT or (listed and line.text[-1] == ";")
        if short and line.text[-1] != ":" and (deep or (awaited and (listed or not line.gap))):
            return {"nguoi_nhan"}
    if "nguoi_nhan" in above.clues and "chu_thuong" in seen and text[-1] not in ";,.:" and not line.gap:
        return {"nguoi_nhan", "noi_tiep_nguoi_nhan"}
    if "nguoi_nhan" in above.clues and (
        (text[-1] in ";," and (listed or not line.gap)) or (listed and "gach_dau" in above.clues and text[-1] != ".")
    ):
        return {"nguoi_nhan", "danh_sach_chua_het"} if text[-1] == ";" else {"nguoi_nhan"}
    return set()


def _bases_before_decision(page: list[Seen]) -> list[Seen]:
    """Bases that a line QUYẾT ĐỊNH: or QUYẾT NGHỊ: follows are bases, and so are the lines they run on to."""
    decided = False
    for i in range(len(page) - 1, -1, -1):
        clues = page[i].clues
        if clues & {"quyet_dinh_hai_cham", "quyet_dinh_tron", "quyet_dinh_cuoi_dong"}:
            decided = True
        elif clues & {"quoc_hieu", "dieu"}:
            decided = False
        elif decided and clues & BASES:
            page[i] = Seen(page[i].line, clues | {"truoc_quyet_dinh"}, page[i].block)
    for i, (above, seen) in enumerate(pairwise(page), 1):
        goes_on = "chu_thuong" in seen.clues and above.line.text[-1] not in ";.,:"
        if goes_on and page[i - 1].clues & {"truoc_quyet_dinh", "noi_dong_can_cu"}:
            page[i] = Seen(seen.line, seen.clues | {"noi_dong_can_cu"}, seen.block)
    return page


def _authority_above_bases(page: list[Seen]) -> list[Seen]:
    """The body or office in capitals right above the bases of a decision issues it, in one line or more."""
    first = next((i for i, seen in enumerate(page) if "truoc_quyet_dinh" in seen.clues), 0)
    for i in range(first - 1, -1, -1):
        clues = page[i].clues
        if not (clues >= _CENTRED_CAPITALS and clues & _AUTHORITIES):
            break
        page[i] = Seen(page[i].line, clues | {"tren_can_cu"}, page[i].block)
    return page


def _around_the_title(page: list[Seen]) -> list[Seen]:
    """A summary set wrongly: in capitals below the type's name, or above it."""
    for i, (above, seen) in enumerate(pairwise(page)):
        if "ten_loai" in above.clues and seen.clues >= _CENTRED_CAPITALS and not seen.clues & _NO_CAPITAL_SUMMARY:
            page[i + 1] = Seen(seen.line, seen.clues | {"hoa_duoi_ten_loai"}, seen.block)
        if (
            "ten_loai" in seen.clues
            and seen.clues >= _CENTRED_CAPITALS
            and above.clues - _BESIDE_THE_POINT == SET_AS_SUMMARY
        ):
            page[i] = Seen(above.line, above.clues | {"tren_ten_loai"}, above.block)
    return page
