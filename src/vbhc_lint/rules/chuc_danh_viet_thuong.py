"""Chức vụ, học vị đi liền với tên người mà viết thường, như “giám đốc Nguyễn Văn A”."""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.names import known
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.vietnamese import UPPER

_NAME = compiled(rf" [^\W\d_]+ [{UPPER}][^\W\d_]*(?!\w)")


@rule(
    "VH116",
    examples=[
        example(
            "bao_cao",
            body_add="Đoàn do phó giám đốc Nguyễn Văn Tá làm trưởng đoàn.",
            finds="phó giám đốc",
            fixed="Đoàn do Phó Giám đốc Nguyễn Văn Tá làm trưởng đoàn.",
        ),
        example(
            "bao_cao",
            body_add="Đoàn do Phó Giám đốc Nguyễn Văn Tá, giáo sư Trần Bình và một giám đốc dẫn đầu.",
            finds="giáo sư",
        ),
        example(
            "bao_cao",
            body_add="Các giám đốc Lê lưu ý; giám đốc Lâm trường, giám đốc, Nguyễn Văn Tá, giám đốc Hà Nội đã họp.",
        ),
    ],
)
def check(
    passage: Passage, personal_titles: frozenset[str], surnames: frozenset[str], province_names: frozenset[str]
) -> Iterator[Problem]:
    """Only before a surname of the pack and a second capital that are no place: not “giám đốc Lâm trường”, “bí thư Hà Nội”."""
    titles = known(("personal_titles", personal_titles))
    for title in titles.miswritten(passage):
        named = title.after in surnames and _NAME.match(passage.text, title.end)
        if named and passage.text.startswith(tuple(province_names), title.end + 1):
            continue
        if named and title.text[0].islower() and not passage.in_capitals(title.start, title.end):
            yield problem(
                passage,
                vi("“{found}” đi liền với tên người phải viết hoa."),
                vi("Viết “{required}”."),
                (title.start, title.end),
                replacement=title.required,
                found=title.text,
                required=title.required,
            )
