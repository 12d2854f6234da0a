"""Còn chữ giữ chỗ của mẫu chưa được thay bằng nội dung."""

import re
from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule

_HOLDER = compiled(
    r"\{\{[^{}\n]{1,80}\}\}|\$\{[^{}\n]{1,80}\}|\{[A-Za-z_][\w.]{0,60}\}|<<[^<>\n]{1,80}>>|«[^«»\n]{1,80}»"
    r"|<(?!https?:|www\.|[^<>]*@)[^\W\d_][^<>\n]{1,60}>"
    r"|\[(?=[^\[\]\n]*[^\W\d_]{2})[^\[\]\n]{2,120}\]|\[(?:…|\.{2,}|_{2,})\]"
    r"|\b(?:x{3,}|(?<!kỷ )xx(?= [^\W\d_])|Lorem ipsum|XXX(?=/))\b|(?<!\?)\?{2,3}(?!\?)"
    r"|(?:(?<=\bBộ )|(?<=\bSở )|(?<=\bCục )|(?<=\bxã )|(?<=\btỉnh )|(?<=\bphường )|(?<=\bông )|(?<=\bCông ty ))X{2,4}\b"
)
_COUNT = compiled(r"(?<![^\W\d_])(?P<before>[^\W\d_]+,?) (?P<holder>XX)(?= (?P<noun>[^\W\d_]{2,}))")
_ROMAN = compiled(  # what XX numbers: “thế kỷ XX”, “khóa XX”, “lần thứ XX”, “khu vực XX”
    "kỷ|kỉ|khóa|khoá|thứ|lần|chương|phần|lục|mục|tập|kỳ|hội|ương|đợt|hạng|vùng|vực|cụm|nhóm|bậc|mẫu|biểu|bảng|số|điểm"
)
_MARKS = ("{", "[", "<", "«", "?", "xx", "XX", "Lorem")  # none of them: no need to look closer
_BY_FORM = ("so_ky_hieu", "dia_danh_ngay")
_MERGED = compiled(r"\{\{|\$\{|<<|«")  # what a program was to fill in: in any line
_NAME = compiled(r"(?:Nguyễn|Trần|Lê|Phạm) (?:Văn|Thị) [A-DX]")


@rule(
    "ND204",
    examples=[
        example("bao_cao", body_add="Xã tiếp nhận [số liệu] hồ sơ trong kỳ.", finds="[số liệu]"),
        example("bao_cao", body_add="Xã tiếp nhận {{so_ho_so}} hồ sơ trong kỳ.", finds="{{so_ho_so}}"),
        example("bao_cao", body_add="Xã tiếp nhận ${so} hồ sơ trong kỳ.", finds="${so}"),
        example("bao_cao", body_add="Xã tiếp nhận <số liệu> hồ sơ trong kỳ.", finds="<số liệu>"),
        example("bao_cao", body_add="Xã tiếp nhận xxx hồ sơ trong kỳ.", finds="xxx"),
        example("bao_cao", body_add="Tiến độ chậm xx ngày so với kế hoạch.", finds="xx"),
        example("bao_cao", body_add="Các đơn vị báo cáo về Cục XXX để được hướng dẫn.", finds="XXX"),
        example("quyet_dinh", ho_ten="Nguyễn Văn A", finds="Nguyễn Văn A"),
        example("bao_cao", body_add="Đội dùng 02 máy cày và XX máy gặt.", finds="XX"),
        example(
            "bao_cao", body_add="Đình dựng đầu thế kỷ XX tại thôn; Thuế khu vực XX và đại biểu khóa XX của xã dự lễ."
        ),
        example(
            "bao_cao",
            body_add="Ví dụ: ông Nguyễn Văn A nộp hồ sơ; di tích có từ thế kỷ XX; xem tại <http://vantra.vn>.",
        ),
        example("bao_cao", body_add="Đại hội lần thứ XXX thông qua tài liệu tham khảo [1]."),
    ],
)
def check(passage: Passage, placeholders_filled: bool) -> Iterator[Problem]:
    """Marks of mail merge and templates; in the lines of number and date, which have their own rules, only the former."""
    if not placeholders_filled or (passage.role in _BY_FORM and not _MERGED.search(passage.text)):
        return
    if passage.role == "ho_ten":
        match = _NAME.fullmatch(passage.text.strip())
    else:
        match = _HOLDER.search(passage.text) if any(mark in passage.text for mark in _MARKS) else None
        match = match or (_count(passage.text) if "XX" in passage.text else None)
    if match is not None:
        found = "holder" if match.re is _COUNT else 0
        yield problem(
            passage,
            vi("Còn chữ giữ chỗ “{found}” chưa được thay."),
            vi("Thay bằng nội dung thật, hoặc xóa."),
            match.span(found),
            cause="placeholder",
            found=match[found],
        )


def _count(text: str) -> re.Match[str] | None:
    """XX where a number should stand: before what is counted, behind a word that no Roman number follows."""
    for match in _COUNT.finditer(text):
        before = match["before"].rstrip(",")
        if before.islower() and match["noun"].islower() and not _ROMAN.fullmatch(before):
            return match
    return None
