"""Whatever a document refers to, nothing is fetched, started or changed: no connection, no process, no file."""

from __future__ import annotations

import json
import re
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.hostile.document import inside, parts
from tests.hostile.structures import declaring
from tests.model.parts import OFFICE, p, package

RELATED = "word/_rels/document.xml.rels"
KINDS = (
    "attachedTemplate",
    "image",
    "hyperlink",
    "aFChunk",
    "subDocument",
    "oleObject",
    "frame",
    "video",
    "styles",
    "header",
)


class Listener:
    """A server on this machine that counts who comes."""

    def __init__(self) -> None:
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]
        self.callers = 0
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        while True:
            try:
                caller, _ = self.socket.accept()
            except OSError:
                return
            self.callers += 1
            caller.close()


@pytest.fixture(scope="module")
def listener() -> Iterator[Listener]:
    made = Listener()
    yield made
    made.socket.close()


_FIELD = "<w:fldChar w:fldCharType='begin'/><w:instrText>{}</w:instrText><w:fldChar w:fldCharType='end'/>"
_GRAPHIC = "<a:graphic><a:graphicData><a:blip r:link='image'/></a:graphicData></a:graphic>"
_LINKED = "<o:OLEObject Type='Link' ProgID='Excel.Sheet' r:id='oleObject' UpdateMode='Always'/>"
RUNS = (
    f"<w:drawing><wp:inline><wp:extent cx='9' cy='9'/>{_GRAPHIC}</wp:inline></w:drawing>",
    f"<w:object><v:shape><v:imagedata r:id='image'/></v:shape>{_LINKED}</w:object>",
    _FIELD.format(" INCLUDETEXT BASE/a "),
    _FIELD.format(" DDEAUTO c:\\\\windows\\\\cmd.exe BASE "),
    "<w:pict><v:rect><v:imagedata src='BASE/b'/></v:rect></w:pict>",
)


def referring(base: str) -> dict[str, bytes]:
    """Parts that refer to a place outside in every way a document can."""
    blocks = "".join(f"<w:p><w:r>{run.replace('BASE', base)}</w:r></w:p>" for run in RUNS)
    chunks = "<w:altChunk r:id='aFChunk'/><w:subDoc r:id='subDocument'/>"
    found = parts(declaring(inside(blocks + chunks + p(f"Xem {base}/c, file:///etc/passwd, \\\\127.0.0.1\\x."))))
    relations = "".join(
        f'<Relationship Id="{kind}" Type="{OFFICE}/relationships/{kind}" Target="{base}/{kind}" TargetMode="{mode}"/>'
        for mode in ("External", "Internal")
        for kind in KINDS
    )
    found[RELATED] = found[RELATED].replace(b"</Relationships>", relations.encode() + b"</Relationships>")
    found["word/_rels/settings.xml.rels"] = found[RELATED]
    found["word/vbaProject.bin"] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1000)
    name = "[Content_Types].xml"
    found[name] = found[name].replace(
        b"openxmlformats-officedocument.wordprocessingml.document.main", b"ms-word.document.macroEnabled.main"
    )
    return found


def with_dtd(base: str) -> dict[str, bytes]:
    """Parts whose XML refers to a place outside."""
    found = parts()
    for name in ("word/document.xml", "word/styles.xml", RELATED):
        text = found[name].decode()
        start = text.index("?>") + 2 if text.startswith("<?xml") else 0
        dtd = f'<!DOCTYPE x PUBLIC "x" "{base}/{name}" [<!ENTITY % e SYSTEM "{base}/e"> %e;]>'
        schema = f'<?xml-stylesheet href="{base}/x.xsl"?>'
        found[name] = (text[:start] + schema + dtd + text[start:]).encode()
    return found


@pytest.fixture
def folder(tmp_path: Path, listener: Listener) -> Path:
    given = tmp_path / "van-ban"
    given.mkdir()
    for number, base in enumerate(
        (
            f"http://127.0.0.1:{listener.port}",
            f"ftp://127.0.0.1:{listener.port}",
            f"//127.0.0.1:{listener.port}",
            "file:///etc",
        )
    ):
        (given / f"dan-{number}.docx").write_bytes(package(referring(base)))
        (given / f"dtd-{number}.docx").write_bytes(package(with_dtd(base)))
    return given


