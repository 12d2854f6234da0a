"""Expressions that were kept are those that would be compiled."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest

from vbhc_lint import expression, kept
from vbhc_lint.expression import compiled, keep_expressions
from vbhc_lint.linter.judge import all_rules

PYTHON = sys.version


class Word(msgspec.Struct):
    """Something to keep."""

    text: str


@pytest.fixture
def again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], None]]:
    """Everything is kept in a folder of its own; call it to keep what is new and begin as a new process would."""
    monkeypatch.setattr(kept, "_file", lambda name: tmp_path / "kept" / name)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(expression, "_new", {})

    def forget() -> None:
        keep_expressions()
        compiled.cache_clear()
        expression._codes.cache_clear()

    forget()
    yield forget
    compiled.cache_clear()
    expression._codes.cache_clear()


TEXTS = [
    (r"(?P<so>\d+)/(?P<ky_hieu>[A-ZĐ]{2,})", 0),
    (r"\bnghị định\b", re.IGNORECASE),
    (r"^(?i:lưu)\b(?!\s+trữ)|(a)(?P<b>b)?", re.MULTILINE | re.DOTALL),
    (r"(?m)^[ăâêôơưĐ-ỹ]++$", 0),
    ("[\ud800-\udfff]", 0),  # compiled each time
]


@pytest.mark.parametrize(("text", "flags"), TEXTS)
def test_a_kept_expression_is_the_one_that_would_be_compiled(again: Callable[[], None], text: str, flags: int) -> None:
    compiled(text, flags)
    again()
    read, fresh = compiled(text, flags), re.compile(text, flags)
    assert not expression._new
    assert read == fresh  # compares flags, code and pattern
    assert (read.groups, dict(read.groupindex), read.flags) == (fresh.groups, dict(fresh.groupindex), fresh.flags)
    sample = "Số 15/QĐ-UBND theo Nghị Định; Lưu: ab\nĐồng"
    assert [(m.span(), m.groupdict(), m.lastgroup) for m in read.finditer(sample)] == [
        (m.span(), m.groupdict(), m.lastgroup) for m in fresh.finditer(sample)
    ]


def test_all_of_ours_come_back_as_they_were(again: Callable[[], None]) -> None:
    modules = [sys.modules[rule.check.__module__] for rule in all_rules()]
    ours = [v for m in modules for v in vars(m).values() if isinstance(v, re.Pattern) and isinstance(v.pattern, str)]
    assert len(ours) > 100
    for one in ours:
        compiled(one.pattern, one.flags)
    again()
    assert all(compiled(one.pattern, one.flags) == one for one in ours)
    assert not expression._new


def test_what_another_python_kept_is_not_read(again: Callable[[], None], monkeypatch: pytest.MonkeyPatch) -> None:
    compiled("a", 0)
    again()
    monkeypatch.setattr(sys, "version", f"{PYTHON}?")
    compiled("a", 0)
    assert expression._new


@pytest.mark.parametrize("there", [b"abc", b"\x00\x00"], ids=["a letter", "a number"])
def test_what_was_changed_on_disk_is_not_read(again: Callable[[], None], tmp_path: Path, there: bytes) -> None:
    compiled("abc", 0)
    again()
    file = tmp_path / "kept" / "expressions"
    data = file.read_bytes()
    at = data.rindex(there)
    file.write_bytes(data[:at] + b"\xff" + data[at + 1 :])
    again()
    assert compiled("abc", 0).fullmatch("abc")
    assert expression._new


def test_a_kept_pack_that_was_damaged_is_read_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "_file", lambda name: tmp_path / name)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)

    def read() -> Word:
        return kept.worked_out("w", [b"source"], Word, lambda: Word("lời"))

    assert read() == Word("lời")
    held = (tmp_path / "w").read_bytes()
    (tmp_path / "w").write_bytes(held.replace("lời".encode(), b"\xff" * 5))
    assert read() == Word("lời")


def test_nothing_is_kept_where_python_is_told_to_write_nothing(
    again: Callable[[], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    compiled("b", 0)
    again()
    assert not (tmp_path / "kept").exists()
