"""Tên loại văn bản viết sai dấu, như “QUYẾT ĐINH”."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import TenLoai
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.syllable import letters
from vbhc_lint.vietnamese import shared, spelled


@rule(
    "TT523",
    examples=[
        example(ten_loai="QUYẾT ĐINH", finds="ĐINH", fixed="QUYẾT ĐỊNH"),
        example("thong_bao", ten_loai="THÔNG BAO", finds="BAO", fixed="THÔNG BÁO"),
        example("to_trinh", ten_loai="TỜ TRINH", finds="TRINH", fixed="TỜ TRÌNH"),
        example("to_trinh", ten_loai="TỜ TRÌNH"),
    ],
)
def check(document: Document, types: dict[str, str], type_names: bool) -> Iterator[Problem]:
    """The letters of the type's name, one word with other marks; where the tone stands is free (``UỶ``, ``ỦY``)."""
    heading, name = document.first(TenLoai), types.get(document.type_code)
    if not type_names or heading is None or name is None:
        return
    meant = [shared(word)[1] for word in name.split()]
    here = heading.words[: len(meant)]
    if [letters(word.key) for word in here] != [letters(key) for key in meant]:
        return
    for word, key in zip(here, meant, strict=True):
        if word.key != key:
            required = spelled(key).upper()
            yield problem(
                heading,
                vi("“{found}” viết sai dấu; tên loại viết là “{required}”."),
                vi("Sửa thành “{required}”."),
                (word.start, word.end),
                replacement=required,
                unsafe=True,
                word="type_names",
                found=word.text,
                required=required,
            )
