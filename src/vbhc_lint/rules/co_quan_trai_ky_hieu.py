"""Cơ quan ban hành nêu khi viện dẫn không khớp với ký hiệu của văn bản."""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.vietnamese import fold_tone, split

_DATED = compiled(r"[,( ]*+(?:ký |ban hành )?(?:[Nn]gày )?[\d/.\- thángăm]*+\)? *+của +")


_JOINT = "LT-"  # TTLT-, NQLT-: liên tịch
_UNITS = ("Sở ", "Phòng ", "Chi cục ", "Cục ")  # bodies beyond the table: of so many only the initials can tell
_ENDS = compiled(r" (?:về|đã|được|là|có|để|theo|ban hành|quy định|phê duyệt|tỉnh|thành phố|huyện|xã|phường)\b")


def _names(body: str, names: list[str]) -> bool:
    return any(body.startswith(name) and not body[len(name) : len(name) + 1].isalpha() for name in names)


def _inside(few: str, many: str) -> bool:
    """Whether letters stand in others in their order: SNV in SNGV."""
    rest = iter(many)
    return all(letter in rest for letter in few)


def _contradicted(sign: str, body: str, issuers: dict[str, list[str]]) -> str:
    """The body named, where the symbol must be of another one; "" where that is not sure."""
    unit = _ENDS.split(body)[0] if body.startswith(_UNITS) else ""
    if sign in issuers:
        if _names(body, issuers[sign]):
            return ""
        return max(
            (name for names in issuers.values() for name in names if _names(body, [name])), key=len, default=unit
        )
    initials = "".join(word[0] for word in split(unit) if word != "và").upper()
    letters = sign.replace("&", "").upper()
    told = unit.startswith("Sở ") and letters[:1] == "S" and len(letters) > 2
    return unit if told and not _inside(initials, letters) and not _inside(letters, initials) else ""


@rule(
    "ND401",
    examples=[
        example(
            "bao_cao",
            body_add="Phòng thực hiện Quyết định số 58/QĐ-UBND ngày 19 tháng 4 năm 2026 của Thủ tướng Chính phủ về chuyển đổi số.",
            finds="Quyết định số 58/QĐ-UBND ngày 19 tháng 4 năm 2026 của Thủ tướng Chính phủ",
        ),
        example(
            "bao_cao",
            body_add="Xã thực hiện Nghị định số 08/2015/NĐ-CP ngày 21 tháng 01 năm 2015 của Bộ Tài chính về kế toán.",
            finds="Nghị định số 08/2015/NĐ-CP ngày 21 tháng 01 năm 2015 của Bộ Tài chính",
        ),
        example(
            "bao_cao",
            body_add="Xã thực hiện Kế hoạch số 15/KH-STC ngày 19 tháng 4 năm 2026 của Sở Nội vụ về chuyển đổi số.",
            finds="Kế hoạch số 15/KH-STC ngày 19 tháng 4 năm 2026 của Sở Nội vụ",
        ),
        example(
            "bao_cao",
            body_add="Xã thực hiện Thông tư liên tịch số 13/2016/TTLT-BYT-BGDĐT ngày 12 tháng 5 năm 2016 của Bộ trưởng Bộ Y tế và Bộ trưởng Bộ Giáo dục và Đào tạo quy định về y tế trường học.",
        ),
        example(
            "bao_cao",
            body_add="Xã thực hiện Kế hoạch số 15/KH-SNgV ngày 19 tháng 4 năm 2026 của Sở Ngoại vụ về hợp tác.",
        ),
        example(
            "bao_cao",
            body_add="Nghị định số 29/2025/NĐ-CP ngày 24 tháng 02 năm 2025 quy định cơ cấu tổ chức của Bộ Tài chính.",
        ),
        example(
            "bao_cao",
            body_add="Phòng thực hiện Quyết định số 58/QĐ-TTg ngày 19 tháng 4 năm 2026 của Thủ tướng Chính phủ về chuyển đổi số.",
        ),
        example(
            "bao_cao",
            body_add="Phòng thực hiện Quyết định số 58/QĐ-UBND ngày 19 tháng 4 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh về chuyển đổi số.",
        ),
    ],
)
def check(passage: Passage, issuers: dict[str, list[str]]) -> Iterator[Problem]:
    """Only where the pack's table, or for a sở the initials, put the symbol and the body named apart."""
    for cited in passage.citations:
        if _JOINT in cited.symbol:
            continue  # of several bodies, in any order
        sign = cited.symbol.rpartition("-")[2].rpartition("/")[2]
        said = _contradicted(sign, fold_tone(cited.issuer), issuers) if cited.issuer else ""
        end = passage.text.index(cited.issuer, cited.end) if said else 0
        if not said or not _DATED.fullmatch(passage.text, cited.end, end):
            continue  # “Nghị định số … quy định cơ cấu tổ chức của Bộ Tài chính”
        yield problem(
            passage,
            vi("Ký hiệu “{sign}” không phải của “{found}”."),
            vi("Đối chiếu với văn bản gốc, sửa ký hiệu hoặc tên cơ quan ban hành."),
            (cited.start, end + len(said)),
            sign=cited.key,
            found=cited.issuer[: len(said)],
        )
