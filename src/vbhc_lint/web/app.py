"""The application: its page, what that is made of, and the answers to what it asks."""

from __future__ import annotations

import os
from collections.abc import Awaitable, Callable
from pathlib import Path
from urllib.parse import unquote

import msgspec
from anyio import BrokenWorkerProcess, CapacityLimiter, fail_after, to_process
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from vbhc_lint.config import ConfigError, Settings
from vbhc_lint.config.configuration import Configuration
from vbhc_lint.report.html.whole import asset
from vbhc_lint.web import desk
from vbhc_lint.web.guard import MAX_BODY, Guard
from vbhc_lint.web.page import page

_HERE = Path(__file__).parent
Work = Callable[[bytes, str, Settings, desk.Asked], msgspec.Struct]
_JSON = "application/json"
_WORKERS = min(os.cpu_count() or 1, 4)
_ARRIVAL = 60.0  # seconds for a document to arrive from this very machine
_ENDLESS = 24 * 3600.0  # seconds


class TooLargeError(Exception):
    """A body that is longer than it says."""


def application(configuration: Configuration, token: str) -> Starlette:
    """The application for who knows the token; a document is judged as if it stood in the current folder."""
    workers = CapacityLimiter(_WORKERS)

    def answering(work: Work) -> Callable[[Request], Awaitable[Response]]:
        async def answer(request: Request) -> Response:
            return await _in_process(request, workers, configuration, work)

        return answer

    files = {
        "/": (page(configuration.run.lang), "text/html"),
        "/serve.css": ((_HERE / "serve.css").read_text("utf-8"), "text/css"),
        "/serve.js": ((_HERE / "serve.js").read_text("utf-8"), "text/javascript"),
        "/report.css": (asset("report.css"), "text/css"),
        "/report.js": (asset("report.js"), "text/javascript"),
    }
    works: dict[str, Work] = {"/check": desk.check, "/mended": desk.mended, "/annotated": desk.annotated}
    routes = [Route(path, _file(*file)) for path, file in files.items()]
    routes += [Route(path, answering(work), methods=["POST"]) for path, work in works.items()]
    return Starlette(routes=routes, middleware=[Middleware(Guard, token=token)])


def _file(content: str, kind: str) -> Callable[[Request], Response]:
    def answer(_: Request) -> Response:
        return Response(content, media_type=kind)

    return answer


async def _in_process(request: Request, workers: CapacityLimiter, configuration: Configuration, work: Work) -> Response:
    """The answer to a document, worked out in a process that is ended where it takes too long."""
    try:
        asked = msgspec.json.decode(unquote(request.headers.get("x-asked", "{}")), type=desk.Asked)
        with fail_after(_ARRIVAL):
            data = await _body(request)
    except msgspec.DecodeError:
        return PlainTextResponse("", 400)
    except TooLargeError:
        return PlainTextResponse("", 413)
    except TimeoutError:
        return PlainTextResponse("", 408)
    name = unquote(request.headers.get("x-name", ""))
    settings = _settings(configuration, name)
    try:
        with fail_after(settings.time_limit or _ENDLESS):
            answer = await to_process.run_sync(work, data, name, settings, asked, cancellable=True, limiter=workers)
    except TimeoutError:
        return PlainTextResponse("", 504)
    except BrokenWorkerProcess:
        return PlainTextResponse("", 502)
    return Response(msgspec.json.encode(answer), media_type=_JSON)


def _settings(configuration: Configuration, name: str) -> Settings:
    """The settings of a document by its name, as if it stood in or below this folder; of the folder where it cannot."""
    away = not {"", ".", ".."}.isdisjoint(name.split("/")) or not {"\\", ":", "\0"}.isdisjoint(name)
    try:
        return configuration.for_path("-" if away else name)
    except (ConfigError, OSError):  # a file of settings below, or a name that no file can have
        return configuration.for_path("-")


async def _body(request: Request) -> bytes:
    """The body, in memory and nowhere else. Raises TooLargeError."""
    pieces, length = [], 0
    async for piece in request.stream():
        length += len(piece)
        if length > MAX_BODY:
            raise TooLargeError
        pieces.append(piece)
    return b"".join(pieces)
