"""Tháng, quý, năm ở đề mục, lời dẫn hoặc lời kết khác với trích yếu, thường sót lại từ văn bản kỳ trước."""

import re
from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.periods import periods, strange
from vbhc_lint.recognise.components import TenLoai, TrichYeu, TrichYeuCv
from vbhc_lint.recognise.document import Document, Passage
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.vietnamese import collapse

_PLANS = compiled(r"phương hướng|nhiệm vụ|kế hoạch|dự kiến|trọng tâm|giải pháp|chương trình|đề xuất|kiến nghị")
_DONE = compiled(r"\b(?:kết quả|tình hình|đánh giá|công tác|thực hiện|hoạt động|kiểm điểm|nhiệm vụ|phương hướng)\b")
_OTHER = compiled(
    r"so với|cùng kỳ|giai đoạn|nghị quyết|quyết định|đề án|chỉ thị|luật|kết luận|năm trước|đến năm|từ năm|tồn tại|kiến nghị"
)
_CLOSING = compiled(r"\s*Trên đây là\b\s*(?:toàn bộ |nội dung )?(?P<named>[^.;]*)")
_OPENING = compiled(
    r"\bbáo cáo\b(?!.*\bbáo cáo\b).{0,200}\bnhư sau\W*$"
    r"|\b(?:xây dựng|ban hành|lập) (?P<named>(?!.*\b(?:xây dựng|ban hành|lập) )[^.;]{0,240}\bnhư sau\W*)$",
    re.DOTALL,
)
_MONTHLY = [
    "I. KẾT QUẢ CÔNG TÁC THÁNG 6",
    "Xã đã tiếp công dân theo lịch.",
    "II. NHIỆM VỤ THÁNG 7",
    "Xã tiếp tục tiếp công dân theo lịch./.",
]
_TITLE = "Kết quả công tác tháng 6, nhiệm vụ tháng 7 năm 2026"


def _places(document: Document) -> Iterator[tuple[Passage, int, int, bool]]:
    """The parts of the content that speak of the period as the title does, with their offsets.

    Last: whether it names the document itself, whose period is the title's and no other.
    """
    own = tuple(collapse(line.text).lower() for line in document.all(TenLoai))
    roman = {id(heading.paragraph) for heading in document.headings if heading.kind in ("phan", "la_ma", "chu_hoa")}
    for passage in document.passages:
        text = passage.text
        heads = id(passage.paragraph) in roman and passage.role in ("de_muc", "phan_chuong_muc")
        closing = _CLOSING.match(text) if passage.role == "noi_dung" else None
        opening = _OPENING.search(text) if passage.role == "noi_dung" and not passage.heading else None
        if heads or closing:
            yield passage, 0, len(text), closing is not None and closing["named"].lower().startswith(own or "?")
        elif opening:
            yield passage, *opening.span(), (opening["named"] or "").lower().startswith(own or "?")


@rule(
    "ND307",
    examples=[
        example("bao_cao", trich_yeu=_TITLE, body=["I. KẾT QUẢ CÔNG TÁC THÁNG 5", *_MONTHLY[1:]], finds="THÁNG 5"),
        example(
            "bao_cao",
            trich_yeu=_TITLE,
            body=[*_MONTHLY, "Trên đây là báo cáo kết quả công tác tháng 6, nhiệm vụ tháng 7 năm 2025./."],
            finds="tháng 7 năm 2025",
        ),
        example("bao_cao", trich_yeu=_TITLE, body=_MONTHLY),
        example(
            "ke_hoach",
            trich_yeu="Phòng, chống sâu bệnh năm 2026",
            body=["Xã xây dựng Kế hoạch phòng, chống sâu bệnh năm 2025 như sau:", "I. MỤC ĐÍCH", "Bảo vệ lúa./."],
            finds="năm 2025",
        ),
        example(
            "ke_hoach",
            trich_yeu="Phòng, chống sâu bệnh năm 2026",
            body=["I. MỤC ĐÍCH", "Bảo vệ lúa.", "Trên đây là Kế hoạch phòng, chống sâu bệnh năm 2027 của xã./."],
            finds="năm 2027",
        ),
        example(
            "ke_hoach",
            trich_yeu="Phòng, chống sâu bệnh năm 2026",
            body=["I. MỤC ĐÍCH", "Từ kết quả thực hiện năm 2025, xã bảo vệ lúa.", "Trên đây là Kế hoạch năm 2026./."],
        ),
        example(
            "bao_cao",
            trich_yeu="Kế hoạch tiếp công dân năm 2026",
            body=["I. KẾT QUẢ THỰC HIỆN NĂM 2025", _MONTHLY[1], "II. NHIỆM VỤ NĂM 2026", _MONTHLY[3]],
        ),
        example(
            "bao_cao",
            trich_yeu="Kết quả công tác quý II năm 2026",
            body=["I. KẾT QUẢ CÔNG TÁC QUÝ II/2026", _MONTHLY[1], "II. NHIỆM VỤ QUÝ III NĂM 2026", _MONTHLY[3]],
        ),
    ],
)
def check(document: Document, one_period: bool) -> Iterator[Problem]:
    """Headings of the first level, the sentence that opens the report and the one that closes it."""
    lines = [*document.all(TenLoai), *document.all(TrichYeu), *document.all(TrichYeuCv)]
    named = " ".join(line.text for line in lines).lower()
    title = periods(named) if one_period else []
    if not title or any(line.unfilled for line in lines):
        return
    for passage, start, end, own in _places(document):
        said = passage.text[start:end].lower()
        if not (own or _DONE.search(said)) or _OTHER.search(said):
            continue
        plans = _PLANS.search(said) is not None and not (own and document.type_code != "BC")
        looks_back = (document.type_code != "BC" or _PLANS.search(named) is not None) and not own
        for period in periods(passage.text[start:end]):
            if strange(period, title, plans, looks_back):
                yield problem(
                    passage,
                    vi("Ở đây ghi “{found}”, còn trích yếu ghi “{title}”."),
                    vi("Kiểm tra lại: tháng, quý, năm phải khớp với trích yếu."),
                    (start + period.start, start + period.end),
                    found=passage.text[start + period.start : start + period.end],
                    title=collapse(" ".join(line.text for line in lines if periods(line.text))),
                )
                break
