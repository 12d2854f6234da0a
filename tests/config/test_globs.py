"""Patterns of paths: as .gitignore means them, held against another reader of it."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pathspec.patterns.gitignore.spec import GitIgnoreSpecPattern

from vbhc_lint.config.globs import Glob

_HERE = "/kho/văn bản"


def _fits(pattern: str, path: str) -> bool:
    return Glob(pattern, _HERE).fits(f"{_HERE}/{path}")


@pytest.mark.parametrize(
    ("pattern", "inside", "outside"),
    [
        ("van-ban-den/**", ["van-ban-den/a.docx", "van-ban-den/x/y.docx"], ["van-ban-den", "a/van-ban-den/b.docx"]),
        ("văn bản đến/", ["văn bản đến/a.docx", "x/văn bản đến/y/z.docx"], ["văn bản đến"]),
        ("*.docx", ["a.docx", "x/y/b.docx"], ["a.doc", "a.docx2"]),
        ("/*.docx", ["a.docx"], ["x/a.docx"]),
        ("den/*.docx", ["den/a.docx"], ["den/x/a.docx", "x/den/a.docx"]),
        ("den/**/so-*/*.docx", ["den/so-1/a.docx", "den/x/y/so-2/b.docx"], ["den/a.docx", "den/so-1/x/a.docx"]),
        ("**/den/**", ["den/a.docx", "x/y/den/z.docx"], ["den"]),
        ("cv-?.docx", ["cv-1.docx"], ["cv-10.docx", "cv-.docx", "cv-/.docx"]),
        ("cv-[0-9].docx", ["x/cv-7.docx"], ["cv-x.docx"]),
        ("cv-[!0-9].docx", ["cv-x.docx"], ["cv-7.docx"]),
        ("den\\\\cong van.docx", ["den/cong van.docx"], ["den\\x"]),
        ("a.docx", ["a.docx", "x/a.docx"], ["axdocx", "ba.docx"]),
        ("(a)+{b}.docx", ["(a)+{b}.docx"], ["ab.docx"]),
        ("a[.docx", ["a[.docx"], ["a.docx"]),
    ],
)
def test_a_pattern_names_what_one_of_gitignore_would(pattern: str, inside: list[str], outside: list[str]) -> None:
    assert [path for path in inside if not _fits(pattern, path)] == []
    assert [path for path in outside if _fits(pattern, path)] == []


def test_letters_are_the_same_in_either_normal_form() -> None:
    composed, decomposed = (unicodedata.normalize(form, "văn bản đến/**") for form in ("NFC", "NFD"))
    for pattern in (composed, decomposed):
        for path in ("văn bản đến/a.docx", unicodedata.normalize("NFD", "văn bản đến/a.docx")):
            assert Glob(pattern, unicodedata.normalize("NFD", _HERE)).fits(f"{_HERE}/{path}")


def test_separators_of_windows_are_read_on_both_sides() -> None:
    assert Glob("van-ban-den\\**", "C:\\kho").fits("C:\\kho\\van-ban-den\\a.docx")
    assert Glob("van-ban-den/*.docx", "C:\\kho").fits("C:\\kho\\van-ban-den\\a.docx")
    assert not Glob("van-ban-den/*.docx", "C:\\kho").fits("C:\\khac\\van-ban-den\\a.docx")


def test_outside_the_folder_only_patterns_for_any_depth_speak() -> None:
    elsewhere = "/nơi khác/van-ban-den/a.docx"
    assert not Glob("van-ban-den/**", _HERE).fits(elsewhere)
    assert Glob("**/van-ban-den/**", _HERE).fits(elsewhere)
    assert Glob("*.docx", _HERE).fits(elsewhere)


@pytest.mark.parametrize(
    ("pattern", "root"),
    [
        ("den/a.docx", f"{_HERE}/den/a.docx"),
        ("/a.docx", f"{_HERE}/a.docx"),
        ("den/2026/**", f"{_HERE}/den/2026"),
        ("den/*/a.docx", f"{_HERE}/den"),
        ("a.docx", _HERE),
        ("den/", _HERE),
        ("**/a.docx", _HERE),
    ],
)
def test_the_root_of_a_pattern_holds_all_that_it_names(pattern: str, root: str) -> None:
    assert Glob(pattern, _HERE).root == root


_pieces = st.sampled_from(["a", "b", "/", "*", "**", "?", ".", "**/", "[ab]", "[!a]", "[^b]", "[a-c]", "đ"])
_names = st.text("abc.đ", min_size=1, max_size=2)


@given(st.lists(_pieces, min_size=1, max_size=6).map("".join), st.lists(_names, min_size=1, max_size=4).map("/".join))
def test_another_reader_of_gitignore_agrees(pattern: str, path: str) -> None:
    expression, _ = GitIgnoreSpecPattern.pattern_to_regex(pattern)
    if expression is None or "***" in pattern or "//" in pattern:
        return
    assert _fits(pattern, path) is (re.compile(expression).search(path) is not None)
