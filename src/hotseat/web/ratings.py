"""Ratings that the candidate's page sends: read within bounds, checked, and handed on."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Protocol

from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response

from hotseat.domain.interview.rating_form import Rated, RatingForm, read_rated
from hotseat.domain.refusal import Refused

LARGEST = 16 * 1024
"""The most bytes of a rating; a full one has a tenth of that."""
BODY_SECONDS = 5.0
"""How long they may take to come."""


class Ratings(Protocol):
    """Where the candidate's ratings are asked for, and left."""

    def form(self) -> RatingForm | None:
        """What is to be rated now; None for nothing."""

    def rated(self, form: RatingForm) -> Rated:
        """What was rated of that form so far."""

    def rate(self, rated: Rated) -> bool:
        """Leaves these scores; False if they are not asked for any more. Raises OSError."""


class _TooLarge(Exception):
    """More was sent than any rating needs."""


async def take(request: Request, ratings: Ratings) -> Response:
    """Takes one rating, or says in a sentence why it was not taken."""
    if request.headers.get("content-type", "").partition(";")[0].strip() != "application/json":
        return _refused("Ratings come as JSON.", 415)
    try:
        body = await asyncio.wait_for(_body(request.stream()), BODY_SECONDS)
        rated = read_rated(json.loads(body))
    except _TooLarge:
        return _refused("That is too large for a rating.", 413)
    except (TimeoutError, ClientDisconnect):
        return _refused("The rating did not come in full.", 408)
    except (Refused, ValueError, RecursionError):
        return _refused("That is no rating.", 400)
    try:
        taken = ratings.rate(rated)
    except OSError:
        return _refused("The disk takes no rating now; say it aloud.", 507)
    return Response(status_code=204) if taken else _refused("This is not asked for any more.", 409)


async def _body(stream: AsyncIterator[bytes]) -> bytes:
    body = b""
    async for part in stream:
        body += part
        if len(body) > LARGEST:
            raise _TooLarge
    return body


def _refused(sentence: str, status: int) -> Response:
    return PlainTextResponse(f"{sentence}\n", status)
