"""A clause of the law as packs name it (``PLI-II.3.c``), in the words of a citation."""

from __future__ import annotations

from vbhc_lint.expression import compiled

_CLAUSE = compiled(
    r"(?P<annex>PLI-P2|PLI|PLII|PLIII)(?:-(?P<muc>[IVX]+))?(?:\.(?P<khoan>\d+))?(?:\.(?P<diem>[a-zđ]))?"
    r"|Đ\.(?P<dieu>\d+)(?:\.(?P<k>\d+))?(?:\.(?P<d>[a-zđ]))?"
)
_ANNEX = {"PLI": "Phần I Phụ lục I", "PLI-P2": "Phần II Phụ lục I", "PLII": "Phụ lục II", "PLIII": "Phụ lục III"}
_PARTS = {  # as PLII-V.7 writes them: khoản and điểm small, the rest capital, no commas
    "vi": {"d": "điểm", "k": "khoản", "muc": "Mục", "dieu": "Điều"},
    "en": {"d": "point", "k": "clause", "muc": "Section", "dieu": "Article"},
}


def in_words(clause: str, language: str = "vi") -> str:
    """A clause's place in the law, in words: ``điểm c khoản 3 Mục II Phần I Phụ lục I``; "" for what is no clause."""
    found = _CLAUSE.fullmatch(clause)
    if found is None:
        return ""
    words = _PARTS[language]
    annex = _ANNEX.get(found["annex"] or "", "")
    if language == "en":
        annex = annex.replace("Phụ lục", "Appendix").replace("Phần", "Part")
    numbered = {"d": found["diem"] or found["d"], "k": found["khoan"] or found["k"], "muc": found["muc"]}
    numbered["dieu"] = found["dieu"]
    parts = [f"{words[key]} {number}" for key, number in numbered.items() if number]
    return " ".join([*parts, *([annex] if annex else [])])
