"""Dòng Quốc hiệu, Tiêu ngữ, địa danh hoặc trích yếu có dấu chấm ở cuối."""

from collections.abc import Iterator

from vbhc_lint.messages import name_of, vi
from vbhc_lint.recognise.components import Component
from vbhc_lint.rule import Problem, example, problem, rule


@rule(
    "TTx90",
    examples=[
        example(tieu_ngu="Độc lập - Tự do - Hạnh phúc.", finds=".", fixed="Độc lập - Tự do - Hạnh phúc"),
        example(
            trich_yeu="Về việc thành lập Tổ số hóa hồ sơ lưu trữ.",
            finds=".",
            fixed="Về việc thành lập Tổ số hóa hồ sơ lưu trữ",
        ),
        example("cong_van", trich_yeu_cv="V/v rà soát thiết bị của Bộ phận Một cửa v.v."),
        example(),
    ],
)
def check(line: Component, final_stop: bool) -> Iterator[Problem]:
    """A single stop after a whole word, on the component's last line; not dots, not an abbreviation's own stop."""
    text = line.text.rstrip()
    if final_stop or line.ordinal != line.of - 1 or not text.endswith("."):
        return
    last = text.split()[-1].rstrip(".")
    if text.endswith("..") or "." in last or not last[-1:].isalnum() or (len(last) < 2 and not last.isdigit()):
        return
    yield problem(
        line,
        vi("{name} có dấu chấm ở cuối; mẫu trình bày không có."),
        vi("Xóa dấu chấm cuối dòng."),
        (len(text) - 1, len(text)),
        replacement="",
        name=name_of(line.kind),
    )
