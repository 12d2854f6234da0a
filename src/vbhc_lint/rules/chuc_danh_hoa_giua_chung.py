"""Danh từ chỉ cơ quan, chức vụ viết hoa sai chữ, như “Giám Đốc”, “công An”, “Phó tổng Giám đốc”."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.names import Miswritten, known
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule

_BEFORE = frozenset({"", "trưởng", "phó", "tổng", "bộ", "ban", "sở", "đội", "đồn", "các", "và", "của", "quyền"})
_NAMED = frozenset(  # what a name follows
    {
        "phường",
        "xã",
        "quận",
        "huyện",
        "thôn",
        "ấp",
        "khu",
        "phố",
        "đường",
        "chợ",
        "bản",
        "xóm",
        "khóm",
        "buôn",
        "làng",
        "vực",
    }
    | {"non", "tiểu", "học", "trường", "quán", "khách", "sạn", "anh", "chị", "em", "cháu", "ông", "bà", "cô", "chú"}
)


@rule(
    "VH126",
    examples=[
        example(
            "bao_cao",
            body_add="Đoàn làm việc với Giám Đốc nhà máy nước.",
            finds="Giám Đốc",
            fixed="Đoàn làm việc với Giám đốc nhà máy nước.",
        ),
        example("bao_cao", body_add="Dân quân cùng công An các xã tuần tra đêm.", finds="công An"),
        example("bao_cao", body_add="Phó tổng Giám đốc công ty trao quà.", finds="Phó tổng Giám đốc"),
        example("bao_cao", body_add="Phó Tổng Giám đốc, phó giám đốc, các phó Giám đốc và Công an xã dự họp."),
        example("bao_cao", body_add="Đơn vị thi công An Bình; ông Đỗ Công An; phường Trung Tâm; GIÁM ĐỐC nhà máy."),
        example("bao_cao", body_add="Đoàn thăm Trường Mầm non Trung Tâm, buôn Trung Tâm; anh Công An đón."),
    ],
)
def check(passage: Passage, capital_on_first: frozenset[str]) -> Iterator[Problem]:
    """Each noun of the pack in any of its forms; what may be a person's name or the beginning of another is left alone."""
    for noun in known(("capital_on_first", capital_on_first)).miswritten(passage):
        if _named(noun) or passage.in_capitals(noun.start, noun.end):
            continue
        yield problem(
            passage,
            vi("“{found}” viết hoa chưa đúng, đúng là “{required}”."),
            vi("Viết “{required}”."),
            (noun.start, noun.end),
            replacement=noun.required,
            unsafe=True,  # it may be a name
            found=noun.text,
            required=noun.required,
        )


def _named(noun: Miswritten) -> bool:
    """Whether it may be part of a name: “Đỗ Công An”, “thi công An Bình”."""
    before = noun.before.lower()
    if before in _NAMED:
        return True
    after_name = noun.before.istitle() and before not in _BEFORE
    return after_name if noun.text[0].isupper() else noun.after[:1].isupper()
