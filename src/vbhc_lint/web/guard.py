"""Who may ask: pages of ours, opened with the token of this run, and not more than a person can use."""

from __future__ import annotations

import hmac
import time
from collections import deque
from collections.abc import Mapping

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

MAX_BODY = 64 * 2**20  # bytes of a document; administrative documents are far below
MAX_RATE = 1200  # questions in a minute
HEADERS = {
    "content-security-policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; "
        "connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "cache-control": "no-store",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
}


class Guard:
    """Turns away what does not come from our own page; gives every answer the headers that keep it closed."""

    def __init__(self, app: ASGIApp, token: str) -> None:
        """``token`` is known to who started the program and to nobody else."""
        self._app = app
        self._token = token
        self._asked: deque[float] = deque()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or pass on."""
        if scope["type"] != "http":
            return await self._app(scope, receive, send)

        async def closed(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers[name] = value
            await send(message)

        status = self._refusal(scope["method"], Headers(scope=scope))
        answer = self._app if status is None else PlainTextResponse("", status)
        return await answer(scope, receive, closed)

    def _refusal(self, method: str, headers: Mapping[str, str]) -> int | None:
        """The HTTP status that a question is turned away with, None where it is answered."""
        host = headers.get("host", "")
        if host.rpartition(":")[0] not in ("127.0.0.1", "localhost"):  # another name that leads here
            return 421
        if method in ("GET", "HEAD"):
            return None  # the page itself, which holds nothing
        if method != "POST" or headers.get("origin", "") != f"http://{host}":
            return 403
        if not hmac.compare_digest(headers.get("authorization", "").encode(), f"Bearer {self._token}".encode()):
            return 401
        length = headers.get("content-length", "")
        if not length.isdecimal():
            return 411
        if int(length) > MAX_BODY:
            return 413
        return 429 if self._too_many() else None

    def _too_many(self) -> bool:
        now = time.monotonic()
        while self._asked and self._asked[0] < now - 60:
            self._asked.popleft()
        if len(self._asked) >= MAX_RATE:
            return True
        self._asked.append(now)
        return False
