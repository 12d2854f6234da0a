"""Whose form a document has, of which type it is, and from when."""

from __future__ import annotations

import re
from collections.abc import Iterable
from math import exp

import msgspec

from vbhc_lint.expression import compiled
from vbhc_lint.recognise.components import Component, SoKyHieu
from vbhc_lint.recognise.lines import unmarked
from vbhc_lint.recognise.parts import Stretch
from vbhc_lint.recognise.type_names import CODES, LAWS, type_of
from vbhc_lint.recognise.weights import MARKS
from vbhc_lint.recognise.wording import words_of
from vbhc_lint.vietnamese import PartialDate

ND30_FROM = (2020, 3, 5)  # NĐ 30/2020 Đ.37: in force from signing
TT01_FROM = (2011, 3, 5)  # TT 01/2011: 45 days after 19/01/2011
BY_DATE = frozenset({"nd30", "tt01", "old"})  # one form, the law that holds told by the date

# For and against a document of an administrative body in the decree's form, in nats.
_PRESENT = {
    "quoc_hieu": 2.0, "tieu_ngu": 0.5, "co_quan_ban_hanh": 2.0, "so_ky_hieu": 2.5, "trich_yeu_cv": 1.5, "noi_nhan": 1.5,
    "quyen_han": 1.5, "quyet_dinh": 1.0, "phu_luc_cd": 0.5, "trich_yeu": 0.5, "kinh_gui": 0.3,
}  # fmt: skip
_ABSENT = {"quoc_hieu": -2.0, "co_quan_ban_hanh": -2.5}
_CODED = 1.5  # a heading that names a type of the list
_DATED = 0.5  # place and date in the header
_YEARLY = -3.0  # a year in the number without Quốc hiệu: a company's own papers
_PERSONAL = -4.0  # a form that citizens or parties fill in
_BAR = 3.0

_FORMS = compiled(
    r"(?:don|to khai|so (?:theo doi|dang ky|ghi|thu ly|tay)|ly lich|so yeu|ban (?:cam ket|khai|kiem diem|tu)|hop dong"
    r"|phieu (?:dang ky|thu thap)|giay (?:de nghi|cam|dang ky|bien nhan|uy quyen|vay|xac nhan)|van bang)\b"
)
_MAY_BE_NORMATIVE = ("", "NQ", "QĐ", "CT")
_YEAR_IN_NUMBER = compiled(r"S[ốỐôo]\s*+:?+[\d\s.…_]*+/\s*(?:19|20)\d\d\s*/\s*(?:QĐ|NQ|TT|NĐ|L|PL|QH|UBTVQH|CT|HP)")
_PARTY_NUMBER = compiled(r"S[ốỐôo]\s*+:?+[\d\s.…_]*+[-–]\s*[A-ZĐ][A-Za-zĐđ]{0,4}\s*/")
_PARTY_BODY = compiled(
    r"(?:tinh uy|thanh uy|huyen uy|quan uy|thi uy|dang uy|dang bo|chi bo|ban chap hanh dang|dang doan|ban can su)\b"
)
_ATTACHED_TO = compiled(r"kem theo\s+(?P<what>nghi dinh|thong tu|luat|quyet dinh|phap lenh|nghi quyet)")
_DAY = compiled(
    r"ngày[\s.…_]*+(\d{1,2})?[\s.…_]*+tháng[\s.…_]*+(\d{1,2})?[\s.…_]*+năm[\s.…_]*+((?:19|20)\d\d)?", re.IGNORECASE
)
_SLASHED = compiled(r"\b(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*((?:19|20)\d\d)\b")
_YEAR = compiled(r"năm\s+((?:19|20)\d\d)\b", re.IGNORECASE)
_CITED = compiled(r"(?:số\s+\S+|luật|bộ luật|pháp lệnh|hiến pháp|nghị định|thông tư)[^.;]{0,80}$", re.IGNORECASE)


class Judgement(msgspec.Struct, frozen=True):
    """What a document is, and how sure (0-1)."""

    family: str
    type_code: str
    date: PartialDate
    confidence: float


def judge(stretch: Stretch, components: tuple[Component, ...]) -> Judgement:
    """The family, type and date of a document."""
    first = {component.kind: component for component in reversed(components)}
    date = _date(stretch, components)
    form, confidence = _form(stretch, components, first)
    family = _by_date(date) if form == "administrative" else form
    return Judgement(family, _type(first), date, round(confidence, 4))


