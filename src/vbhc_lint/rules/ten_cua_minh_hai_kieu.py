"""Tên địa phương, cơ quan hoặc người ký của chính văn bản viết khác ở chỗ khác, như “xã Vân Trá” trong văn bản của xã Vân Trà."""

from collections.abc import Iterator, Sequence

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Document, Passage
from vbhc_lint.recognise.own_names import OwnName, own_names
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.syllable import one_letter_apart, one_mark_apart, one_sound_apart

_ROLES = ("noi_dung", "de_muc", "dieu", "trich_yeu", "trich_yeu_cv", "can_cu")
_NOTHING: frozenset[str] = frozenset()
_NEAR = 60  # characters between a name and its office


@rule(
    "CT105",
    examples=[
        example("bao_cao", body_add="Nhân dân xã Vân Trả đã góp 40 ngày công.", finds="Vân Trả"),
        example(
            "bao_cao",
            body_add="Bà Phan Thị Ngọc Lan, Phó Trưởng phòng, chủ trì lớp tập huấn.",
            finds="Phan Thị Ngọc Lan",
        ),
        example(
            "bao_cao", ho_ten="Phan Thị Thúy", body_add="Bà Phan Thị Thuý chủ trì buổi họp.", finds="Phan Thị Thuý"
        ),
        example(
            "bao_cao",
            co_quan_ban_hanh=["TRƯỜNG TRUNG HỌC CƠ SỞ", "LƯU BẢO TOÀN"],
            so_ky_hieu="Số: 38/BC-THCSLBT",
            body_add="Học sinh Trường THCS Lưu Bảo Toán góp 400 quyển vở.",
            finds="Lưu Bảo Toán",
        ),
        example("bao_cao", body_add="Bà Phan Thị Ngọc Lan và bà Phan Thị Ngọc Lam ở thôn Hạ góp 40 ngày công."),
        example("bao_cao", body_add="Đoàn thăm thôn Vân Trả và xã Vân Trà Thượng; xã Vân Sơn gửi lời cảm ơn."),
    ],
)
def check(document: Document, own_names_alike: bool) -> Iterator[Problem]:
    """Word for word but for one slip, behind the same noun; of the signer's name beside the office, for others are called alike."""
    names = list(own_names(document)) if own_names_alike else []
    for passage in document.passages if names else ():
        there = frozenset(passage.keys) if passage.role in _ROLES else _NOTHING
        for own in names if there else ():
            for at in _alike(passage, own) if sum(key in there for key in own.keys) >= len(own.keys) - 1 else ():
                words = passage.words[at : at + len(own.keys)]
                found = passage.text[words[0].start : words[-1].end]
                yield problem(
                    passage,
                    vi("“{found}” ở phần đầu, trích yếu hoặc chỗ ký viết là “{own}”."),
                    vi("Kiểm tra lại tên này và viết như nhau trong toàn văn bản."),
                    (words[0].start, words[-1].end),
                    cause=f"{found} {own.before}",
                    found=found,
                    own=" ".join(own.texts),
                )


def _alike(passage: Passage, own: OwnName) -> Iterator[int]:
    """Where words stand that differ from a name by one slip, or by the place of a tone mark."""
    keys, texts, length = passage.keys, passage.texts, len(own.keys)
    for at in range(len(keys) - length + 1):
        here = keys[at : at + length]
        same = sum(a == b for a, b in zip(here, own.keys, strict=True))
        if same < length - 1 or not all(text.istitle() for text in texts[at : at + length]):
            continue
        longer = at + length < len(keys) and texts[at + length].istitle() and _close(passage, at + length - 1)
        if same == length:
            if own.near and [t.lower() for t in texts[at : at + length]] != [t.lower() for t in own.texts]:
                yield at
        elif not longer and _meant(passage, own, at) and _slipped(here, own.keys):
            yield at


def _meant(passage: Passage, own: OwnName, at: int) -> bool:
    """Whether what must stand before a name or near it does."""
    if own.before:
        said = at > 0 and (passage.keys[at - 1] == own.before or (own.letters and passage.texts[at - 1].isupper()))
        return said and _close(passage, at - 1)
    start, end = passage.words[at].start, passage.words[at + len(own.keys) - 1].end
    around = passage.text[max(0, start - _NEAR) : end + _NEAR].lower()
    return own.near in around and " ".join(own.texts).lower() not in passage.text.lower()


def _close(passage: Passage, at: int) -> bool:
    one, other = passage.words[at : at + 2]
    return passage.text[one.end : other.start] == " "


def _slipped(here: Sequence[str], own: Sequence[str]) -> bool:
    one, other = next((a, b) for a, b in zip(here, own, strict=True) if a != b)
    return one_mark_apart(one, other) or one_letter_apart(one, other) or one_sound_apart(one, other)
