"""Codes by version: the file is sound, a release adds what is new, and nothing is ever used again."""

from __future__ import annotations

from pathlib import Path

from tools.codes import Codes, present, read, released
from vbhc_lint import __version__


def test_a_code_has_one_version_and_what_is_gone_is_withdrawn() -> None:
    codes = read()
    listed = [code for version in codes.since.values() for code in version]
    withdrawn = {code for version in codes.withdrawn.values() for code in version}
    assert len(set(listed)) == len(listed)
    assert set(listed) - set(present()) == withdrawn
    assert not withdrawn & set(present())


def test_a_release_writes_its_new_codes_and_keeps_the_rest(tmp_path: Path) -> None:
    first = released("[since]\n\n[withdrawn]\n", ["CT101", "TT302"], "0.0.1")
    second = released(first, ["CT101", "TT302", "TT999"], "0.0.2")
    file = tmp_path / "codes.toml"
    file.write_text(second, encoding="utf-8")
    codes = read(file)
    assert codes.since["0.0.1"] == ["CT101", "TT302"]
    assert codes.since["0.0.2"] == ["TT999"]
    assert released(second, ["CT101", "TT302", "TT999"], "0.0.3") == second


def test_what_stands_nowhere_is_of_the_version_to_come() -> None:
    codes = Codes({"0.0.1": ["CT101"]}, {})
    assert codes.by_version(["CT101", "TT302"]) == {__version__: ["TT302"], "0.0.1": ["CT101"]}
