"""Danh từ chung chỉ đơn vị hành chính viết hoa giữa câu trước tên riêng, như “UBND Tỉnh Lào Cai”, “tại Xã Tân Lập”."""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.vietnamese import UPPER, lead

_RUNS_ON = compiled(r"[^\W_] $|, $")
_NAME = compiled(rf"[{UPPER}][^\W\d_]+")


@rule(
    "VH115",
    examples=[
        example(
            "bao_cao",
            body_add="Xã đã báo cáo UBND Tỉnh Lào Cai.",
            finds="Tỉnh",
            fixed="Xã đã báo cáo UBND tỉnh Lào Cai.",
        ),
        example("bao_cao", body_add="Xã đã báo cáo UBND Tỉnh. Tỉnh Lào Cai đã có ý kiến: Tỉnh Lào Cai ủng hộ."),
        example("bao_cao", body_add="Đoàn của Hội đồng nhân dân tỉnh Lào Cai đi cùng đoàn Tỉnh Viêng."),
        example("bao_cao", body_add="Xã đã báo cáo UBND Tỉnh Nghệ An.", finds="Tỉnh"),
        example("bao_cao", body_add="Đoàn làm việc tại Xã Tân Lập và phường Bình Minh.", finds="Xã"),
        example("bao_cao", body_add="Đoàn làm việc tại Phường Điện Biên Phủ, Xã Quang Trung và Huyện Trần Văn Thời."),
        example(
            "bao_cao", body_add="Đoàn đi từ phố Xã Đàn đến Trường Trung học cơ sở Bà Huyện Thanh Quan. Xã Đội đón."
        ),
    ],
)
def check(
    passage: Passage,
    small_unit_nouns: frozenset[str],
    province_names: frozenset[str],
    small_local_nouns: frozenset[str],
    capital_nouns_before: frozenset[str],
    surnames: frozenset[str],
) -> Iterator[Problem]:
    """Only after a word or a comma of the same sentence; Tỉnh only before a name of the pack.

    A unit named after a person or an event keeps its capital: Phường Điện Biên Phủ (PLII-III.1.b).
    """
    text, names, capital = passage.text, tuple(province_names), tuple(capital_nouns_before)
    for unit in (*small_unit_nouns, *small_local_nouns):
        for match in compiled(rf"(?<!\w){unit} ").finditer(text) if unit in text else ():
            start = match.start()
            name = _NAME.match(text, match.end())
            if unit in small_unit_nouns:
                named = text.startswith(names, match.end())
            else:
                named = name is not None and name[0] not in surnames and not text.startswith(capital, match.end())
            if not named:
                continue
            if not _RUNS_ON.search(lead(text, start)) or passage.in_capitals(start, match.end()):
                continue
            yield problem(
                passage,
                vi("Danh từ chung “{found}” đứng trước tên riêng ở giữa câu phải viết thường."),
                vi("Viết “{required}”."),
                (start, match.end() - 1),
                replacement=unit.lower(),
                found=unit,
                required=unit.lower(),
            )
