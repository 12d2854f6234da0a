"""Còn dòng chấm hoặc gạch chờ điền trong nội dung."""

import re
from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule

_LEADER = compiled(r"(?:…[ .]*){2,}|\.{5,}(?:[ .]*\.)?|_{4,}|(?:\. ){4,}|(?<=[^\W_] )_{2,3}(?=[ ,;.])")
_NUMBER = compiled(r"(?<=[^\W\d_] )(?:…|\.{3})(?= (?P<noun>[^\W\d_]+(?: [^\W\d_]+)?))")
_OWN_RULE = compiled(r"\s*(?:/|(?:tháng|năm)\b)")  # what stands after the blank of a number or date
_OF_DATE = compiled(r"(?:\btháng[\s.…_\d]*năm\s*|\bnăm 20\d?)$", re.IGNORECASE)  # and before it
_FORM = compiled(r"\s*(?:PHỤ LỤC [IVX\d]+[ .:\n–-]*)?(?:\(?MẪU|PHIẾU|TỜ KHAI|ĐƠN|BIỂU MẪU|GIẤY ĐỀ NGHỊ)\b")
_APPENDIX = ("phu_luc", "phu_luc_td")
_RUNNING = ("noi_dung", "de_muc", "can_cu", "dieu", "o_bang")


def _quoted(text: str, at: int) -> bool:
    """Inside quotation marks dots stand for what is left out."""
    return text.count("“", 0, at) > text.count("”", 0, at)


def _blank(text: str, counted: frozenset[str]) -> re.Match[str] | None:
    """The first blank that no other rule speaks of: a leader, or an ellipsis where a number should stand."""
    for match in _LEADER.finditer(text):
        if not _OWN_RULE.match(text, match.end()) and not _OF_DATE.search(text[: match.start()]):
            return match
    for match in _NUMBER.finditer(text):
        first, _, _ = (noun := match["noun"].lower()).partition(" ")
        if first in counted or noun in counted:
            return match
    return None


@rule(
    "ND203",
    examples=[
        example("bao_cao", body_add="Đơn vị chủ trì là ………… của xã.", finds="…………"),
        example("bao_cao", body_add="Đơn vị chủ trì là ....... của xã.", finds="......."),
        example("bao_cao", body_add="Xã đã mua sắm … bộ máy tính trong kỳ.", finds="…"),
        example("bao_cao", body_add="Kinh phí dự kiến là ... triệu đồng.", finds="..."),
        example("bao_cao", body_add="Tổ thu gom rác vào thứ __ của mỗi tuần.", finds="__"),
        example("bao_cao", body_add="Xã tuyên truyền về đất đai, hộ tịch, môi trường..."),
        example("bao_cao", body_add="Lập tại xã, năm ………… của kỳ này.", finds="…………"),
        example("bao_cao", body_add="Luật quy định: “2……, Ủy ban nhân dân công bố danh sách”."),
        example("bao_cao", body_add=[f"Mục {n} của phiếu: …………" for n in range(8)], finds="…………"),
    ],
)
def check(document: Document, leaders_filled: bool, form_from: int, counted: frozenset[str]) -> Iterator[Problem]:
    """One problem a document. With ``form_from`` places or more it is a form to be filled in by hand: a hint only.

    A phụ lục headed as a form is meant to have them.
    """
    if not leaders_filled:
        return
    found = []
    form = False
    for passage in document.passages:
        if passage.role in _APPENDIX:
            form = bool(_FORM.match(passage.text)) or (form and passage.role != "phu_luc")
        drawn = passage.role in _RUNNING and any(mark in passage.text for mark in ("…", "...", "__", ". . "))
        match = _blank(passage.text, counted) if drawn and not form else None
        if match is not None and any(c.isalpha() for c in passage.text) and not _quoted(passage.text, match.start()):
            end = match.start() + len(match[0].rstrip())
            found.append((passage, (match.start(), end)))
    word = "form_from" if len(found) >= form_from else "leaders_filled"
    for passage, at in found:
        yield problem(
            passage,
            vi("Còn dòng chấm hoặc gạch chờ điền."),
            vi("Điền nội dung còn thiếu, hoặc xóa chỗ trống."),
            at,
            word=word,
            cause="leader",
        )
