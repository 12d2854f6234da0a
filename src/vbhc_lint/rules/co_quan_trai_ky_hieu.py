"""Cơ quan ban hành nêu khi viện dẫn không khớp với ký hiệu của văn bản."""

import re
from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.vietnamese import fold_tone

_DATED = re.compile(r"[,( ]*+(?:ký |ban hành )?(?:[Nn]gày )?[\d/.\- thángăm]*+\)? *+của +")


def _names(body: str, names: list[str]) -> bool:
    return any(body.startswith(name) and not body[len(name) : len(name) + 1].isalpha() for name in names)


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
    """Only where both the symbol and the body named are in the pack's table, and it puts them apart."""
    for cited in passage.citations:
        sign = cited.symbol.rpartition("-")[2].rpartition("/")[2]
        body = fold_tone(cited.issuer)
        if sign not in issuers or not body or _names(body, issuers[sign]):
            continue
        if any(_names(body, names) for other, names in issuers.items() if other != sign):
            end = passage.text.index(cited.issuer, cited.end)
            if not _DATED.fullmatch(passage.text, cited.end, end):
                continue  # “Nghị định số … quy định cơ cấu tổ chức của Bộ Tài chính”
            said = max((n for ns in issuers.values() for n in ns if _names(body, [n])), key=len)
            yield problem(
                passage,
                vi("Ký hiệu “{sign}” không phải của “{found}”."),
                vi("Đối chiếu với văn bản gốc, sửa ký hiệu hoặc tên cơ quan ban hành."),
                (cited.start, end + len(said)),
                sign=cited.key,
                found=cited.issuer[: len(said)],
            )
