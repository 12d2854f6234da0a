"""Một tên viết hoa hai kiểu trong cùng văn bản, như “Đội Liên ngành” và “Đội liên ngành”."""

from collections.abc import Iterator

from vbhc_lint.messages import vi
from vbhc_lint.recognise.document import Document, Passage
from vbhc_lint.rule import Problem, example, problem, rule
from vbhc_lint.syllable import valid
from vbhc_lint.vietnamese import fold_tone

_ROLES = ("noi_dung", "o_bang")
_LENGTH = 3  # words compared: two are a name and a title (“Chủ tịch Nam”), or a sentence's beginning
_IN_NO_NAME = frozenset({"là", "có", "được", "đã", "do", "của", "gồm", "với", "tại", "theo"})  # “Hội là Đại hội”
Places = list[tuple[Passage, int]]


def _written(passage: Passage) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Each stretch of three words that begins with a capital, behind a word without one: there a name begins."""
    texts = passage.texts
    for first, last in passage.sentence_words:
        for at in range(first + 1, last - _LENGTH + 1):
            if (
                texts[at].islower()
                or not texts[at][0].isupper()
                or texts[at].isupper()
                or texts[at - 1].istitle()
                or len(texts[at - 1]) < 2
            ):
                continue
            here = tuple(map(fold_tone, texts[at : at + _LENGTH]))
            if (
                _IN_NO_NAME.isdisjoint(here)
                and all(map(str.isalpha, here))
                and not any(len(text) > 1 and text.isupper() for text in here)
            ):
                yield at, here


def _usual(forms: dict[tuple[str, ...], Places]) -> tuple[str, ...] | None:
    """The form written most; of two written as often the one that gives a foreign word its capital.

    Else the later, where they differ in the third word alone: “Sở xây” may be a name and what the Sở does.
    """
    (form, places), (other, fewer) = sorted(forms.items(), key=lambda item: -len(item[1]))[:2]
    if len(places) > len(fewer):
        return form
    foreign = [a if a[0].isupper() else b for a, b in zip(form, other, strict=True) if a != b and not valid(a.lower())]
    later = other if form[:-1] == other[:-1] else None
    return next((f for f in (form, other) if foreign and all(word in f for word in foreign)), later)


@rule(
    "ND504",
    examples=[
        example(
            "bao_cao",
            body_add=[
                "Xã giao Đội liên ngành kiểm tra 12 hộ; mời Đội liên ngành phòng, chống cháy rừng họp.",
                "Xã giao Đội Liên ngành tổng hợp kết quả.",
            ],
            finds="Đội Liên ngành",
            fixed="Đội liên ngành",
        ),
        example(
            "bao_cao",
            body_add=["Xã mua máy của hãng Nam Việt Digital.", "Ngày 05/5/2026, hãng Nam Việt Digital đã giao máy."],
        ),
        example(
            "bao_cao",
            body_add=["Xã mở Hội thi sáng tạo trẻ.", "Thôn dự Hội thi Sáng tạo trẻ của xã."],
            finds="Hội thi sáng tạo",
            fixed="Hội thi Sáng tạo",
        ),
        example(
            "bao_cao",
            body_add=["Xã gửi Bản Kế hoạch năm.", "Thôn có Bản kế hoạch năm.", "Tổ có Bản kế hoạch năm nay."],
            finds="Bản Kế hoạch năm",
        ),
        example("bao_cao", body_add=["Xã gửi Sở Xây dựng Hà Trung.", "Theo đó Sở xây dựng kế hoạch chung."]),
        example("bao_cao", body_add=["Xã mời Đội là Hộ Nam họp.", "Xã mời Đội là hộ Nam họp."]),
        example("bao_cao", body_add=["Tổ Công nghệ số họp hằng tháng.", "Mỗi thôn có một tổ công nghệ số."]),
    ],
)
def check(document: Document, not_compared: frozenset[str]) -> Iterator[Problem]:
    """Three words that begin with a capital alike inside a sentence; none of the pack's, such as Công ty."""
    found: dict[tuple[str, ...], dict[tuple[str, ...], Places]] = {}
    for passage in document.passages:
        if passage.role in _ROLES and not passage.text.isupper():
            for at, form in _written(passage):
                key = passage.keys[at : at + _LENGTH]
                found.setdefault(key, {}).setdefault(form, []).append((passage, at))
    for key, forms in found.items():
        if len(forms) < 2 or any(f"{' '.join(key)} ".startswith(f"{name} ") for name in not_compared):
            continue
        usual = _usual(forms)
        if usual is None:
            continue
        there = {said.lower(): written for place in forms[usual] for said, written in _said(*place)}
        for form, places in forms.items():
            for passage, at in places if form != usual else ():
                both = ((written, there[said.lower()]) for said, written in _said(passage, at) if said.lower() in there)
                if (shown := next(both, None)) is not None:
                    start = passage.words[at].start
                    yield problem(
                        passage,
                        vi("“{found}” ở chỗ khác của văn bản viết là “{usual}”."),
                        vi("Viết hoa thống nhất một kiểu."),
                        (start, start + len(shown[0])),
                        cause=" ".join(form),
                        replacement=_set_as(passage.text[start : start + len(shown[0])], shown[1]),
                        unsafe=True,
                        found=shown[0],
                        usual=shown[1],
                    )


def _set_as(found: str, usual: str) -> str:
    """The words with the capitals of the usual form, the tone marks where they are."""
    return "".join(a.upper() if b.isupper() else a.lower() for a, b in zip(found, usual, strict=True))


def _said(passage: Passage, at: int) -> Iterator[tuple[str, str]]:
    """The words, first with the next one (“Kế hoạch Kiểm tra”): tones folded, and as typed. None with a mark between."""
    for length in (_LENGTH + 1, _LENGTH):
        words = passage.words[at : at + length]
        written = passage.text[words[0].start : words[-1].end]
        if len(words) == length and written.split(" ") == [word.text for word in words]:
            yield fold_tone(written), written
