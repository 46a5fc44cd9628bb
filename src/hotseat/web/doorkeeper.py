"""Admits only browsers that know an address: GET requests, and from the candidate's address ratings."""

import secrets
from collections.abc import Mapping, Sequence
from typing import NamedTuple

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


LOOK, RATE = "/look", "/rate"
"""The paths that the app sees in place of the two tokens."""
RATINGS = f"{RATE}/ratings"
"""The only path that anything can be sent to."""


class Hosts(NamedTuple):
    """The names that the page is served by, with their ports, in lower case."""

    names: tuple[str, ...]
    allowed: tuple[str, ...] = ()
    """The names of a tunnel, which may serve the page by https too."""

    def serve(self, host: str) -> bool:
        """Whether a request may name this host."""
        return host in self.names or host in self.allowed

    def are(self, origin: str) -> bool:
        """Whether a page from there is our own."""
        own = [f"http://{host}" for host in (*self.names, *self.allowed)]
        return origin in own or origin in [f"https://{host}" for host in self.allowed]


class Doorkeeper:
    """Passes a request on, with a place in its path for the token, if it meets all these conditions:

    its host is ours, so that a foreign domain that points here is refused; its origin, if any, is our page;
    its path begins with a token; it is a GET, or a POST of ratings from our page. `tokens` has the place of
    each token, LOOK or RATE.
    """

    def __init__(self, app: ASGIApp, hosts: Hosts, tokens: Mapping[str, str]) -> None:
        self._app = app
        self._hosts = hosts
        self._tokens = {token.encode(): path for token, path in tokens.items()}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes a request on or refuses it."""
        if scope["type"] != "http":
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        path = self._within(scope["path"])
        answer = self._refusal(scope["method"], Headers(scope=scope), path)
        if path is None or path in (LOOK, RATE):
            answer = answer or _elsewhere(scope["path"], to_page=path is not None)
        if answer is None:
            path = path or ""
            await self._app({**scope, "path": path, "raw_path": path.encode()}, receive, send_with_headers)
        else:
            await answer(scope, receive, send_with_headers)

    def _refusal(self, method: str, headers: Headers, path: str | None) -> Response | None:
        if not self._hosts.serve(_only(headers.getlist("host"))):
            return PlainTextResponse("This page is for this machine only.\n", 403)
        origins = headers.getlist("origin")
        if origins and not self._hosts.are(_only(origins)):
            return PlainTextResponse("Another page may not read this one.\n", 403)
        if method == "POST" and path == RATINGS:
            # A browser names the page that a request comes from; a request without that is not from our page.
            own = origins and headers.get("sec-fetch-site", "same-origin") == "same-origin"
            return None if own else PlainTextResponse("Only the page itself may rate.\n", 403)
        if method != "GET":
            return PlainTextResponse("This page can only be read.\n", 405, {"Allow": "GET"})
        return None

    def _within(self, path: str) -> str | None:
        """The path for the app, without a slash where that is missing; None if no token begins it."""
        asked, slash, rest = path.removeprefix("/").partition("/")
        given = asked.encode("utf-8", "surrogatepass")
        # Every token is compared, so that the time it takes reveals nothing.
        places = [
            path_of_token
            for token, path_of_token in self._tokens.items()
            if secrets.compare_digest(given, token)
        ]
        return f"{places[0]}{slash}{rest}" if places else None


def _elsewhere(path: str, *, to_page: bool) -> Response:
    """Not found; or a redirect that adds the final slash, which the page needs to find its files."""
    return RedirectResponse(f"{path}/") if to_page else PlainTextResponse("There is nothing here.\n", 404)


def _only(values: Sequence[str]) -> str:
    """The value in lower case if there is exactly one, else "", which is never allowed."""
    return values[0].lower() if len(values) == 1 else ""
