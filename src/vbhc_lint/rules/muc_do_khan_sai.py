"""Dấu chỉ mức độ khẩn không phải một trong ba mức HỎA TỐC, THƯỢNG KHẨN, KHẨN."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import DoKhan
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.vietnamese import collapse, fold_tone


@rule(
    "TT809",
    examples=[
        example("cong_dien", do_khan="HỎA TỐC HẸN GIỜ", finds="HỎA TỐC HẸN GIỜ", fixed="HỎA TỐC"),
        example("cong_dien", do_khan="HOẢ TỐC"),
        example("cong_dien", do_khan="THƯỢNG KHẨN"),
    ],
)
def check(line: DoKhan, words: list[str]) -> Iterator[Problem]:
    """Either way of placing the tone is right; small letters are the matter of another rule."""
    written = fold_tone(collapse(line.text).upper())
    if written in words:
        return
    meant = next((word for word in words if written.startswith(word)), None)
    yield problem(
        line,
        vi("Mức độ khẩn chỉ có {words}; “{found}” không còn dùng."),
        vi("Ghi đúng một trong ba mức ấy."),
        replacement=meant,
        unsafe=True,
        words=", ".join(words),
        found=collapse(line.text),
    )
