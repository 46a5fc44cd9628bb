"""The web app behind the doorkeeper: the page, its style and script, and the events with its content."""

from collections.abc import Callable
from importlib.resources import files

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route

from hotseat.web.lookout import Lookout

_PARTS = {
    "/": ("page.html", "text/html"),
    "/page.css": ("page.css", "text/css"),
    "/page.js": ("page.js", "text/javascript"),
}


def page(lookout: Lookout) -> Starlette:
    """The web app. Everything from the session is sent as events; the page itself is always the same."""

    async def events(_: Request) -> Response:
        if lookout.full:
            return PlainTextResponse("This page is open in too many browsers; close one of them.\n", 503)
        return StreamingResponse(lookout.events(), media_type="text/event-stream")

    parts = [Route(path, _part(name, kind), methods=["GET"]) for path, (name, kind) in _PARTS.items()]
    return Starlette(routes=[*parts, Route("/events", events, methods=["GET"])])


def _part(name: str, kind: str) -> Callable[[Request], Response]:
    text = files("hotseat.web").joinpath(name).read_text(encoding="utf-8")
    return lambda _: Response(text, media_type=kind)
