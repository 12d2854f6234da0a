"""Tên ngày lễ, ngày tết, danh hiệu, sự kiện, tác phẩm, luật viết hoa khác quy định, như “Tết Nguyên Đán”."""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.names import known
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule

_OF = ("của", "theo", "tại")  # what a particular law is named after
_DATED = compiled(r" (?:ngày \d|năm (?:19|20)\d\d\b|số \d+/)")  # so only one law is named
_NONE: frozenset[str] = frozenset()
_NO_COMMON_NOUN = ("holiday_names", "feast_names", "event_names")  # even where all is small


@rule(
    "VH114",
    examples=[
        example(
            "bao_cao",
            body_add="Xã tổ chức trực Tết Nguyên Đán an toàn.",
            finds="Nguyên Đán",
            fixed="Xã tổ chức trực Tết Nguyên đán an toàn.",
        ),
        example("bao_cao", body_add="Xã tặng quà nhân tết trung thu.", finds="tết trung thu"),
        example("bao_cao", body_add="Xã treo cờ mừng Ngày quốc khánh.", finds="Ngày quốc khánh"),
        example("bao_cao", body_add="Xã được tặng Huân chương lao động.", finds="Huân chương lao động"),
        example("bao_cao", body_add="Xã kỷ niệm Cách mạng tháng tám.", finds="Cách mạng tháng tám"),
        example("bao_cao", body_add="Thư viện xã đặt mua Tạp chí Cộng Sản.", finds="Tạp chí Cộng Sản"),
        example("bao_cao", body_add="Thư của Thủ tướng chính phủ đã được phổ biến.", finds="Thủ tướng chính phủ"),
        example("quyet_dinh", can_cu=["Căn cứ Luật lưu trữ ngày 21 tháng 6 năm 2024."], finds="Luật lưu trữ"),
        example("bao_cao", body_add="Việc này làm theo quy định của luật Đất đai.", finds="luật Đất đai"),
        example("bao_cao", body_add="Xã phổ biến luật thủy sản ngày 21 tháng 11 năm 2017.", finds="luật thủy sản"),
        example("bao_cao", body_add="Xã kể chuyện cách mạng tháng tám.", finds="cách mạng tháng tám"),
        example(
            "bao_cao",
            body_add="Khoa luật Đất đai; pháp luật lưu trữ, các luật lưu trữ; huân chương; phụ nữ Việt Nam; tháng tám nóng nhất.",
        ),
        example(
            "bao_cao",
            body_add="Tết Nguyên đán và ngày Quốc tế Lao động, người lao động được nghỉ theo Bộ luật Lao động.",
        ),
    ],
)
def check(
    passage: Passage,
    feast_names: frozenset[str],
    holiday_names: frozenset[str] = _NONE,
    honour_names: frozenset[str] = _NONE,
    office_names: frozenset[str] = _NONE,
    event_names: frozenset[str] = _NONE,
    work_names: frozenset[str] = _NONE,
    law_names: frozenset[str] = _NONE,
) -> Iterator[Problem]:
    """Each name of the pack as it must be written; all in small letters it may be a common noun."""
    names = known(
        ("feast_names", feast_names),
        ("holiday_names", holiday_names),
        ("honour_names", honour_names),
        ("office_names", office_names),
        ("event_names", event_names),
        ("work_names", work_names),
        ("law_names", law_names),
    )
    for name in names.miswritten(passage):
        common = name.text.islower() and name.listed not in _NO_COMMON_NOUN
        branch = name.listed == "law_names" and name.text[0].islower() and name.before not in _OF
        dated = name.listed == "law_names" and _DATED.match(passage.text, name.end)
        if (common or branch) and not dated:
            continue  # “luật Hình sự” is a branch of law too
        if passage.in_capitals(name.start, name.end):
            continue
        yield problem(
            passage,
            vi("Tên gọi “{found}” viết hoa chưa đúng quy định, đúng là “{required}”."),
            vi("Viết “{required}”."),
            (name.start, name.end),
            word=name.listed,
            replacement=name.required,
            found=name.text,
            required=name.required,
        )