def _form(stretch: Stretch, components: tuple[Component, ...], first: dict[str, Component]) -> tuple[str, float]:
    number = first["so_ky_hieu"].text if "so_ky_hieu" in first else ""
    heading = unmarked(first["ten_loai"].text) if "ten_loai" in first else ""
    state = "quoc_hieu" in first
    issuer = unmarked(first["co_quan_ban_hanh"].text) if "co_quan_ban_hanh" in first else ""
    title = next((reading.seen.clues for reading in stretch.readings if reading.kind == "tieu_de"), frozenset())
    if title and not state:
        return ("party" if "tieu_de_dang" in title else "other"), 0.99
    if not state and number and _PARTY_NUMBER.match(number):
        return "party", 0.9
    if not state and issuer and _PARTY_BODY.match(issuer):
        return "party", 0.8
    if "sao" in first and not state and not heading:
        return "administrative", 0.95
    normative = type_of(heading) in _MAY_BE_NORMATIVE  # a year in the number of any other type is a fault of form
    yearly = _YEAR_IN_NUMBER.match(number) is not None
    if (normative and yearly and state) or heading.startswith(LAWS):
        return "qppl", 0.95
    lead = next((component.kind for component in components if component.kind not in MARKS), "")
    if lead == "phu_luc" and (attached := _attached(components)):
        return ("qppl", 0.9) if attached in LAWS else ("administrative", 0.7)
    score = sum(weight for kind, weight in _PRESENT.items() if kind in first)
    score += sum(weight for kind, weight in _ABSENT.items() if kind not in first)
    score += _CODED if heading and type_of(heading) else 0.0
    score += _DATED if "dia_danh_ngay" in first else 0.0
    score += _YEARLY if yearly and normative else 0.0
    if _FORMS.match(heading) and not (issuer and number):
        score += _PERSONAL
    sure = 1 / (1 + exp(-abs(score - _BAR)))
    if score >= _BAR:
        return "administrative", sure
    return ("other" if state or "tieu_ngu" in first else "none"), sure


def _attached(components: Iterable[Component]) -> str:
    for component in components:
        if component.kind == "phu_luc_cd" and (found := _ATTACHED_TO.search(unmarked(component.text))):
            return found["what"]
    return ""


def _type(first: dict[str, Component]) -> str:
    if "ten_loai" in first:
        heading = first["ten_loai"].text
        return type_of(heading) or ("" if "ten_khac" in words_of(heading) else _type_in_symbol(first))
    if "sao" in first and "quoc_hieu" not in first:
        return type_of(first["sao"].text)
    return "CV" if "trich_yeu_cv" in first or "kinh_gui" in first else ""


def _type_in_symbol(first: dict[str, Component]) -> str:
    """The type's code that the symbol begins with, for a heading that cannot be read."""
    number = first.get("so_ky_hieu")
    parts = number.parts if isinstance(number, SoKyHieu) else None
    codes = [group.text for group in parts.groups if group.text in CODES] if parts else []
    return codes[0] if codes else ""


def _by_date(date: PartialDate) -> str:
    if date.year is None:
        return "nd30"
    day = (date.year, date.month or 12, date.day or 31)
    return "nd30" if day >= ND30_FROM else "tt01" if day >= TT01_FROM else "old"


def _date(stretch: Stretch, components: tuple[Component, ...]) -> PartialDate:
    """The date of issue, from the header; where its year is blank, that of what the text speaks of."""
    written = PartialDate()
    for component in components:
        if component.kind == "dia_danh_ngay":
            written = read_date(component.text)
            break
    if written.year is not None:
        return written
    return PartialDate(written.day, written.month, _hinted_year(stretch))


def read_date(text: str) -> PartialDate:
    """The first date in a text, as far as it is written."""
    if found := _DAY.search(text):
        day, month, year = (int(part) if part else None for part in found.groups())
        return PartialDate(day, month, year)
    if found := _SLASHED.search(text):
        return PartialDate(*(int(part) for part in found.groups()))
    return PartialDate()


def _hinted_year(stretch: Stretch) -> int | None:
    """The latest year the text speaks of outside citations of other documents; None where it speaks of none."""
    years = []
    for reading in stretch.readings:
        text = reading.seen.line.text
        if "20" not in text and "19" not in text:
            continue
        own = reading.kind in ("ten_loai", "trich_yeu", "phu_luc_td", "phu_luc_cd", "trich_yeu_cv")
        for pattern, group in ((_YEAR, 1), (_SLASHED, 3)):
            years += [
                int(m[group])
                for m in pattern.finditer(text)
                if own or not _CITED.search(text[max(0, m.start() - 160) : m.start()])
            ]
    return max(years, default=None)
