"""Điểm đánh bằng chữ cái không có trong thứ tự các điểm (f, j, w, z)."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Heading
from vbhc_lint.rule import Problem, example, problem, rule

_TEXT = "Trưởng phòng kiểm tra việc thực hiện."
_POINTS = [f"{letter}) {_TEXT}" for letter in "abcdđe"]


@rule(
    "TT604",
    examples=[
        example("thong_bao", body=["Nội dung như sau:", *_POINTS, f"f) {_TEXT[:-1]}./."], finds="f)"),
        example("thong_bao", body=["Nội dung như sau:", *_POINTS, f"g) {_TEXT[:-1]}./."]),
    ],
)
def check(heading: Heading, letters: str) -> Iterator[Problem]:
    """A letter of the Latin alphabet that Vietnamese has not, as automatic numbering gives it."""
    written = heading.label.strip(" .)/")
    if len(written) == 1 and written.isalpha() and written.lower() not in letters:
        yield problem(
            heading,
            vi("Chữ “{found}” không dùng để đánh điểm; thứ tự các điểm là {letters}."),
            vi("Đánh lại các điểm theo thứ tự trên; đánh số tự động của Word không có chữ đ, nên gõ bằng tay."),
            at=None if heading.automatic else (0, len(heading.label)),
            found=written,
            letters=", ".join(letters[:9]) + " …",
        )
