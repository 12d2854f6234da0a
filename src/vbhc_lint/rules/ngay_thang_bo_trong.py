"""Ngày, tháng hoặc năm trong nội dung còn để trống."""

import re
from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule

_GAP = r"[\s.…_]"
_SAID = r"(?!\s+(?:trước|sau|nay|này|đó|ấy|kế tiếp|liền kề|hiện hành|báo cáo|tài chính|kế hoạch|học)\b)"  # a year told without figures
_WORDS = compiled(
    rf"[Nn]gày(?P<d>{_GAP}*+\d{{0,2}}{_GAP}*+)tháng(?P<m>{_GAP}*+\d{{0,2}}{_GAP}*+)năm{_SAID}(?P<y>{_GAP}*+\d{{0,4}}(?:[.…_]{{2,}})?)"
    rf"|[Nn]gày(?P<d1>{_GAP}*+)tháng (?P<m1>\d{{1,2}})(?P<y1>/\d{{4}}|\b)",
)
_SLASHES = compiled(
    r"(?:ngày|ký)(?:\s*+[.…_]++\s*+|\s{2,}+)/\s*+[\d.…_]*+\s*+/\s*+[\d.…_]++|\b\d{1,2}/\s*+[.…_]{2,}+\s*+/\s*+\d{4}"
)
_YEAR = compiled(r"\b[Nn]ăm 20\d?(?:\.{2,}|…+|_+|xx|XX)\.*(?!\d)")
_MARKS = ("gày", "/", "ăm 20")
_RUNNING = ("noi_dung", "de_muc", "can_cu", "dieu")


def _blank(match: re.Match[str]) -> bool:
    """Something is filled in or dotted, something is not; “ngày tháng năm” alone is a phrase."""
    parts = [part for part in (match["d"], match["m"], match["y"]) if part is not None] or [match["d1"], "1"]
    filled = [sum(c.isdigit() for c in part) >= (4 if n == 2 else 1) for n, part in enumerate(parts)]
    drawn = any(part.strip() or len(part) > 1 for part, full in zip(parts, filled, strict=True) if not full)
    return not all(filled) and (any(filled) or drawn)


@rule(
    "ND201",
    examples=[
        example(
            "bao_cao",
            body_add="Hội nghị tổ chức vào ngày     tháng 5 năm 2026 tại xã.",
            finds="ngày     tháng 5 năm 2026",
        ),
        example("bao_cao", body_add="Hội nghị tổ chức vào ngày …/5/2026 tại xã.", finds="ngày …/5/2026"),
        example("bao_cao", body_add="Họp vào ngày … tháng … năm …… tại xã.", finds="ngày … tháng … năm ……"),
        example("bao_cao", body_add="Hội nghị tổ chức vào ngày 15 tháng 5 năm 2026 tại xã."),
        example(
            "bao_cao", body_add="Đình được xếp hạng di tích năm 20... theo quyết định của tỉnh.", finds="năm 20..."
        ),
        example("bao_cao", body_add="Mùa khô từ ngày 01 tháng 11 năm trước đến ngày 31 tháng 3 năm sau."),
        example("bao_cao", body_add="Xã có rừng từ năm 2020..., nay được giữ gìn."),
        example("bao_cao", body_add="Tờ khai ghi rõ ngày tháng năm sinh của từng người."),
        example("bao_cao", body_add="Tờ khai ghi rõ thời gian (giờ, phút; ngày tháng năm)."),
    ],
)
def check(passage: Passage, date_filled: bool) -> Iterator[Problem]:
    """Dates of the running text; the line of place and date is judged by its own rules."""
    if not date_filled or passage.role not in _RUNNING or not any(mark in passage.text for mark in _MARKS):
        return
    found = [m for m in _WORDS.finditer(passage.text) if _blank(m)]
    found += _SLASHES.finditer(passage.text) if "/" in passage.text else ()
    dated = [m.span() for m in found]
    for year in _YEAR.finditer(passage.text) if "ăm 20" in passage.text else ():
        if not any(a <= year.start() < b for a, b in dated):
            found.append(year)
    for match in found:
        text = match[0].rstrip()
        yield problem(
            passage,
            vi("“{found}” còn để trống ngày, tháng hoặc năm."),
            vi("Điền đủ ngày, tháng, năm."),
            (match.start(), match.start() + len(text)),
            found=" ".join(text.split()),
        )
