"""Other text documents to DOCX through LibreOffice, where it is installed: the only room that runs another program.

Each file has its own run in a folder of its own, profile and temporary files included, which is gone afterwards.
There it may run no macro, update no link and reach no network.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from vbhc_lint.messages import vi
from vbhc_lint.package import Kind, Package, PackageError

LIMIT = 60.0  # seconds for one file
_FILTERS = {  # kinds that are converted, each by one filter only: LibreOffice would take what it cannot read for text
    Kind.DOC: "MS Word 97",
    Kind.RTF: "Rich Text Format",
    Kind.ODT: "writer8",
    Kind.FLAT_ODT: "OpenDocument Text Flat XML",
}
_NAMES = ("soffice", "libreoffice")
_PLACES = {  # where its installers put it without a word to PATH; of the two on Windows, the one that waits
    "darwin": Path("/Applications/LibreOffice.app/Contents/MacOS/soffice"),
    "win32": Path(os.environ.get("PROGRAMFILES", r"C:\Program Files"), "LibreOffice", "program", "soffice.com"),
}
_NOWHERE = "127.0.0.1"  # a proxy that is not there, should anything get as far as asking for one
_NO_PORT = 9
_SCRIPTING = "org.openoffice.Office.Common/Security/Scripting"
_INET = "org.openoffice.Inet/Settings"
_OPTIONS: tuple[tuple[str, str, object], ...] = (
    (_SCRIPTING, "MacroSecurityLevel", 3),  # very high
    (_SCRIPTING, "DisableMacrosExecution", "true"),
    (_SCRIPTING, "DisableActiveContent", "true"),
    (_SCRIPTING, "BlockUntrustedRefererLinks", "true"),  # pictures, objects and sections kept elsewhere
    ("org.openoffice.Office.Writer/Content/Update", "Link", 2),  # never
    ("org.openoffice.Office.Common/Load", "UpdateDocMode", 0),  # never
    (_INET, "ooInetProxyType", 2),  # by hand
    (_INET, "ooInetHTTPProxyName", _NOWHERE),
    (_INET, "ooInetHTTPProxyPort", _NO_PORT),
    (_INET, "ooInetHTTPSProxyName", _NOWHERE),
    (_INET, "ooInetHTTPSProxyPort", _NO_PORT),
)


def opened(data: bytes, limit: float = LIMIT) -> tuple[Package, str]:
    """A DOCX and ``""``, or one that was converted, and the kind of file it was. Raises PackageError."""
    try:
        return Package.open(data), ""
    except PackageError as error:
        if error.kind not in _FILTERS:
            raise
        return Package.open(to_docx(data, error.kind, limit)), str(error.kind)


def to_docx(data: bytes, kind: Kind, limit: float = LIMIT) -> bytes:
    """A document as DOCX. Raises PackageError: HT011 without LibreOffice, or where it fails or takes too long."""
    office = find()
    if office is None:
        raise _refusal(
            vi(
                "Cần LibreOffice để đọc tệp này mà máy chưa có. Hãy cài LibreOffice, "
                "hoặc mở tệp bằng Word rồi lưu lại với định dạng .docx."
            )
        )
    with tempfile.TemporaryDirectory(prefix="vbhc-lint-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        source = folder / f"van-ban.{kind}"
        source.write_bytes(data)
        _write_options(folder / "profile" / "user")
        _run([office, *_arguments(folder, kind), str(source)], folder, limit)
        made = source.with_suffix(".docx")
        if not made.is_file():
            raise _failed()
        return made.read_bytes()


def find() -> str | None:
    """The program, or None where it is not installed."""
    place = _PLACES.get(sys.platform)
    if place is not None and place.is_file():
        return str(place)
    return next(filter(None, map(shutil.which, _NAMES)), None)


def _arguments(folder: Path, kind: Kind) -> list[str]:
    return [
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        "--norestore",
        "--nolockcheck",
        f"--infilter={_FILTERS[kind]}",
        "--convert-to",
        "docx:MS Word 2007 XML",
        "--outdir",
        str(folder),
    ]


def _write_options(user: Path) -> None:
    items = "".join(
        f'<item oor:path="/{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
        for path, name, value in _OPTIONS
    )
    user.mkdir(parents=True)
    text = f'<oor:items xmlns:oor="http://openoffice.org/2001/registry">{items}</oor:items>'
    (user / "registrymodifications.xcu").write_text(text, encoding="utf-8")


def _run(command: list[str], folder: Path, limit: float) -> None:
    """Run it in a process group of its own, which ends with us. Raises PackageError."""
    environment = os.environ | dict.fromkeys(("TMPDIR", "TMP", "TEMP"), str(folder))
    silent = subprocess.DEVNULL
    try:
        process = subprocess.Popen(
            command, stdin=silent, stdout=silent, stderr=silent, env=environment, start_new_session=True
        )
    except OSError as error:
        raise _failed() from error
    try:
        process.wait(limit)
    except subprocess.TimeoutExpired as error:
        raise _refusal(
            vi(
                "LibreOffice không chuyển đổi xong tệp này trong {giay} giây nên đã dừng. "
                "Hãy mở tệp bằng Word rồi lưu lại với định dạng .docx."
            ),
            giay=f"{limit:g}",
        ) from error
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the program and all it has started."""
    if sys.platform == "win32":
        if process.poll() is None:
            subprocess.run(["taskkill", "/F", "/T", "/PID", str(process.pid)], capture_output=True, check=False)
    else:
        with contextlib.suppress(ProcessLookupError, PermissionError):  # it has ended by itself
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _failed() -> PackageError:
    return _refusal(
        vi(
            "LibreOffice không mở được tệp này; tệp có thể bị hỏng hoặc được đặt mật khẩu. "
            "Hãy mở tệp bằng Word rồi lưu lại với định dạng .docx."
        )
    )


def _refusal(message: str, **fields: object) -> PackageError:
    return PackageError("HT011", message, **fields)
