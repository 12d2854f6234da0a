"""Danh từ chung “Tỉnh” viết hoa giữa câu trước tên riêng, như “UBND Tỉnh Lào Cai”."""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.vietnamese import lead

_RUNS_ON = compiled(r"[^\W_] $|, $")


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
    ],
)
def check(passage: Passage, small_unit_nouns: frozenset[str], province_names: frozenset[str]) -> Iterator[Problem]:
    """Only before a name of the pack, after a word or a comma of the same sentence."""
    for unit in small_unit_nouns:
        for match in compiled(rf"(?<!\w){unit} ").finditer(passage.text) if unit in passage.text else ():
            start = match.start()
            named = passage.text.startswith(tuple(province_names), match.end())
            if not named or not _RUNS_ON.search(lead(passage.text, start)) or passage.in_capitals(start, match.end()):
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
