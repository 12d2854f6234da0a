"""Neighbours tell the word that a slip hid, and keep silent where they do not know."""

from __future__ import annotations

import pytest

from vbhc_lint.context import Context, Proof, Reader, counted, near
from vbhc_lint.phrases import Phrases

PROOF = Proof(both=8, both_share=0.1, one=20, one_share=0.05, any_share=0.5, rare=1000, unknown_share=0.01)
NONE = Phrases(())


def _read(text: str, listed: Phrases = NONE, more: str = "") -> dict[str, str]:
    keys, others = tuple(text.split()), [tuple(line.split()) for line in more.split(";")]
    reader = Reader((keys, *others), listed, (4, 0.5), set(), PROOF)
    return {keys[at]: right for at, right in reader.slips(keys, lambda _: True).items()}


@pytest.mark.parametrize(
    ("text", "slips"),
    [
        ("hai bên xác lập thỏa thuân về ranh giới", {"thuân": "thuận"}),
        ("theo quyêt định của tòa án", {"quyêt": "quyết"}),
        ("người lao đông được nghỉ", {"đông": "động"}),
        ("hai bên xác lập thỏa thuận về ranh giới", {}),
        ("mùa đông năm nay rét đậm", {}),
        ("trồng cây trẩu ở sườn đồi", {}),
    ],
)
def test_a_word_is_known_by_its_neighbours(text: str, slips: dict[str, str]) -> None:
    assert _read(text) == slips


def test_what_the_document_itself_writes_elsewhere_is_no_slip() -> None:
    assert _read("người lao đông được nghỉ", more="chợ lao đông họp sớm") == {}


def test_listed_phrases_tell_as_well() -> None:
    text = "trạm bơm điên dã chiến"
    assert _read(text) == {}
    assert _read(text, Phrases(["bơm điện"])) == {"điên": "điện"}


def test_words_parted_by_a_comma_are_no_neighbours() -> None:
    keys = ("người", "lao", "đông", "được", "nghỉ")
    reader = Reader((keys,), NONE, (4, 0.5), set(), PROOF)
    assert reader.slips(keys, lambda at: at not in (1, 2)) == {}


def test_one_slip_is_a_mark_a_letter_or_a_like_consonant_and_never_i_for_y() -> None:
    assert {"cổng", "cống", "công", "cộng"} - set(near("công")) == {"công"}
    assert "trật" in near("tật") and "thiết" in near("thiếp") and "xử" in near("sử") and "chú" in near("trú")
    assert "kỹ" not in near("kĩ") and "lý" not in near("lí")


def test_numbers_are_one_word() -> None:
    keys = counted(["ngày", "22", "điều", "1.205"])
    assert keys == ("ngày", "#", "điều", "#")
    assert not list(Context([keys], NONE).doubtful(keys))
    assert _read("họp ngày # thàng # năm #", Phrases(["ngày # tháng # năm #"])) == {"thàng": "tháng"}
