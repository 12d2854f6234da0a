"""What looks right to a reader is recognised, whatever characters it is made of."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import pytest

from fixtures.legacy import retyped
from fixtures.page import TYPES, build, conforming
from vbhc_lint.model import read
from vbhc_lint.package import Package
from vbhc_lint.recognise import recognise

_CYRILLIC = str.maketrans("AaBCcEeHIKMOopPTXxy", "АаВСсЕеНІКМОорРТХху")
_GREEK = str.maketrans("ABEHIKMNOoPTXY", "ΑΒΕΗΙΚΜΝΟοΡΤΧΥ")


def _every_other_word(change: Callable[[str], str]) -> Callable[[str], str]:
    """The words beyond ASCII changed: of others nothing shows in which alphabet they are."""
    return lambda text: " ".join(word if word.isascii() else change(word) for word in text.split(" "))


DISGUISES: dict[str, Callable[[str], str]] = {
    "cyrillic": _every_other_word(lambda word: word.translate(_CYRILLIC)),
    "greek": _every_other_word(lambda word: word.translate(_GREEK)),
    "eth": lambda text: text.replace("Đ", "Ð").replace("đ", "ð"),
    "loose marks": lambda text: unicodedata.normalize("NFD", text),
    "zero width": lambda text: "\u200b".join(text),
    "byte order marks": lambda text: f"\ufeff{text}",
    "soft hyphens": lambda text: "\u00ad".join(text),
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
}


def _seen(data: bytes) -> list[list[tuple[object, ...]]]:
    """Components and headings of each document."""
    return [
        [(c.kind, " ".join(c.text.split()), round(c.confidence, 2)) for c in d.components]
        + [(h.kind, h.label, h.numbers, h.titled) for h in d.headings]
        for d in recognise(read(Package.open(data))).documents
    ]


@pytest.mark.parametrize("disguise", DISGUISES)
@pytest.mark.parametrize("document", TYPES)
def test_a_disguised_document_is_recognised(document: str, disguise: str) -> None:
    plain = build(conforming(document))
    worn = retyped(plain, lambda text: iter([(DISGUISES[disguise](text), "Times New Roman")]))
    assert _seen(worn) == _seen(plain)
