"""``vbhc-lint serve``: a page on this machine to check documents without a terminal."""

from __future__ import annotations

import argparse
import os
import secrets
import socket
from pathlib import Path

from vbhc_lint.cli import output
from vbhc_lint.cli.arguments import Parser, count, environment_language
from vbhc_lint.config.configuration import Configuration
from vbhc_lint.finding import Exit
from vbhc_lint.messages import Catalogue, vi
from vbhc_lint.reasons import reason_of

_HOST = "127.0.0.1"  # nobody else's machine can ask
_PATIENCE = 2  # seconds for answers under way when it is to end
_NEEDED = frozenset({"starlette", "uvicorn", "anyio"})


def add(commands: argparse._SubParsersAction[Parser], say: Catalogue) -> None:
    """Declare the command."""
    about = say(vi("Mở trang kiểm tra văn bản trong trình duyệt, chỉ dùng trên máy này."))
    parser = commands.add_parser("serve", help=about, description=about)
    parser.set_defaults(run=run)
    parser.add_option("--port", type=count, default=0, metavar="N", help=say(vi("số cổng; mặc định 0: cổng nào trống")))
    parser.add_option("--no-browser", action="store_true", help=say(vi("chỉ in địa chỉ, không mở trình duyệt")))
    parser.add_option(
        "--config", type=Path, metavar=say(vi("TỆP")),
        help=say(vi("tệp cấu hình; mặc định là vbhc-lint.toml gần nhất tính từ thư mục hiện tại trở lên")),
    )  # fmt: skip


def run(options: argparse.Namespace, say: Catalogue) -> int:
    """Serve until interrupted; 2 where the page cannot be served. Raises ConfigError, PackError."""
    try:
        import uvicorn

        from vbhc_lint.web.app import application
    except ModuleNotFoundError as missing:
        if (missing.name or "").partition(".")[0] not in _NEEDED:
            raise
        output.complain(say(vi("Lệnh serve cần phần mở rộng web: {command}"), command='pip install "vbhc-lint[web]"'))
        return Exit.UNUSABLE
    lang = getattr(options, "lang", None) or environment_language(os.environ)
    configuration = Configuration({"lang": lang} if lang else {}, file=options.config)
    try:
        listening = _listening(options.port)
    except (OSError, OverflowError) as error:
        reason = reason_of(error) if isinstance(error, OSError) else str(error)
        output.complain(say(vi("Không mở được cổng {port}: {reason}."), port=options.port, reason=reason))
        return Exit.UNUSABLE
    token = secrets.token_urlsafe(32)
    with listening:
        address = f"http://{_HOST}:{listening.getsockname()[1]}/#{token}"
        output.write(f"{address}\n")
        output.complain(say(vi("Mở địa chỉ trên trong trình duyệt của máy này; bấm Ctrl+C để tắt.")))
        if not options.no_browser:
            import webbrowser

            webbrowser.open(address)
        running = uvicorn.Config(
            application(configuration, token), log_level="warning", access_log=False, ws="none",
            timeout_graceful_shutdown=_PATIENCE,
        )  # fmt: skip
        uvicorn.Server(running).run(sockets=[listening])
    return Exit.CLEAN


def _listening(port: int) -> socket.socket:
    """A socket that listens, so that whoever opens the address at once waits until we answer. Raises OSError."""
    made = socket.socket(proto=socket.IPPROTO_TCP)  # named, or asyncio lets small answers wait for more
    try:
        if os.name == "posix":  # elsewhere it would let two programs share the port
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind((_HOST, port))
        made.listen()
    except BaseException:
        made.close()
        raise
    return made
