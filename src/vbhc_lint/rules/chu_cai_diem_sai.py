"""Điểm đánh bằng chữ cái không có trong thứ tự các điểm (f, j, w, z)."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Heading
from vbhc_lint.rule import Problem, example, problem, rule

_UNITS = ("Phòng Kinh tế", "Phòng Văn hóa - Xã hội", "Công an xã", "Đài truyền thanh", "Trạm Y tế", "Đoàn Thanh niên")
_POINTS = [f"{letter}) {unit}." for letter, unit in zip("abcdđe", _UNITS, strict=True)]
_LAST = "Các thôn trên địa bàn xã./."


@rule(
    "TT604",
    examples=[
        example("thong_bao", body=["Các đơn vị thực hiện gồm:", *_POINTS, f"f) {_LAST}"], finds="f)"),
        example("thong_bao", body=["Các đơn vị thực hiện gồm:", *_POINTS, f"g) {_LAST}"]),
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
