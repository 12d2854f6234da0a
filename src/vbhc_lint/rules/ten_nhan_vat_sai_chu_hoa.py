"""Tên nhân vật viết hoa khác quy định, như “bác Hồ”, “Hô-Xê Mác-Ti”."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.names import known
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule

_NONE: frozenset[str] = frozenset()


@rule(
    "VH113",
    examples=[
        example(
            "bao_cao",
            body_add="Thiếu nhi xã học tập theo lời dạy của bác Hồ.",
            finds="bác Hồ",
            fixed="Thiếu nhi xã học tập theo lời dạy của Bác Hồ.",
        ),
        example("bao_cao", body_add="Xã treo ảnh Vla-Đi-Mia I-Lích Lê-Nin.", finds="Vla-Đi-Mia I-Lích Lê-Nin"),
        example("bao_cao", body_add="Sách viết về Thành cát Tư Hãn.", finds="Thành cát Tư Hãn"),
        example("bao_cao", body_add="Xã dâng hương Vua Hùng; gia đình bác Hồ Văn Tá và bác hồ hởi tham gia."),
    ],
)
def check(
    passage: Passage,
    historic_people: frozenset[str],
    foreign_people: frozenset[str] = _NONE,
    transcribed_people: frozenset[str] = _NONE,
) -> Iterator[Problem]:
    """Each name of the pack as it must be written; before a capital it is the beginning of another one's name."""
    names = known(
        ("historic_people", historic_people),
        ("foreign_people", foreign_people),
        ("transcribed_people", transcribed_people),
    )
    for name in names.miswritten(passage):
        if name.after[:1].isupper() or name.text.islower() or passage.in_capitals(name.start, name.end):
            continue
        yield problem(
            passage,
            vi("Tên nhân vật “{found}” viết hoa chưa đúng quy định, đúng là “{required}”."),
            vi("Viết “{required}”."),
            (name.start, name.end),
            word=name.listed,
            replacement=name.required,
            found=name.text,
            required=name.required,
        )
