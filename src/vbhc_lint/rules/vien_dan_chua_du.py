"""Viện dẫn văn bản lần đầu mà không ghi cơ quan ban hành hoặc trích yếu."""

from collections.abc import Iterator

from vbhc_lint.citation import Cited, dates
from vbhc_lint.expression import compiled
from vbhc_lint.messages import Phrase, vi
from vbhc_lint.recognise.document import Document, Passage
from vbhc_lint.rule import Problem, example, problem, rule

_ISSUED = compiled(r"\b(?:ban hành|ký|nhận được|có|ra|công bố)[ :]*$")  # “Thủ tướng Chính phủ ban hành Chỉ thị số …”
_ISSUED_WITH = compiled(
    r"\b(?:ban hành )?kèm theo$"
)  # “Điều lệ … ban hành kèm theo Quyết định số …” says what it issued
_BY = compiled(r"[ ,(]*(?:(?:về|quy định|phê duyệt|ban hành)\b[^;]*? )?của \w")
_SUMMARY = compiled(
    r"\b(?:về|quy định|ban hành|phê duyệt|hướng dẫn|sửa đổi|bổ sung|công bố|giao|triển khai|thực hiện|điều chỉnh|bãi bỏ"
    r"|thành lập|kiện toàn|tổ chức|tăng cường|đẩy mạnh|chỉ đạo|đề nghị|yêu cầu|công nhận|cho phép|phân công|quyết định|kèm theo|trả lời|đính chính|thông qua)\b|[“\"(]"
)
_END = compiled(r"[;.](?:\s|$)")
_FULL = "Xã thực hiện Quyết định số 861/QĐ-TTg ngày 04 tháng 6 năm 2026 của Thủ tướng Chính phủ về chuyển đổi số."


def _missing(passage: Passage, cited: Cited, lead_in: str) -> list[Phrase]:
    """What the first citation leaves out of issuer and summary."""
    text = passage.text
    end = next((d.end for d in dates(text[cited.end : cited.end + 40])), 0) + cited.end
    after = _END.split(text[end : end + 160], maxsplit=1)[0]
    before = _END.split(text[: cited.start])[-1].strip(" -–+•*\t")
    found = []
    if not _BY.match(after) and not _ISSUED.search(before or lead_in) and not cited.symbol.endswith("/QH"):
        found.append(Phrase(vi("cơ quan ban hành")))
    if not _SUMMARY.search(after) and not _ISSUED_WITH.search(before):
        found.append(Phrase(vi("trích yếu nội dung")))
    return found


@rule(
    "ND405",
    examples=[
        example(
            "bao_cao",
            body_add="Xã rà soát văn bản theo Quyết định số 861/QĐ-TTg ngày 04 tháng 6 năm 2026; lập danh mục.",
            finds="Quyết định số 861/QĐ-TTg",
        ),
        example("bao_cao", body_add=[_FULL, "Xã rà soát văn bản theo Quyết định số 861/QĐ-TTg; lập danh mục."]),
        example(
            "bao_cao",
            body_add="Xã áp dụng Quy chế tiếp công dân ban hành kèm theo Quyết định số 86/QĐ-UBND ngày 04 tháng 6 năm 2026 của Ủy ban nhân dân tỉnh.",
        ),
        example(
            "bao_cao",
            body_add=[
                "Xã trình Ủy ban nhân dân tỉnh ban hành:",
                "- Quyết định số 99/QĐ-UBND ngày 19 tháng 01 năm 2026 về công bố thủ tục.",
            ],
        ),
    ],
)
def check(document: Document, first_citation_full: list[str]) -> Iterator[Problem]:
    """The first place in running text that dates a document of these types; a line that leads a list in may name the body."""
    seen: set[str] = set()
    lead_in = ""
    for passage in document.passages:
        if passage.text.rstrip().endswith(":"):
            lead_in = passage.text
        elif passage.role == "de_muc":
            lead_in = ""
        for cited in passage.citations:
            known = cited.key in seen
            seen.add(cited.key)
            if known or cited.date is None or passage.role != "noi_dung" or cited.kind not in first_citation_full:
                continue
            missing = _missing(passage, cited, lead_in)
            if missing:
                yield problem(
                    passage,
                    vi("“{found}” được viện dẫn lần đầu nhưng không ghi {first} và {second}.")
                    if len(missing) > 1
                    else vi("“{found}” được viện dẫn lần đầu nhưng không ghi {first}."),
                    vi(
                        "Lần đầu ghi đủ tên loại, số, ký hiệu, ngày, cơ quan ban hành và trích yếu; các lần sau ghi gọn."
                    ),
                    (cited.start, cited.end),
                    found=passage.text[cited.start : cited.end],
                    first=missing[0],
                    second=missing[-1],
                )
