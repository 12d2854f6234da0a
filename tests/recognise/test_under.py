"""The rule under a line of the header is seen in every form, measured where it can be, missed where there is none."""

from __future__ import annotations

import pytest
from drafts import SENTENCE, STATE, Draft

from fixtures.page import build, conforming
from vbhc_lint.model import read
from vbhc_lint.package import Package
from vbhc_lint.recognise import recognise
from vbhc_lint.recognise.components import Component, CoQuanBanHanh, TieuNgu, TrichYeu
from vbhc_lint.recognise.document import Document
from vbhc_lint.rule import Look
from vbhc_lint.units import pt

_KINDS = (TieuNgu, CoQuanBanHanh, TrichYeu)
_FORMS = {"border": "border", "drawing": "drawn", "underscores": "typed"}


def _document(header: str, line: str, **changes: object) -> Document:
    page = conforming("quyet_dinh").change(**changes)
    return recognise(read(Package.open(build(page, "direct", header, line)))).documents[0]


@pytest.mark.parametrize("kind", _KINDS)
@pytest.mark.parametrize("header", ["table", "rows"])
@pytest.mark.parametrize("line", _FORMS)
def test_every_form_is_seen(kind: type[Component], header: str, line: str) -> None:
    under = _document(header, line).under(kind)
    assert under and {u.form for u in under} == {_FORMS[line]}


@pytest.mark.parametrize("kind", _KINDS)
@pytest.mark.parametrize("line", _FORMS)
def test_a_missing_rule_is_missed(kind: type[Component], line: str) -> None:
    document = _document("table", line, drawn_lines={kind.scope: None})
    assert document.under(kind) == ()
    assert all(document.under(other) for other in _KINDS if other is not kind)


@pytest.mark.parametrize(("missing", "other"), [(TieuNgu, CoQuanBanHanh), (CoQuanBanHanh, TieuNgu)])
def test_a_rule_typed_in_a_row_of_tabs_is_that_of_the_words_above(
    missing: type[Component], other: type[Component]
) -> None:
    document = _document("tabs", "underscores", drawn_lines={missing.scope: None})
    assert document.under(missing) == ()
    assert document.under(other)


@pytest.mark.parametrize("missing", [TieuNgu, CoQuanBanHanh])
def test_a_rule_drawn_in_a_row_of_tabs_is_that_of_the_words_it_is_as_long_as(missing: type[Component]) -> None:
    document = _document("tabs", "drawing", drawn_lines={missing.scope: None, "trich_yeu": None})
    assert document.under(missing) == ()


@pytest.mark.parametrize("line", ["drawing", "underscores"])
@pytest.mark.parametrize("part", [0.6, 1.0])
def test_its_length(line: str, part: float) -> None:
    document = _document("table", line, drawn_lines={"tieu_ngu": part})
    (under,), (words,) = document.under(TieuNgu) or (), document.all(TieuNgu)
    assert under.width == pytest.approx(12.2 * words.looks[0].size * part, rel=0.05)  # em, in Times New Roman Bold


def test_underlined_words_are_a_rule() -> None:
    document = _document("table", "border", drawn_lines={"tieu_ngu": None}, tieu_ngu=Look(underline=True))
    assert [u.form for u in document.under(TieuNgu) or ()] == ["underline"]


def test_a_border_of_the_cell_is_as_long_as_the_cell_lets_it_be() -> None:
    head = Draft().table([[("SỞ THỦY SẢN", "cb"), "Số: 3/TB-STS"], STATE], [[], ["Chà Là, ngày 05 tháng 9 năm 2022"]])
    document = head.bordered(0, 1).lines(("THÔNG BÁO", "cb"), (SENTENCE, "j")).document()
    (motto,), (under,) = document.all(TieuNgu), document.under(TieuNgu) or ()
    assert under.form == "border"
    assert under.width == pytest.approx(pt(motto.paragraph.right - motto.paragraph.left))


@pytest.mark.parametrize("gap", [" " * 20, "\t\t\t"])
def test_two_rules_in_one_row_are_one_for_each_column(gap: str) -> None:
    head = [f"SỞ THỦY SẢN{gap}CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", f"{gap}Độc lập - Tự do - Hạnh phúc"]
    rows = Draft().lines(*head, f"  ____{gap}________", f"Số: 3/TB-STS{gap}Chà Là, ngày 05 tháng 9 năm 2022")
    document = rows.lines(("THÔNG BÁO", "cb"), ("Đăng ký tàu cá", "cb"), (SENTENCE, "j")).document()
    (left,), (right,) = document.under(CoQuanBanHanh) or (), document.under(TieuNgu) or ()
    assert (left.width, right.width) == (4 * 0.5 * 13, 8 * 0.5 * 13)


def test_a_rule_typed_for_the_motto_alone_is_its_own() -> None:
    gap = " " * 20
    rows = [
        f"SỞ THỦY SẢN{gap}CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        f"{gap}Độc lập - Tự do - Hạnh phúc",
        f"{gap}________",
    ]
    document = Draft().lines(*rows, "Số: 3/TB-STS", ("THÔNG BÁO", "cb"), (SENTENCE, "j")).document()
    assert document.under(TieuNgu)
