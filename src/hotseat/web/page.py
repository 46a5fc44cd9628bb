"""The web app behind the doorkeeper: the page, its style and scripts, its events, and ratings."""

from collections.abc import Awaitable, Callable
from importlib.resources import files

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route

from hotseat.web.doorkeeper import LOOK, RATE, RATINGS
from hotseat.web.lookout import Lookout
from hotseat.web.ratings import Ratings, take

_PARTS = {
    "/": ("page.html", "text/html"),
    "/page.css": ("page.css", "text/css"),
    "/page.js": ("page.js", "text/javascript"),
    "/told.js": ("told.js", "text/javascript"),
    "/cues.js": ("cues.js", "text/javascript"),
    "/rating.js": ("rating.js", "text/javascript"),
}


def page(lookout: Lookout, ratings: Ratings) -> Starlette:
    """The web app. Everything from the session is sent as events; the page itself is always the same."""

    async def rated(request: Request) -> Response:
        return await take(request, ratings)

    shown = [
        Route(token_path + path, _part(name, kind), methods=["GET"])
        for token_path in (LOOK, RATE)
        for path, (name, kind) in _PARTS.items()
    ]
    events = [
        Route(f"{token_path}/events", _events(lookout, rates=token_path == RATE), methods=["GET"])
        for token_path in (LOOK, RATE)
    ]
    return Starlette(routes=[*shown, *events, Route(RATINGS, rated, methods=["POST"])])


def _events(lookout: Lookout, *, rates: bool) -> Callable[[Request], Awaitable[Response]]:
    async def events(_: Request) -> Response:
        if lookout.full:
            return PlainTextResponse("This page is open in too many browsers; close one of them.\n", 503)
        return StreamingResponse(lookout.events(rates=rates), media_type="text/event-stream")

    return events


def _part(name: str, kind: str) -> Callable[[Request], Response]:
    text = files("hotseat.web").joinpath(name).read_text(encoding="utf-8")
    return lambda _: Response(text, media_type=kind)
