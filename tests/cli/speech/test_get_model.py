"""`hotseat speech get-model`, from a server of the test."""

import hashlib
import io
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.error import URLError
from urllib.request import Request

import pytest

from hotseat.cli.commands.speech import get_model
from hotseat.speech.models import choosing, downloading, known
from hotseat.speech.models.known import KnownModel, downloaded_path
from tests.said import Type

DATA = b"lmgg" + bytes(range(256)) * 2_000
MODEL = KnownModel("base.en q8_0", len(DATA), hashlib.sha256(DATA).hexdigest())


class Server(HTTPServer):
    """Answers each request with what the test says."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked: list[str] = []
        self.code = 200
        self.sends = DATA
        self.claims = len(DATA)
        self.leads_to = ""


class Handler(BaseHTTPRequestHandler):
    server: Server

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        if self.server.leads_to and not self.path.startswith("/there"):
            self.send_response(302)
            self.send_header("Location", self.server.leads_to)
            self.end_headers()
            return
        self.send_response(self.server.code)
        self.send_header("Content-Length", str(self.server.claims))
        self.end_headers()
        self.wfile.write(self.server.sends)

    def log_message(self, *_: object) -> None:
        return


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """A server that has the base model, which is small here."""
    monkeypatch.setitem(known.PUBLISHED, "base", MODEL)
    with Server() as server:
        monkeypatch.setattr(downloading, "SOURCE", f"http://127.0.0.1:{server.server_port}/models/")
        thread = threading.Thread(
            target=server.serve_forever, args=(0.005,)
        )  # seconds until it sees that it is over
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def answer(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(text))


def kept() -> list[str]:
    folder = downloaded_path(MODEL).parent
    return sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []


@pytest.mark.parametrize("text", ["", "\n", "n\n", "no\n", "maybe\n"])
def test_it_asks_and_downloads_nothing_without_a_yes(
    typed: Type, server: Server, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    answer(monkeypatch, text)
    printed = typed("speech", "get-model", "--size", "base")
    assert printed.code == 0
    assert printed.lines[-1] == "Nothing was downloaded."
    assert (server.asked, kept()) == ([], [])


def test_it_says_how_large_it_is_and_from_where(typed: Type, monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, "\n")
    (first, question, _) = typed("speech", "get-model", "--size", "small").lines
    assert first.startswith("small.en q8_0 takes 264 MB and comes from ")
    assert first.split(";")[0].endswith(downloading.host_of(known.PUBLISHED["small"]))
    assert question == "Download it? [y/N]"
    assert downloading.SOURCE.startswith("https://")


def test_what_was_downloaded_is_used_from_then_on(
    typed: Type, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, "y\n")
    assert typed("speech", "get-model", "--size", "base").code == 0
    assert server.asked == ["/models/ggml-base.en-q8_0.bin"]
    path = downloaded_path(MODEL)
    assert path.read_bytes() == DATA
    assert path.stat().st_mode & 0o777 == 0o600
    assert choosing.chosen_model("").path == path
    printed = typed("speech", "get-model", "--size", "base", "--yes")
    assert printed.lines == [f"base.en q8_0 is there already: {path}"]
    assert len(server.asked) == 1


def test_a_damaged_one_is_downloaded_again(typed: Type, server: Server) -> None:
    path = downloaded_path(MODEL)
    path.parent.mkdir(parents=True)
    path.write_bytes(DATA[:-1])
    assert typed("speech", "get-model", "--yes").code == 0
    assert path.read_bytes() == DATA


def test_it_follows_to_where_the_file_is(typed: Type, server: Server) -> None:
    server.leads_to = f"http://127.0.0.1:{server.server_port}/there"
    assert typed("speech", "get-model", "--yes").code == 0
    assert server.asked[-1] == "/there"


def test_it_does_not_follow_to_what_is_not_encrypted() -> None:
    handler = downloading._StaysSafe()
    with pytest.raises(URLError, match="not encrypted"):
        handler.redirect_request(Request("https://a.test/x"), None, 302, "", {}, "http://b.test/x")


TROUBLES: dict[str, dict[str, object]] = {
    "another file": {"sends": b"x" * len(DATA)},
    "too much": {"sends": DATA + b"x", "claims": len(DATA) + 1},
    "only a part": {"sends": DATA[:1_000], "claims": 1_000},
    "an end in the middle": {"sends": DATA[:1_000]},
    "no such file": {"code": 404},
    "not without an account": {"code": 401},
}


@pytest.mark.parametrize("trouble", TROUBLES)
def test_what_is_not_the_model_is_a_sentence_and_changes_nothing(
    typed: Type, server: Server, trouble: str
) -> None:
    path = downloaded_path(MODEL)
    path.parent.mkdir(parents=True)
    path.write_bytes(b"earlier")
    for name, value in TROUBLES[trouble].items():
        setattr(server, name, value)
    printed = typed("speech", "get-model", "--yes")
    assert printed.code == 1
    assert printed.err.startswith("hotseat: ")
    assert printed.err.count("\n") == 1
    assert (path.read_bytes(), kept()) == (b"earlier", [path.name])


def test_no_network_is_a_sentence(typed: Type, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(downloading, "SOURCE", "http://127.0.0.1:1/")
    printed = typed("speech", "get-model", "--yes")
    assert printed.code == 1
    assert "check your network and try again" in printed.err
    assert kept() == []


def test_a_folder_that_cannot_be_written_is_a_sentence(typed: Type, server: Server) -> None:
    folder = downloaded_path(MODEL).parent
    folder.parent.mkdir(parents=True)
    folder.write_bytes(b"a file has its name")
    printed = typed("speech", "get-model", "--yes")
    assert printed.code == 1
    assert "cannot be written" in printed.err
    assert server.asked == []


def test_sizes_are_told_in_megabytes() -> None:
    assert get_model._megabytes(81_781_811) == "82 MB"
