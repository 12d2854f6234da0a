"""Nội dung văn bản không kết thúc bằng “./.”."""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule

_REMARK = compiled(r"\s*\([^()]*\)[\s.]*")  # (Kèm theo …) under the last sentence
_RUNNING = ("noi_dung", "dieu", "de_muc")


@rule(
    "TT623",
    examples=[
        example(
            "thong_bao",
            body="Lịch tiếp công dân được niêm yết tại trụ sở.",
            finds="sở.",
            fixed="Lịch tiếp công dân được niêm yết tại trụ sở./.",
        ),
        example(
            "thong_bao",
            body="Lịch tiếp công dân được niêm yết tại trụ sở/.",
            finds="sở/.",
            fixed="Lịch tiếp công dân được niêm yết tại trụ sở./.",
        ),
        example("thong_bao", body="Lịch tiếp công dân được niêm yết tại trụ sở./."),
        example("thong_bao", body=["Lịch tiếp công dân được niêm yết tại trụ sở./.", "(Gửi kèm lịch tiếp công dân)."]),
    ],
)
def check(document: Document, closing_mark: str, closed_types: list[str]) -> Iterator[Problem]:
    """The last paragraph above the signature, where it is a sentence; a table or a blank at the end is passed over."""
    if document.type_code not in closed_types:
        return
    above = None
    for passage in document.passages:
        if passage.role in ("noi_nhan", "quyen_han", "chuc_vu"):
            break
        if not _REMARK.fullmatch(passage.text):
            above = passage
    else:
        return
    if above is None or above.role not in _RUNNING or above.unfilled or not above.words:
        return
    text = above.text.rstrip()
    if text.endswith(".") and not text.endswith((closing_mark, "…", "..")):
        last = above.words[-1]
        yield problem(
            above,
            vi("Theo các mẫu văn bản, nội dung kết thúc bằng “{mark}”."),
            vi("Sửa dấu cuối cùng của nội dung thành “{mark}”."),
            at=(last.start, len(text)),
            replacement=text[last.start :].rstrip("./ ") + closing_mark,
            mark=closing_mark,
        )
