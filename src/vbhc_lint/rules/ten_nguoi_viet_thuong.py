"""Tên người Việt Nam có chữ không viết hoa, như “Nguyễn văn An”."""

from collections.abc import Iterator

from vbhc_lint.expression import compiled
from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Passage
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.vietnamese import UPPER, fold_tone

_MIDDLE = compiled(rf" (?:văn|thị) [{UPPER}][^\W\d_]+(?!\w)")
_LAST = compiled(r"(?<!\w)[^\W\d_]+$")
_ADDRESSED = compiled(
    rf"(?<!\w)(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Đđ]ồng chí) (?P<name>[^\W\d_]{{2,7}}(?: [{UPPER}][^\W\d_]*){{2,3}})(?!\w)"
)
_ADDRESSES, _MIDDLES = ("ng ", "à ", "nh ", "hị ", "hí "), (" văn ", " thị ")  # how the words of these two end
_LONGEST = 8  # letters of a surname
_WHOLE = compiled(r"\s*(?P<name>[^\W\d_]+(?: [^\W\d_]+){1,4})\s*")


def _names(passage: Passage, surnames: frozenset[str]) -> Iterator[tuple[int, int, str]]:
    """Where a name that is not all in capitals may stand, and how it is written."""
    if passage.role == "ho_ten":
        whole = _WHOLE.fullmatch(passage.text)
        if (
            whole
            and fold_tone(whole["name"].partition(" ")[0].capitalize()) in surnames
            and not whole["name"].isupper()
        ):
            yield *whole.span("name"), whole["name"]
        return
    for found in _ADDRESSED.finditer(passage.text) if any(word in passage.text for word in _ADDRESSES) else ():
        surname = found["name"].partition(" ")[0]
        if surname.islower() and surname.capitalize() in surnames:
            yield *found.span("name"), found["name"]
    for found in _MIDDLE.finditer(passage.text) if any(word in passage.text for word in _MIDDLES) else ():
        surname = _LAST.search(passage.text, max(0, found.start() - _LONGEST), found.start())
        if surname and surname[0] in surnames:
            yield surname.start(), found.end(), surname[0] + found[0]


@rule(
    "VH117",
    examples=[
        example(
            "bao_cao",
            body_add="Xã khen thưởng ông Nguyễn văn Tá.",
            finds="Nguyễn văn Tá",
            fixed="Xã khen thưởng ông Nguyễn Văn Tá.",
        ),
        example("bao_cao", body_add="Xã trao quà cho bà nguyễn Thị Hoa.", finds="nguyễn Thị Hoa"),
        example(ho_ten="Đinh quang Tường", finds="Đinh quang Tường", fixed="Đinh Quang Tường"),
        example(ho_ten="Đinh Quang Tường"),
        example("bao_cao", body_add="Ông Nguyễn Văn Tá họp với Sở văn hóa; bà Lê thị sát; Hồ văn bản."),
    ],
)
def check(passage: Passage, surnames: frozenset[str]) -> Iterator[Problem]:
    """A surname of the pack with “văn” or “thị” before a capital, or small after “ông”, “bà”; the signer's whole line."""
    for start, end, found in _names(passage, surnames):
        required = " ".join(syllable[:1].upper() + syllable[1:].lower() for syllable in found.split(" "))
        if found != required and not passage.in_capitals(start, end):
            yield problem(
                passage,
                vi("Tên người “{found}” phải viết hoa chữ cái đầu của tất cả các âm tiết."),
                vi("Viết “{required}”."),
                (start, end),
                replacement=required,
                found=found,
                required=required,
            )
