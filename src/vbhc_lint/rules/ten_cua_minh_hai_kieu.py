"""Tên địa phương, cơ quan hoặc người ký của chính văn bản viết khác ở chỗ khác, như “xã Vân Trá” trong văn bản của xã Vân Trà."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from vbhc_lint.messages import vi
from vbhc_lint.recognise.components import CoQuanBanHanh, CoQuanChuQuan, DiaDanhNgay, TrichYeu
from vbhc_lint.recognise.document import Document, Passage
from vbhc_lint.recognise.piece import Piece
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.syllable import one_letter_apart, one_mark_apart, one_sound_apart
from vbhc_lint.vietnamese import fold_tone

_ROLES = ("noi_dung", "de_muc", "dieu", "trich_yeu", "trich_yeu_cv", "can_cu")
_NAMED_APART = ("TRƯỜNG", "BỆNH VIỆN", "CÔNG TY")  # whose own name may stand on the line below
_PERSON = 3  # words
_NEAR = 60  # characters between a name and its office


class _Own(msgspec.Struct, frozen=True):
    """A name of the document's own: its words as written, their keys, what must stand right before, or near."""

    texts: tuple[str, ...]
    keys: tuple[str, ...]
    before: str = ""
    near: str = ""
    letters: bool = False  # or letters in capitals before it: “Trường THCS …”


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
    names = [*_places(document), *_signers(document), *_in_summary(document)] if own_names_alike else []
    for passage in document.passages if names else ():
        for own in names if passage.role in _ROLES else ():
            for at in _alike(passage, own):
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


def _places(document: Document) -> Iterator[_Own]:
    """The place of issue behind its noun in the header, and the name on the last line of a school or company."""
    line = document.first(DiaDanhNgay)
    head: list[Piece] = [*document.all(CoQuanChuQuan), *document.all(CoQuanBanHanh)]
    keys = [key for piece in head for key in piece.keys]
    place = line.text[line.parts.place.start : line.parts.place.end].split() if line is not None and line.parts else []
    sought = [fold_tone(word).lower() for word in place]
    for at in range(1, len(keys)) if len(place) > 1 else ():
        if keys[at : at + len(place)] == sought:
            yield _Own(tuple(place), tuple(sought), before=keys[at - 1])
            break
    for above, below in pairwise(head):
        if above.text.strip().startswith(_NAMED_APART) and 2 <= len(below.keys) <= 4 and above.keys:
            yield _Own(tuple(word.title() for word in below.texts), below.keys, before=above.keys[-1], letters=True)


def _signers(document: Document) -> Iterator[_Own]:
    for signer in document.signers:
        if signer.name is not None and signer.offices and len(signer.name.keys) >= _PERSON:
            yield _Own(signer.name.texts, signer.name.keys, near=signer.offices[-1].text.strip().lower())


def _in_summary(document: Document) -> Iterator[_Own]:
    """The names of three words or four in the summary."""
    summary = document.first(TrichYeu)
    texts = summary.texts if summary is not None else ()
    at = 1
    while summary is not None and at < len(texts):
        end = at
        while end < len(texts) and texts[end].istitle():
            end += 1
        if _PERSON <= end - at <= _PERSON + 1 and texts[at - 1].islower():
            yield _Own(texts[at:end], summary.keys[at:end], before=summary.keys[at - 1])
        at = end + 1


def _alike(passage: Passage, own: _Own) -> Iterator[int]:
    """Where words stand that differ from a name by one slip, or by the place of a tone mark."""
    keys, texts, length = passage.keys, passage.texts, len(own.keys)
    if sum(key in keys for key in own.keys) < length - 1:
        return
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


def _meant(passage: Passage, own: _Own, at: int) -> bool:
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
