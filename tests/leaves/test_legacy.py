"""The tables of TCVN3 and VNI against others', and the way back from what they read."""

from __future__ import annotations

import shutil
import subprocess
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from viparse.normalize.encodings import CHARMAPS

from fixtures.legacy import TCVN3, VNI, as_symbols, typed_in_tcvn3, typed_in_vni
from vbhc_lint.legacy import decode, draws_capitals, encoding_of, proven, syllables

LETTERS = "".join(VNI)
TEXTS = st.text(LETTERS + LETTERS.upper() + "abceghiotuyBCGHNT ,.-/1“–", max_size=40)
FONTS = {"tcvn3": ".VnTime", "vni": "VNI-Times"}


def _iconv(code: int) -> str:
    command = ["iconv", "-f", "TCVN5712-1", "-t", "UTF-8"]
    read = subprocess.run(command, input=bytes([code]), capture_output=True, check=True).stdout
    return unicodedata.normalize("NFC", read.decode())


@pytest.mark.skipif(not shutil.which("iconv"), reason="no iconv on this machine")
def test_tcvn3_is_the_standard_without_its_toned_capitals() -> None:
    for code in range(0xA1, 0xFF):
        read, standard = decode(chr(code), ".VnTime")[0], _iconv(code)
        toned_capital = standard.isupper() and len(unicodedata.normalize("NFD", standard)) > 1 and code > 0xA7
        if toned_capital or unicodedata.combining(standard):
            assert read == chr(code)  # fonts have no such letter: they come in two, small and capital
        else:
            assert read == standard


@pytest.mark.parametrize("encoding", FONTS)
def test_another_reader_reads_the_same(encoding: str) -> None:
    pairs = CHARMAPS[encoding].pairs
    assert len(pairs) > 70
    assert [(typed, letter) for typed, letter in pairs if decode(typed, FONTS[encoding])[0] != letter] == []


@given(TEXTS)
def test_vni_is_read_as_it_was_typed(text: str) -> None:
    ((typed, font),) = typed_in_vni(text)
    read, origins = decode(typed, font)
    assert read == text
    assert len(origins) == len(read)
    ends = [*origins, len(typed)][1:]
    assert "".join(decode(typed[a:b], font)[0] for a, b in zip(origins, ends, strict=True)) == text


@given(TEXTS)
def test_tcvn3_is_read_as_it_was_typed(text: str) -> None:
    assert "".join(decode(piece, font)[0] for piece, font in typed_in_tcvn3(text)) == text


@given(TEXTS)
def test_a_symbol_font_says_the_same(text: str) -> None:
    for typing in (typed_in_tcvn3, typed_in_vni):
        assert "".join(decode(as_symbols(piece), font)[0] for piece, font in typing(text)) == text


def test_bytes_below_a0_are_the_signs_of_windows() -> None:
    for raw in ("\u0093Ho\u0094 \u0096 1", "\uf093Ho\uf094 \uf096\uf0201"):
        assert decode(raw, "VNI-Times")[0] == decode(raw, ".VnTime")[0] == "“Ho” – 1"


def test_a_mark_may_be_of_either_case() -> None:
    assert decode("AØ Aø OÄ Oä ÑÖÔØNG Ñöôøng", "VNI-Times")[0] == "À À Ộ Ộ ĐƯỜNG Đường"


def test_what_is_no_letter_with_a_mark_stays() -> None:
    assert decode("bø eê 5ù aabø", "VNI-Times") == ("bø eê 5ù aabø", list(range(13)))


@pytest.mark.parametrize(
    ("font", "encoding", "capitals"),
    [
        (".VnTime", "TCVN3", False), (".vntime", "TCVN3", False), (".VnTimeH", "TCVN3", True),
        (".VnArial NarrowH", "TCVN3", True), ("VNI-Times", "VNI", False), ("VNI Helve", "VNI", False),
        ("VNI-Helve Condensed H", "VNI", False), ("Times New Roman", "", False), ("Vnitura", "", False),
        ("", "", False),
    ],
)  # fmt: skip
def test_a_font_by_its_name(font: str, encoding: str, capitals: bool) -> None:
    assert encoding_of(font) == encoding
    assert draws_capitals(font) is capitals


def test_a_font_of_capitals_draws_all_letters_so() -> None:
    assert decode("Céng hßa x· héi chñ nghÜa ViÖt Nam", ".VnTimeH")[0] == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert decode("\ufb01", ".VnTimeH")[0] == "\ufb01"  # a letter that grows by it would break the way back


def test_evidence() -> None:
    assert proven("Số 5, ngày 3") == 1
    assert proven("Céng hßa, caùc, và") == 0
    assert (syllables("cộng hòa Nam"), syllables("Céng hßa Nam")) == (2, 0)


def test_every_letter_is_there() -> None:
    assert {decode(c, ".VnTime")[0] for c in TCVN3.values()} == set(LETTERS)
    assert {decode(c, "VNI-Times")[0] for c in VNI.values()} == set(LETTERS)
