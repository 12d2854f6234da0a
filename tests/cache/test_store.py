"""The store: whole pieces or none, private, bounded, and as good as absent where it cannot be had."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vbhc_lint.cache.store import KEEP, VARIABLE, Store, folder

ONE, TWO = "a" * 64, "a1" + "b" * 62
POSIX = pytest.mark.skipif(not hasattr(os, "geteuid"), reason="no owners and modes of files as POSIX has them")


def _file(store: Store, key: str) -> Path:
    return store.place / key[0] / key


def test_what_is_put_is_there_for_whoever_comes(tmp_path: Path) -> None:
    Store(tmp_path).put(ONE, b"x")
    store = Store(tmp_path)
    assert (store.get(ONE), store.get(TWO)) == (b"x", None)
    assert (store.holds(ONE), store.holds(TWO)) == (True, False)
    assert store.size() == (1, 17)
    assert (store.place / "CACHEDIR.TAG").read_bytes().startswith(b"Signature: 8a477f597d28d172789f06886806bc55\n")


def test_clearing_leaves_what_is_not_ours(tmp_path: Path) -> None:
    (tmp_path / "other").write_text("x")
    store = Store(tmp_path)
    store.put(ONE, b"x")
    store.clear()
    assert store.get(ONE) is None
    assert [file.name for file in tmp_path.iterdir()] == ["other"]
    store.put(ONE, b"x")
    assert Store(tmp_path).get(ONE) == b"x"


@settings(deadline=None)
@given(st.binary(max_size=40), st.data())
def test_a_damaged_piece_is_none(tmp_path_factory: pytest.TempPathFactory, data: bytes, how: st.DataObject) -> None:
    store = Store(tmp_path_factory.mktemp("kept"))
    store.put(ONE, data)
    file = _file(store, ONE)
    whole = bytearray(file.read_bytes())
    at = how.draw(st.integers(0, len(whole) - 1))
    if how.draw(st.booleans()):
        whole[at] ^= how.draw(st.integers(1, 255))
    else:
        del whole[at:]
    file.write_bytes(whole)
    assert store.get(ONE) is None
    store.put(ONE, data)
    assert store.get(ONE) == data


def test_a_piece_under_another_key_is_none(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.put(ONE, b"x")
    _file(store, TWO).write_bytes(_file(store, ONE).read_bytes())
    assert store.get(TWO) is None


def test_a_full_shelf_loses_what_has_been_of_no_use_for_longest(tmp_path: Path) -> None:
    store = Store(tmp_path, limit=16 * 1_000)
    keys = [f"a{number:063}" for number in range(12)]
    now = time.time()
    for age, key in enumerate(keys):
        store.put(key, bytes(100))
        os.utime(_file(store, key), (now - age, now - age))
    store.put("b" * 64, bytes(100))
    store.sweep()
    assert [store.holds(key) for key in keys] == [True] * 8 + [False] * 4  # 116 bytes each
    assert store.holds("b" * 64)


def test_what_is_too_large_for_a_shelf_is_not_kept(tmp_path: Path) -> None:
    store = Store(tmp_path, limit=16 * 1_000)
    store.put(ONE, bytes(1_001))
    assert store.get(ONE) is None


def test_what_has_been_of_no_use_for_long_goes_and_use_keeps(tmp_path: Path) -> None:
    store = Store(tmp_path)
    for key in (ONE, TWO):
        store.put(key, b"x")
        old = time.time() - KEEP - 10
        os.utime(_file(store, key), (old, old))
    draft = _file(store, f"{ONE}.0.tmp")
    draft.write_bytes(b"left by who was killed")
    os.utime(draft, (old, old))
    assert store.get(ONE) == b"x"
    store.sweep()
    assert (store.holds(ONE), store.holds(TWO), draft.exists()) == (True, False, False)


@POSIX
def test_it_is_for_the_user_alone(tmp_path: Path) -> None:
    store = Store(tmp_path / "new" / "place")
    before = os.umask(0)
    try:
        store.put(ONE, b"x")
    finally:
        os.umask(before)
    modes = [path.stat().st_mode & 0o777 for path in (store.place, store.place / "a", _file(store, ONE))]
    assert modes == [0o700, 0o700, 0o600]


@POSIX
def test_a_place_where_others_can_write_is_not_used(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.put(ONE, b"x")
    store.place.chmod(0o777)
    again = Store(tmp_path)
    again.put(TWO, b"x")
    assert (again.get(ONE), again.get(TWO)) == (None, None)


@POSIX
def test_a_place_that_leads_elsewhere_is_not_used(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir(mode=0o700)
    (tmp_path / "results-1").symlink_to(tmp_path / "elsewhere")
    store = Store(tmp_path)
    store.put(ONE, b"x")
    assert store.get(ONE) is None
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_without_a_place_nothing_is_kept_and_nothing_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    store = Store(tmp_path / "file")  # no folder
    store.put(ONE, b"x")
    store.sweep()
    store.clear()
    assert (store.get(ONE), store.holds(ONE), store.size()) == (None, False, (0, 0))


def test_a_place_that_goes_while_we_are_at_it(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.put(ONE, b"x")
    Store(tmp_path).clear()
    store.put(TWO, b"x")
    store.sweep()
    assert (store.get(ONE), store.get(TWO)) == (None, None)


def test_several_processes_write_and_read_one_place(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from vbhc_lint.cache.store import Store\n"
        "store = Store(Path(sys.argv[1]), 16 * 2_000)\n"
        "for turn in range(60):\n"
        "    for key in map(str, range(8)):\n"
        "        key = 'a' + key * 63; store.put(key, key.encode() * 4)\n"
        "        assert store.get(key) in (None, key.encode() * 4)\n"
        "    store.sweep()\n"
        "    if turn % 20 == int(sys.argv[2]): store.clear()\n"
    )
    started = [
        subprocess.Popen([sys.executable, "-c", code, tmp_path, str(number)], stderr=subprocess.PIPE)
        for number in range(3)
    ]
    assert [(process.communicate()[1], process.returncode) for process in started] == [(b"", 0)] * 3


def test_where_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert folder({VARIABLE: ""}) is None
    assert folder({VARIABLE: str(tmp_path)}) == tmp_path
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    monkeypatch.setattr(sys, "platform", "linux")
    assert folder({}) == folder({"XDG_CACHE_HOME": "not/absolute"}) == tmp_path / ".cache" / "vbhc-lint"
    assert folder({"XDG_CACHE_HOME": str(tmp_path / "x")}) == tmp_path / "x" / "vbhc-lint"
    monkeypatch.setattr(sys, "platform", "darwin")
    assert folder({}) == tmp_path / "Library" / "Caches" / "vbhc-lint"
    monkeypatch.setattr(sys, "platform", "win32")
    assert folder({"LOCALAPPDATA": str(tmp_path)}) == tmp_path / "vbhc-lint" / "Cache"
    assert folder({}) is None
