"""A document that would reach out does not: neither to what it links, nor by its macros."""

from __future__ import annotations

import socket
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.convert.office import OFFICE, WITHOUT, written
from tests.model.parts import package
from vbhc_lint import convert
from vbhc_lint.package import Kind

pytestmark = pytest.mark.skipif(OFFICE is None, reason=WITHOUT)
ODT = "application/vnd.oasis.opendocument.text"
_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "office": f"{_OASIS}:office:1.0", "text": f"{_OASIS}:text:1.0", "draw": f"{_OASIS}:drawing:1.0",
        "svg": f"{_OASIS}:svg-compatible:1.0", "script": f"{_OASIS}:script:1.0",
        "manifest": f"{_OASIS}:manifest:1.0", "xlink": "http://www.w3.org/1999/xlink",
        "dom": "http://www.w3.org/2001/xml-events",
    }.items()
)  # fmt: skip


class Listener:
    """Takes connections and notes what each asked for first."""

    def __init__(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = self._socket.getsockname()[1]
        self.heard: list[str] = []
        threading.Thread(target=self._serve, daemon=True).start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:  # closed
                return
            with connection:
                connection.settimeout(2)
                try:
                    self.heard.append(connection.recv(400).decode("latin-1").partition("\r\n")[0])
                    connection.sendall(b"HTTP/1.0 404 Not Found\r\n\r\n")
                except OSError:
                    self.heard.append("")

    def close(self) -> None:
        self._socket.close()


@pytest.fixture
def listener(monkeypatch: pytest.MonkeyPatch) -> Iterator[Listener]:
    """One that hears direct connections, and those by the proxy that a conversion is told of."""
    heard = Listener()
    options = ((p, n, heard.port if n.endswith("ProxyPort") else value) for p, n, value in convert._OPTIONS)
    monkeypatch.setattr(convert, "_OPTIONS", tuple(options))
    yield heard
    heard.close()


def odt(body: str, scripts: str = "", **files: str) -> bytes:
    """An OpenDocument text; keywords give further files, ``__`` for a slash in their names."""
    more = {name.replace("__", "/") + ".xml": content for name, content in files.items()}
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="text/xml"/>'
        for name in ("content.xml", *more)
    )
    return package(
        {
            "mimetype": ODT,
            "content.xml": f'<office:document-content {NAMESPACES} office:version="1.2">{scripts}<office:body>'
            f"<office:text>{body}</office:text></office:body></office:document-content>",
            "META-INF/manifest.xml": f'<manifest:manifest {NAMESPACES} manifest:version="1.2"><manifest:file-entry '
            f'manifest:full-path="/" manifest:media-type="{ODT}"/>{entries}</manifest:manifest>',
            **more,
        }
    )


def linking(address: str) -> bytes:
    """A text with a picture, an object, a frame and a section that are kept elsewhere."""

    def frame(inner: str) -> str:
        size = 'svg:width="2cm" svg:height="2cm"'
        return f'<text:p><draw:frame text:anchor-type="as-char" {size}>{inner}</draw:frame></text:p>'

    link = 'xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"'
    return odt(
        frame(f'<draw:image xlink:href="{address}/picture.png" {link}/>')
        + frame(f'<draw:object-ole xlink:href="{address}/object" {link}/>')
        + frame(f'<draw:floating-frame xlink:href="{address}/frame.html" {link}/>')
        + f'<text:section text:name="s"><text:section-source xlink:href="{address}/section.odt" xlink:type="simple"/>'
        "<text:p>x</text:p></text:section>"
    )


def rtf(address: str) -> bytes:
    """The same as RTF has it: fields, a template, a linked object, a shape filled from elsewhere."""
    fields = "".join(
        rf'{{\field{{\*\fldinst {name} "{address}/{name}" \\d}}{{\fldrslt x}}}}'
        for name in ("INCLUDEPICTURE", "INCLUDETEXT", "LINK Word.Document.8")
    )
    shape = rf"{{\shp{{\*\shpinst{{\sp{{\sn pibName}}{{\sv {address}/shape.png}}}}{{\sp{{\sn pibFlags}}{{\sv 14}}}}}}}}"
    return rf"{{\rtf1\ansi{{\*\template {address}/t.dot}}{fields}{shape}\par}}".encode()


def unguarded(data: bytes, kind: Kind, folder: Path) -> None:
    """What LibreOffice does of itself."""
    source = folder / f"x.{kind}"
    source.write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [str(OFFICE), profile, "--headless", "--convert-to", "docx", "--outdir", str(folder), str(source)]
    subprocess.run(command, capture_output=True, timeout=120, check=False)


def test_libreoffice_of_itself_fetches_what_a_document_links(listener, tmp_path):
    unguarded(linking(listener.address), Kind.ODT, tmp_path)
    assert any("/picture.png" in request for request in listener.heard)
    assert any("/object" in request for request in listener.heard)


def test_a_conversion_of_an_opendocument_text_fetches_nothing(listener):
    assert convert.to_docx(linking(listener.address), Kind.ODT)
    assert listener.heard == []


def test_a_conversion_of_a_doc_fetches_nothing(listener, tmp_path):
    doc = written({"x": linking(listener.address)}, "odt", Kind.DOC, tmp_path)["x"]
    assert listener.address.encode("utf-16-le") in doc
    listener.heard.clear()
    unguarded(doc, Kind.DOC, tmp_path)
    assert any("/picture.png" in request for request in listener.heard)
    listener.heard.clear()
    assert convert.to_docx(doc, Kind.DOC)
    assert listener.heard == []


def test_a_conversion_of_an_rtf_fetches_nothing(listener):
    assert convert.to_docx(rtf(listener.address), Kind.RTF)
    assert listener.heard == []


@pytest.mark.parametrize("left_out", ["BlockUntrustedRefererLinks", "Proxy"])
def test_either_guard_alone_keeps_it_from_the_address(left_out, monkeypatch):
    heard = Listener()
    options = tuple(option for option in convert._OPTIONS if left_out not in option[1])
    monkeypatch.setattr(convert, "_OPTIONS", options)
    assert convert.to_docx(linking(heard.address), Kind.ODT)
    assert heard.heard == []
    heard.close()


def test_macros_do_not_run(tmp_path):
    """LibreOffice runs none when it converts; this would tell of a version that does."""
    mark = tmp_path / "ran"
    event = (
        '<script:event-listener script:language="ooo:script" script:event-name="dom:load" xlink:type="simple" '
        'xlink:href="vnd.sun.star.script:Standard.Module1.Main?language=Basic&amp;location=document"/>'
    )
    library = 'xmlns:library="http://openoffice.org/2000/library"'
    macro = f'Sub Main\nOpen "{mark}" For Output As #1\nClose #1\nEnd Sub'
    data = odt(
        "<text:p>x</text:p>",
        f"<office:scripts><office:event-listeners>{event}</office:event-listeners></office:scripts>",
        **{
            "Basic__script-lc": f'<library:libraries {library}><library:library library:name="Standard" '
            'library:link="false"/></library:libraries>',
            "Basic__Standard__script-lb": f'<library:library {library} library:name="Standard" '
            'library:readonly="false"><library:element library:name="Module1"/></library:library>',
            "Basic__Standard__Module1": '<script:module xmlns:script="http://openoffice.org/2000/script" '
            f'script:name="Module1" script:language="StarBasic">{macro}</script:module>',
        },
    )
    assert convert.to_docx(data, Kind.ODT)
    assert not mark.exists()
