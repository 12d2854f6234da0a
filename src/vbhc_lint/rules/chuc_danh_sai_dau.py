"""Chức vụ người ký, cơ quan ký thay viết sai dấu, như “GIÁM ĐÔC”."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import Component
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.syllable import letters, one_mark_apart
from vbhc_lint.vietnamese import shared, spelled


@rule(
    "TT722",
    examples=[
        example(quyen_han="KT. GIÁM ĐÔC", finds="ĐÔC", fixed="KT. GIÁM ĐỐC"),
        example("thong_bao", chuc_vu="CHÁNH VĂN PHÒNG"),
        example("thong_bao", chuc_vu="CHÁNH VĂN PHONG", finds="PHONG", fixed="CHÁNH VĂN PHÒNG"),
        example("thong_bao", chuc_vu="CHÁNH THANH TRA"),
    ],
)
def check(line: Component, titles: list[str]) -> Iterator[Problem]:
    """A title of the list with one word one mark off; a line that is right for another title is left alone."""
    keys = line.keys
    listed = [tuple(shared(word)[1] for word in title.split()) for title in titles]
    known = set(listed)
    bare = {tuple(map(letters, title)): title for title in listed}
    for size in sorted({len(title) for title in listed}, reverse=True):
        for at in range(len(keys) - size + 1):
            here = keys[at : at + size]
            meant = None if here in known else bare.get(tuple(map(letters, here)))
            wrong = [i for i in range(size) if meant and here[i] != meant[i]]
            if meant is None or len(wrong) != 1 or not one_mark_apart(here[wrong[0]], meant[wrong[0]]):
                continue
            word = line.words[at + wrong[0]]
            required = spelled(meant[wrong[0]])
            required = required.upper() if word.text.isupper() else required.capitalize()
            yield problem(
                line,
                vi("“{found}” viết sai dấu; chức vụ viết là “{required}”."),
                vi("Sửa thành “{required}”."),
                (word.start, word.end),
                replacement=required,
                unsafe=True,
                found=word.text,
                required=required,
            )
            return
