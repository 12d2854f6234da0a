"""Who may ask the page's program, and for what: spoken to as any other program on the machine could."""

from __future__ import annotations

import http.client
import socket
import sys
import time
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.web.served import Serve, serving
from vbhc_lint.web.guard import MAX_BODY, MAX_RATE

DOCX = Path(__file__).parents[2] / "fixtures" / "docx" / "cong_van-sai.docx"


def _ask(address: str, method: str, path: str, body: bytes = b"", **headers: str) -> tuple[int, dict[str, str], bytes]:
    """The answer to a question; a header given as "" is left out."""
    at = urlsplit(address)
    own = {"Host": at.netloc, "Origin": f"http://{at.netloc}", "Authorization": f"Bearer {at.fragment}"}
    asked = (
        own | {"Content-Length": str(len(body))} | {name.replace("_", "-"): value for name, value in headers.items()}
    )
    connection = http.client.HTTPConnection(at.netloc, timeout=10)
    connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
    for name, value in asked.items():
        if value:
            connection.putheader(name, value)
    connection.endheaders(body)
    answer = connection.getresponse()
    told = answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()
    connection.close()
    return told


def test_our_own_page_is_answered(address: str) -> None:
    status, headers, body = _ask(address, "POST", "/check", DOCX.read_bytes(), X_Name="a.docx")
    assert status == 200 and b"TT502" in body
    assert headers["cache-control"] == "no-store"


def test_a_document_is_judged_by_the_settings_of_its_place_and_no_name_leads_out(tmp_path: Path) -> None:
    (tmp_path / "kho" / "den").mkdir(parents=True)
    (tmp_path / "vbhc-lint.toml").write_text('ignore = ["TT"]', "utf-8")
    tables = '[per-path."den/"]\nignore = ["TT5"]\n[[suppress]]\ncode = "TT502"\nreason = "x"\npath = "cv*.docx"\n'
    (tmp_path / "kho" / "vbhc-lint.toml").write_text(tables, "utf-8")
    data, silent = DOCX.read_bytes(), []
    with serving(tmp_path / "kho") as address:
        for name in ("a.docx", "den/a.docx", "cv 1.docx", "../a.docx", "/a.docx", "den/../../a.docx", "x" * 5000):
            status, _, body = _ask(address, "POST", "/check", data, X_Name=name)
            assert status == 200
            silent.append(b"TT502" not in body)
    assert silent == [False, True, True, False, False, False, False]


@pytest.mark.parametrize(
    ("changed", "status"),
    [
        ({"Authorization": ""}, 401),
        ({"Authorization": "Bearer x"}, 401),
        ({"Origin": ""}, 403),
        ({"Origin": "http://127.0.0.1:1"}, 403),
        ({"Origin": "http://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Host": "evil.example"}, 421),
        ({"Host": "evil.example:80"}, 421),
        ({"Content-Length": str(MAX_BODY + 1)}, 413),
    ],
)
def test_others_are_turned_away(address: str, changed: dict[str, str], status: int) -> None:
    assert _ask(address, "POST", "/check", b"x", **changed)[0] == status


@pytest.mark.parametrize("method", ["PUT", "DELETE", "OPTIONS"])
def test_other_methods_are_turned_away(address: str, method: str) -> None:
    status, headers, _ = _ask(address, method, "/check")
    assert status == 403
    assert not [name for name in headers if name.startswith("access-control")]


def test_the_page_itself_holds_no_secret_and_cannot_be_framed(address: str) -> None:
    status, headers, body = _ask(address, "GET", "/", Authorization="", Origin="")
    assert status == 200
    assert urlsplit(address).fragment.encode() not in body
    assert "default-src 'none'" in headers["content-security-policy"]
    assert "frame-ancestors 'none'" in headers["content-security-policy"]


def test_another_name_that_leads_here_is_turned_away_from_the_page_too(address: str) -> None:
    assert _ask(address, "GET", "/", Host="evil.example")[0] == 421


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_only_this_machine_can_ask(address: str) -> None:
    port = urlsplit(address).port
    rows = [line.split() for file in ("tcp", "tcp6") for line in Path("/proc/net", file).read_text().splitlines()[1:]]
    listening = [row[1].partition(":")[0] for row in rows if row[3] == "0A" and row[1].endswith(f":{port:04X}")]
    assert listening == ["0100007F"]


def test_more_than_a_person_asks_is_turned_away(serve: Serve) -> None:
    at = urlsplit(serve())
    own = {"Origin": f"http://{at.netloc}", "Authorization": f"Bearer {at.fragment}", "Content-Length": "0"}
    connection = http.client.HTTPConnection(at.netloc, timeout=10)
    told = []
    for _ in range(MAX_RATE + 1):
        connection.request("POST", "/nowhere", headers=own)
        answer = connection.getresponse()
        answer.read()
        told.append(answer.status)
    connection.close()
    assert told == [404] * MAX_RATE + [429]


def test_it_ends_though_somebody_keeps_it_waiting(tmp_path: Path) -> None:
    with serving(tmp_path) as address:
        at = urlsplit(address)
        waiting = socket.create_connection((at.hostname, at.port))
        own = f"Host: {at.netloc}\r\nOrigin: http://{at.netloc}\r\nAuthorization: Bearer {at.fragment}"
        waiting.sendall(
            f"POST /check HTTP/1.1\r\n{own}\r\nContent-Length: 1000\r\nExpect: 100-continue\r\n\r\n".encode()
        )
        assert b" 100 " in waiting.recv(100)  # it waits for the document now
        begun = time.monotonic()
    assert time.monotonic() - begun < 20
    waiting.close()


def test_each_run_has_a_token_of_its_own(address: str, serve: Serve) -> None:
    assert urlsplit(serve()).fragment != urlsplit(address).fragment