def audited(log: Path, *arguments: object) -> tuple[int, bytes, list[str]]:
    """The command under audit: exit code, standard output, what was noticed."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.hostile.audited", str(log), *map(str, arguments)],
        capture_output=True, check=False, cwd=Path(__file__).parents[2],
    )  # fmt: skip
    assert b"Traceback" not in done.stderr
    return done.returncode, done.stdout, log.read_text(encoding="utf-8").splitlines()


def test_nothing_is_fetched_started_or_changed(folder: Path, tmp_path: Path, listener: Listener) -> None:
    before = {file: (file.read_bytes(), file.stat().st_mtime_ns) for file in folder.iterdir()}
    code, out, noticed = audited(tmp_path / "log", "check", folder, "--format", "json", "--jobs", "1")
    assert code == 2
    told = {Path(file["path"]).name[:3]: file["error"] for file in json.loads(out)["files"]}
    assert told["dan"] is None
    assert told["dtd"]["code"] == "HT006"
    assert noticed == []
    assert listener.callers == 0
    assert {file: (file.read_bytes(), file.stat().st_mtime_ns) for file in folder.iterdir()} == before


def test_a_page_that_shows_such_documents_leads_nowhere(folder: Path, tmp_path: Path, listener: Listener) -> None:
    code, out, noticed = audited(tmp_path / "log", "check", folder, "--format", "html", "--jobs", "1")
    assert code == 2
    assert noticed == []
    assert f"127.0.0.1:{listener.port}".encode() in out  # as text
    assert not re.search(rb'(href|src|action|data)="(?!#)', out) and b"url(" not in out
    assert listener.callers == 0


def test_all_that_is_written_is_the_report(folder: Path, tmp_path: Path, listener: Listener) -> None:
    report = tmp_path / "bao-cao.json"
    _, _, noticed = audited(tmp_path / "log", "check", folder, "--format", "json", "--jobs", "1", "--output", report)
    assert report.exists()
    assert noticed != []
    assert [line for line in noticed if str(tmp_path / ".bao-cao.json.") not in line] == []
    assert listener.callers == 0


def test_what_is_kept_stands_in_its_folder(
    folder: Path, tmp_path: Path, listener: Listener, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = tmp_path / "kept"
    monkeypatch.setenv("VBHC_LINT_CACHE_DIR", str(kept))
    for writes in (True, False):
        log = tmp_path / f"log-{writes}"
        _, _, noticed = audited(log, "check", folder, "--format", "json", "--jobs", "1")
        assert (noticed != []) is writes
        opened = [line for line in noticed if not re.match(r"open \(\d", line)]  # but what is open already
        assert [line for line in opened if str(kept) not in line] == []
    assert listener.callers == 0


@pytest.mark.parametrize("command", ["fix", "annotate"])
def test_what_writes_documents_fetches_nothing_and_writes_where_it_is_told(
    command: str, tmp_path: Path, listener: Listener
) -> None:
    found = referring(f"http://127.0.0.1:{listener.port}")
    name = "word/document.xml"
    found[name] = found[name].replace("Số: ".encode(), "Số:  5".encode(), 1)
    found["[Content_Types].xml"] = found["[Content_Types].xml"].replace(
        b"ms-word.document.macroEnabled.main", b"openxmlformats-officedocument.wordprocessingml.document.main"
    )
    del found["word/vbaProject.bin"]
    given, made = tmp_path / "a.docx", tmp_path / "b.docx"
    given.write_bytes(package(found))
    before = given.read_bytes()
    code, _, noticed = audited(tmp_path / "log", command, given, "--output", made)
    assert code < 2
    assert noticed != [] and made.read_bytes() != before
    assert [line for line in noticed if str(tmp_path / ".b.docx.") not in line] == []
    assert listener.callers == 0
    assert given.read_bytes() == before


def test_the_audit_notices_what_it_should(tmp_path: Path, listener: Listener) -> None:
    code = (
        f"import socket; socket.create_connection(('127.0.0.1', {listener.port})); open({str(tmp_path / 'x')!r}, 'w')"
    )
    plain = Path(__file__).with_name("audited.py").read_text(encoding="utf-8")
    spied = plain.replace("return command(arguments)", f"exec({code!r})\n        return 0")
    done = subprocess.run([sys.executable, "-c", spied, str(tmp_path / "log")], check=False, capture_output=True)
    assert done.returncode == 0, done.stderr
    noticed = (tmp_path / "log").read_text(encoding="utf-8")
    assert "socket.connect" in noticed
    assert "open " in noticed
    assert listener.callers == 1
