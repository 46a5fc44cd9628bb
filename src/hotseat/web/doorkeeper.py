"""Admits only GET requests from a browser on this machine that knows the address."""

import secrets
from collections.abc import Iterable, Sequence

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
        "frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-store",
}
"""The headers of every response, refusals included."""


class Doorkeeper:
    """Passes a request on to the app, without the token in its path, if it meets all these conditions:

    its host is ours, so that a foreign domain that points here is refused; its origin, if any, is our page;
    it is a GET; its path begins with the token.
    """

    def __init__(self, app: ASGIApp, hosts: Iterable[str], token: str) -> None:
        self._app = app
        self._hosts = tuple(hosts)
        self._token = token.encode()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes a request on or refuses it."""
        if scope["type"] != "http":
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        refusal = self._refusal(scope["method"], Headers(scope=scope))
        path = None if refusal else self._within(scope["path"])
        if not path:
            answer = refusal or self._elsewhere(to_page=path is not None)
            await answer(scope, receive, send_with_headers)
            return
        await self._app({**scope, "path": path, "raw_path": path.encode()}, receive, send_with_headers)

    def _refusal(self, method: str, headers: Headers) -> PlainTextResponse | None:
        if not _only(headers.getlist("host"), self._hosts):
            return PlainTextResponse("This page is for this machine only.\n", 403)
        origins = headers.getlist("origin")
        if origins and not _only(origins, [f"http://{host}" for host in self._hosts]):
            return PlainTextResponse("Another page may not read this one.\n", 403)
        if method != "GET":
            return PlainTextResponse("This page can only be read.\n", 405, {"Allow": "GET"})
        return None

    def _elsewhere(self, *, to_page: bool) -> Response:
        """Not found; or a redirect that adds the final slash, which the page needs to find its files."""
        if to_page:
            return RedirectResponse(f"/{self._token.decode()}/")
        return PlainTextResponse("There is nothing here.\n", 404)

    def _within(self, path: str) -> str | None:
        """The path after the token, empty without a slash; None where it does not begin with the token."""
        token, slash, rest = path.removeprefix("/").partition("/")
        right = secrets.compare_digest(token.encode("utf-8", "surrogatepass"), self._token)
        return slash + rest if right else None


def _only(values: Sequence[str], known: Sequence[str]) -> bool:
    return len(values) == 1 and values[0].lower() in known
