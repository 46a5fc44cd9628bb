"""Serves the candidate's page to this machine, at an address that cannot be guessed."""

import asyncio
import secrets
import socket
from collections.abc import Callable, Iterable
from typing import NamedTuple

import uvicorn

from hotseat.domain.interview.candidate import CandidateView
from hotseat.web.doorkeeper import LOOK, RATE, Doorkeeper, Hosts
from hotseat.web.lookout import Lookout
from hotseat.web.page import page
from hotseat.web.patience import PatientProtocol
from hotseat.web.ratings import Ratings

HOST = "127.0.0.1"
TOKEN_BYTES = 16
SECONDS_TO_LEAVE = 1
MOST_CONNECTIONS = 32


def new_token() -> str:
    """A token that cannot be guessed: 128 random bits in 22 characters."""
    return secrets.token_urlsafe(TOKEN_BYTES)


class Tokens(NamedTuple):
    """The parts of the two addresses that cannot be guessed."""

    look: str
    rate: str


class CannotServe(Exception):
    """The page cannot be served; the message says why and what to do."""


class Server:
    """Serves the view that `look` returns, on a port of 127.0.0.1; port 0 means any free port.

    `tokens` are the parts of its two addresses that nobody can guess; without them, new ones are made.
    `allowed` are the names of hosts whose tunnels lead here.
    """

    def __init__(
        self,
        look: Callable[[], CandidateView],
        ratings: Ratings,
        port: int = 0,
        tokens: Tokens | None = None,
        allowed: Iterable[str] = (),
    ) -> None:
        self._socket = _bound(port)
        self.port: int = self._socket.getsockname()[1]
        self.tokens = tokens or Tokens(new_token(), new_token())
        self.address = self.address_of(self.tokens.look)
        self.lookout = Lookout(look, ratings)
        hosts = Hosts(
            names=tuple(f"{name}:{self.port}" for name in (HOST, "localhost")),
            allowed=tuple(as_told for name in allowed for as_told in (name, f"{name}:{self.port}")),
        )
        places = {self.tokens.look: LOOK, self.tokens.rate: RATE}
        app = Doorkeeper(page(self.lookout, ratings), hosts, places)
        self._server = _Uvicorn(_config(app), self.lookout)

    def address_of(self, token: str) -> str:
        """The address with that token."""
        return f"http://{HOST}:{self.port}/{token}/"

    def run(self) -> None:
        """Serves until `stop` is called. Raises KeyboardInterrupt after ctrl+c."""
        with self._socket:
            asyncio.run(self._serve())

    async def _serve(self) -> None:
        # In one group: a failure of the lookout ends the server, or the page would freeze unnoticed.
        async with asyncio.TaskGroup() as tasks:
            looking = tasks.create_task(self.lookout.keep_looking())
            await self._server.serve(sockets=[self._socket])
            looking.cancel()

    def stop(self) -> None:
        """Stops the server; may be called from another thread."""
        self._server.should_exit = True


class _Uvicorn(uvicorn.Server):
    """uvicorn's server, which ends the events before it shuts down, or it would wait for them."""

    def __init__(self, config: uvicorn.Config, lookout: Lookout) -> None:
        super().__init__(config)
        self._lookout = lookout

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Ends the events, then shuts down."""
        self._lookout.close()
        await super().shutdown(sockets)


def _config(app: Doorkeeper) -> uvicorn.Config:
    """The configuration: nothing is logged, because an address holds the token, and no needless header."""
    return uvicorn.Config(
        app,
        loop="asyncio",
        http=PatientProtocol,
        ws="none",
        lifespan="off",
        log_config=None,
        log_level="critical",
        access_log=False,
        proxy_headers=False,
        server_header=False,
        date_header=False,
        limit_concurrency=MOST_CONNECTIONS,
        timeout_graceful_shutdown=SECONDS_TO_LEAVE,
    )


def _bound(port: int) -> socket.socket:
    if not 0 <= port <= 65_535:
        raise CannotServe(f"there is no port {port}; leave --port out for a free one")
    bound = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    # Without this, the port could not be used again for a minute after the last page was closed.
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind((HOST, port))
        bound.listen(MOST_CONNECTIONS)
    except OSError as error:
        bound.close()
        raise CannotServe(
            f"port {port} cannot be used ({error.strerror}); leave --port out for a free one"
        ) from error
    return bound
