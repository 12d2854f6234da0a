"""Trích yếu của văn bản có tên loại mở đầu bằng “V/v”."""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import TenLoai, TrichYeu
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule

_LETTER = compiled(r"\W*(?P<typed>[Vv]\s*[/\\]\s*[Vv](?:\s*[:.])?)\s*(?=\w)")


@rule(
    "TT522",
    examples=[
        example("thong_bao", trich_yeu="V/v lịch tiếp công dân", finds="V/v", fixed="Về việc lịch tiếp công dân"),
        example(trich_yeu="Về việc thành lập Tổ số hóa hồ sơ lưu trữ"),
        example("cong_van"),
    ],
)
def check(document: Document, typed_summary: str) -> Iterator[Problem]:
    """Under a type's name: the law gives “V/v” to official letters, which have none."""
    line = document.first(TrichYeu)
    found = _LETTER.match(line.text) if line is not None else None
    if line is not None and found is not None and document.first(TenLoai) is not None:
        yield problem(
            line,
            vi("“{found}” chỉ dùng cho trích yếu công văn; dưới tên loại các mẫu viết đầy đủ."),
            vi("Viết “{required} …”, hoặc chỉ ghi nội dung trích yếu."),
            (found.start("typed"), found.end("typed")),
            replacement=typed_summary,
            found=found["typed"],
            required=typed_summary,
        )
