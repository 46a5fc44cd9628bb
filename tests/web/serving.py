"""The page served in a thread, and a browser's side of it as bare as a socket."""

import http.client
import json
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, NamedTuple

from hotseat.domain.interview.candidate import CandidateView
from hotseat.domain.interview.rating_form import Rated, RatingForm
from hotseat.web.ratings import Ratings
from hotseat.web.server import Server, Tokens, new_token


class Answer(NamedTuple):
    status: int
    headers: dict[str, str]
    text: str


class Served(NamedTuple):
    """A server that runs."""

    server: Server

    @property
    def path(self) -> str:
        """The path of the page, with its token."""
        return "/" + self.server.address.split("/", 3)[3]

    @property
    def rating_path(self) -> str:
        """The path of the candidate's page, who can rate there."""
        return f"/{self.server.tokens.rate}/"

    @property
    def host(self) -> str:
        return f"127.0.0.1:{self.server.port}"

    def connect(self) -> http.client.HTTPConnection:
        return http.client.HTTPConnection("127.0.0.1", self.server.port)

    def ask(
        self,
        path: str,
        method: str = "GET",
        headers: Mapping[str, str] | None = None,
        body: bytes | None = None,
    ) -> Answer:
        """One request; a Host among the headers replaces the right one."""
        connection = self.connect()
        connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
        for name, value in ({"Host": self.host} | dict(headers or {})).items():
            connection.putheader(name, value)
        if body is not None:
            connection.putheader("Content-Length", str(len(body)))
        connection.endheaders(body)
        answer = connection.getresponse()
        text = answer.read().decode()
        connection.close()
        return Answer(answer.status, {k.lower(): v for k, v in answer.getheaders()}, text)

    @contextmanager
    def watching(self, path: str = "") -> Iterator[Callable[[], dict[str, Any]]]:
        """One who has the page open; what is called gives the next view."""
        connection = self.connect()
        connection.request("GET", f"{path or self.path}events")
        answer = connection.getresponse()
        assert answer.status == 200, answer.status
        assert answer.getheader("content-type") == "text/event-stream; charset=utf-8"

        def next_view() -> dict[str, Any]:
            while (line := answer.readline()) == b"event: alive\n" or not line.startswith(b"data: "):
                assert line, "the events have ended"
                if line == b"event: alive\n":
                    answer.readline()
            view = json.loads(line.removeprefix(b"data: "))
            assert isinstance(view, dict)
            return view

        try:
            yield next_view
        finally:
            answer.close()
            connection.close()


class NothingAsked:
    """No rating is asked for."""

    def form(self) -> RatingForm | None:
        return None

    def rated(self, form: RatingForm) -> Rated:
        return form.kept(None)

    def rate(self, rated: Rated) -> bool:  # noqa: ARG002 (nothing is taken)
        return False


@contextmanager
def serving(
    look: Callable[[], CandidateView],
    port: int = 0,
    token: str = "",
    ratings: Ratings | None = None,
    allowed: Iterable[str] = (),
) -> Iterator[Served]:
    """The page of what `look` tells."""
    tokens = Tokens(token, new_token()) if token else None
    server = Server(look, ratings or NothingAsked(), port=port, tokens=tokens, allowed=allowed)
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        yield Served(server)
    finally:
        server.stop()
        thread.join()
