"""Dấu ngoặc đơn hoặc ngoặc kép mở mà không đóng, hoặc đóng mà không mở."""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Document, Passage
from vbhc_lint.rule import Problem, example, problem, rule

_MARKER = compiled(  # a), 1), iv); A) where it begins a line
    r"(?:(?<![\w(])(?<!\d\.)(?:[a-zđ]|\d{1,3}(?:\.\d++)*+|[ivxIVX]{1,4})|(?m:^\s*+)[A-ZĐ]) ?\)"
)
_INCHES = compiled(r'\d"')
_ROLES = ("noi_dung", "de_muc", "can_cu", "dieu", "o_bang", "trich_yeu", "phu_luc_cd", "phu_luc_td", "noi_nhan_ds")
_NEAR = 3  # paragraphs: brackets close soon, quotations may run on to the end


def _odd(text: str, opening: str, closing: str) -> list[tuple[bool, int]]:
    """What is left over: whether it opens, and where it stands."""
    markers = {m.end() - 1 for m in _MARKER.finditer(text)} if closing == ")" else set()
    left: list[int] = []
    wrong: list[tuple[bool, int]] = []
    for i, c in enumerate(text):
        if c == opening:
            left.append(i)
        elif c == closing or (c == '"' and closing == "”" and left):
            if left:
                left.pop()
            elif i not in markers:
                wrong.append((False, i))
    return sorted([*wrong, *((True, i) for i in left)], key=lambda one: one[1])


@rule(
    "CT304",
    examples=[
        example("bao_cao", body_add="Các doanh nghiệp (Viettel; VNPT (di động); MobiFone đã ký cam kết.", finds="("),
        example("bao_cao", body_add="Xã phát động phong trào “Toàn dân học tập từ tháng 3.", finds="“"),
        example("bao_cao", body_add=["A) HỒ SƠ GIẤY (ĐÃ LƯU)", "Hồ sơ giấy của năm đã nộp lưu đủ."]),
        example("bao_cao", body_add='Xã phát động phong trào "Toàn dân học tập từ tháng 3.', finds='"'),
        example("bao_cao", body_add=['Khẩu hiệu: "Học, học nữa;', 'học mãi".', 'Màn hình 24" đã lắp ở xã.']),
        example("bao_cao", body_add="Xã có: a) hồ sơ giấy; b) hồ sơ điện tử (đã ký số)."),
        example("bao_cao", body_add=["Sửa khoản 1 như sau: “1. Hồ sơ gồm có:", "a) Tờ khai nộp tại xã theo mẫu”."]),
    ],
)
def check(document: Document, brackets_closed: bool) -> Iterator[Problem]:
    """Labels such as a) open nothing; what one paragraph leaves open a later one may close."""
    if not brackets_closed:
        return
    yield from _straight(document)
    for opening, closing, far in (("(", ")", _NEAR), ("“", "”", len(document.passages))):
        waiting: list[tuple[Passage, int]] = []
        alone: list[tuple[Passage, int]] = []
        for passage in document.passages:
            if passage.role not in _ROLES or not (opening in passage.text or closing in passage.text):
                continue
            for opens, at in _odd(passage.text, opening, closing):
                if opens:
                    waiting.append((passage, at))
                elif waiting and passage.number - waiting[-1][0].number <= far:
                    waiting.pop()
                else:
                    alone.append((passage, at))
        for passage, at in waiting + alone:
            found = passage.text[at]
            message = vi("Dấu {found} mở mà không đóng.") if found == opening else vi("Dấu {found} đóng mà không mở.")
            yield problem(passage, message, vi("Thêm dấu còn thiếu, hoặc bỏ dấu thừa."), (at, at + 1), found=found)


def _straight(document: Document) -> Iterator[Problem]:
    """A straight quotation mark alone in its paragraph, with none near to close it; after a figure it may mean inches."""
    waiting: tuple[Passage, int] | None = None
    odd: list[tuple[Passage, int]] = []
    for passage in document.passages:
        if passage.role not in _ROLES or '"' not in passage.text or "“" in passage.text or "”" in passage.text:
            continue
        if passage.text.count('"') % 2 == 0 or _INCHES.search(passage.text):
            continue
        if waiting is not None and passage.number - waiting[0].number <= _NEAR:
            waiting = None
            continue
        odd += [waiting] if waiting is not None else []
        waiting = passage, passage.text.rindex('"')
    for passage, at in [*odd, *([waiting] if waiting is not None else [])]:
        yield problem(
            passage,
            vi("Dấu {found} đứng một mình, không thành cặp."),
            vi("Thêm dấu còn thiếu, hoặc bỏ dấu thừa."),
            (at, at + 1),
            found='"',
        )
