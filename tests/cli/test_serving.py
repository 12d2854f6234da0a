"""``vbhc-lint serve`` where it cannot be served."""

from __future__ import annotations

import socket
import sys
from collections.abc import Callable

import pytest

Run = Callable[..., tuple[int, str, str]]


@pytest.mark.parametrize("package", ["starlette", "uvicorn", "anyio"])
def test_without_its_extra_it_says_how_to_install_it(run: Run, monkeypatch: pytest.MonkeyPatch, package: str) -> None:
    for name in [name for name in sys.modules if name.startswith(("vbhc_lint.web", f"{package}."))]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, package, None)
    code, out, err = run("serve", "--no-browser")
    assert (code, out) == (2, "")
    assert 'pip install "vbhc-lint[web]"' in err and "Traceback" not in err


def test_a_port_that_is_taken_is_told(run: Run) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        code, out, err = run("serve", "--no-browser", "--port", port)
    assert (code, out) == (2, "")
    assert err.startswith(f"vbhc-lint: Không mở được cổng {port}: ")


def test_a_port_that_no_machine_has_is_told(run: Run) -> None:
    code, out, err = run("serve", "--no-browser", "--port", 70000)
    assert (code, out) == (2, "")
    assert err.startswith("vbhc-lint: Không mở được cổng 70000: ")
