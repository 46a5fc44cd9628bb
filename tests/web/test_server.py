"""The page on a real socket, beside a real session."""

import socket
import threading
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from hotseat.desk.following import Following
from hotseat.domain.interview.candidate import WAITING, CandidateView
from hotseat.domain.vocabulary import FollowUp
from hotseat.web import lookout as lookouts
from hotseat.web import patience
from hotseat.web import server as servers
from hotseat.web.doorkeeper import HEADERS
from hotseat.web.server import CannotServe, Server, new_token
from tests.sessions import begin, shipped_bank
from tests.tui.driving import BEHAVIORAL
from tests.tui.hostile import CONTROL, MARKUP
from tests.waiting import until
from tests.web.serving import NothingAsked, Served, serving

HTML = "</h1><script>document.title='pwned'</script><img src=x onerror=alert(1)>\r\ndata: {}\n\n"
PROMPT = "Tell me about a time you won a partner team back after missing a commitment."


@pytest.fixture
def served(sessions: Path) -> Iterator[Served]:
    """The page of whatever runs in the folder of sessions."""
    with serving(Following(sessions).look) as served:
        yield served


def next_with(next_view: Callable[[], dict[str, Any]], **wanted: str | bool) -> dict[str, Any]:
    """The next view that has these fields; others may come before it, as the clock goes."""
    while not wanted.items() <= (view := next_view()).items():
        pass
    return view


def test_a_session_comes_as_it_goes(served: Served, sessions: Path) -> None:
    with served.watching() as next_view:
        next_with(next_view, stage="waiting")
        practice = begin(sessions, candidate="Sam")
        practice.ask(BEHAVIORAL)
        next_with(next_view, stage="card", prompt=PROMPT, candidate="Sam")
        practice.rehearsal.next()
        next_with(next_view, title="Situation", section_number="1 of 5", signal="none")
        practice.rehearsal.end_answer()
        next_with(next_view, stage="between", clock="")
        practice.rehearsal.ask_follow_up(FollowUp("", "custom", "Why then?"))
        next_with(next_view, follow_up="Why then?")
        practice.rehearsal.close_follow_up("held")
        next_with(next_view, stage="between", follow_up="")
        practice.finish()
        next_with(next_view, stage="over", prompt="")


def test_a_recording_is_shown_as_long_as_it_runs(served: Served, sessions: Path) -> None:
    with served.watching() as next_view:
        practice = begin(sessions, candidate="Sam")
        practice.ask(BEHAVIORAL)
        practice.rehearsal.next()
        next_with(next_view, stage="answer", recording=False)
        practice.rehearsal.sounding.begin(f"{practice.path.stem}.1.au", 0.4, "Desk Microphone")
        next_with(next_view, recording=True)
        practice.rehearsal.sounding.end("answered", 3.0)
        next_with(next_view, recording=False)
        practice.rehearsal.abandon()
        practice.journal.close()


def test_what_is_sent_has_the_fields_of_a_view_and_no_others(served: Served) -> None:
    with served.watching() as next_view:
        assert tuple(next_view()) == CandidateView._fields


@pytest.mark.parametrize("text", [HTML, MARKUP, CONTROL], ids=["html", "markup", "control"])
def test_hostile_text_is_sent_as_one_line_of_ascii(served: Served, sessions: Path, text: str) -> None:
    practice = begin(sessions, candidate=text)
    bank = shipped_bank()
    prompt = bank.prompts[BEHAVIORAL]._replace(text=text)
    practice.rehearsal.ask(prompt, bank.levels["L6"], "behavioral")
    connection = served.connect()
    connection.request("GET", f"{served.path}events")
    answer = connection.getresponse()
    # The first may be from before the session was seen.
    while not (event := answer.readline()).startswith(b'data: {"stage": "card"'):
        assert event == b"\n" or event.startswith(b'data: {"stage": "waiting"')
    assert event.isascii()
    assert not [byte for byte in event[:-1] if byte < 32]
    assert answer.readline() == b"\n"
    answer.close()
    connection.close()
    practice.journal.close()


def test_every_one_who_watches_sees_every_change() -> None:
    views = [WAITING]
    with serving(lambda: views[0]) as served, served.watching() as first, served.watching() as second:
        for name in ("Sam", "Kim", "Lee"):
            views[0] = WAITING._replace(candidate=name)
            for next_view in (first, second):
                while (seen := next_view()["candidate"]) != name:
                    assert seen in ("", "Sam", "Kim")


def test_one_who_goes_away_is_forgotten() -> None:
    numbers = count()
    with serving(lambda: WAITING._replace(question=next(numbers))) as served:
        with served.watching() as next_view:
            next_view()
            assert served.server.lookout.watched_by == 1
        until(lambda: served.server.lookout.watched_by == 0)


def test_one_who_goes_away_while_nothing_happens_is_forgotten_too() -> None:
    with serving(lambda: WAITING) as served:
        with served.watching() as next_view:
            next_view()
        until(lambda: served.server.lookout.watched_by == 0)


def test_one_who_comes_while_nobody_watched_sees_what_is_now() -> None:
    views = [WAITING]
    with serving(lambda: views[0]) as served:
        with served.watching() as next_view:
            next_view()
        views[0] = WAITING._replace(candidate="Sam")
        with served.watching() as next_view:
            while (seen := next_view()["candidate"]) != "Sam":
                assert seen == ""


def test_only_so_many_can_watch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lookouts, "MOST", 2)
    with serving(lambda: WAITING) as served:
        with served.watching() as first, served.watching() as second:
            first()
            second()
            refused = served.ask(f"{served.path}events")
            assert refused.status == 503
            assert refused.headers["cache-control"] == "no-store"
        until(lambda: served.server.lookout.watched_by == 0)
        with served.watching() as third:
            third()


def test_an_event_that_says_nothing_tells_a_still_page_that_it_is_up_to_date(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(lookouts, "ALIVE_SECONDS", 0.05)
    with serving(lambda: WAITING) as served:
        connection = served.connect()
        connection.request("GET", f"{served.path}events")
        answer = connection.getresponse()
        lines = [answer.readline() for _ in range(8)]
        # A comment, or an event without data, would not reach the page.
        assert lines[2:] == [b"event: alive\n", b"data: {}\n", b"\n"] * 2
        answer.close()
        connection.close()


def half_a_request(served: Served) -> socket.socket:
    """A connection that has begun to ask and stops."""
    half = socket.create_connection(("127.0.0.1", served.server.port))
    half.sendall(f"GET {served.path} HTTP/1.1\r\nHost: {served.host}\r\nX: ".encode())
    return half


def was_closed(half: socket.socket) -> bool:
    """Waits for the end of the connection, however the other side ended it."""
    with half:
        try:
            return half.recv(1) == b""
        except ConnectionResetError:
            return True


def test_fifty_half_requests_keep_nobody_out() -> None:
    with serving(lambda: WAITING) as served, served.watching() as next_view:
        next_view()
        halves = [half_a_request(served) for _ in range(50)]
        assert served.ask(served.path).status == 200
        with served.watching() as another:
            another()
        # The oldest were closed for those that came after them.
        assert was_closed(halves[0])
        for half in halves[1:]:
            half.close()


def test_a_half_request_is_closed_after_a_while_and_one_who_watches_is_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(lookouts, "ALIVE_SECONDS", 0.05)
    with serving(lambda: WAITING) as served:
        connection = served.connect()
        connection.request("GET", f"{served.path}events")
        answer = connection.getresponse()
        monkeypatch.setattr(patience, "HEAD_SECONDS", 0.05)
        assert was_closed(half_a_request(served))
        assert was_closed(half_a_request(served))
        assert b"event: alive\n" in [answer.readline() for _ in range(30)]
        answer.close()
        connection.close()


def test_half_a_second_request_is_closed_too(monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(lambda: WAITING) as served:
        whole = f"GET {served.path}page.js HTTP/1.1\r\nHost: {served.host}\r\n\r\n".encode()
        connection = served.connect()
        connection.request("GET", f"{served.path}page.js")
        assert connection.getresponse().read()
        monkeypatch.setattr(patience, "HEAD_SECONDS", 0.05)
        connection.sock.sendall(whole + whole[:20])
        with connection.sock.makefile("rb") as answer:
            assert answer.readline() == b"HTTP/1.1 200 OK\r\n"
            answer.read()
        connection.close()


def test_a_page_that_is_open_comes_back_after_a_restart_on_the_same_port() -> None:
    token = new_token()
    with serving(lambda: WAITING, token=token) as served:
        path, port = served.path, served.server.port
        with served.watching() as next_view:
            next_view()
    with serving(lambda: WAITING, port=port, token=token) as again:
        assert again.path == path
        with again.watching() as next_view:
            assert next_view()["stage"] == "waiting"


def test_it_ends_at_once_though_pages_are_open(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not when the time is up that the library leaves to visitors: that never is, here."""
    monkeypatch.setattr(servers, "SECONDS_TO_LEAVE", 1_000_000)
    with serving(lambda: WAITING) as served, served.watching() as next_view:
        next_view()
        served.server.stop()
        until(lambda: not _answers(served))


def _answers(served: Served) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", served.server.port)) == 0


ON_THE_SOCKET: list[tuple[str, str, dict[str, str], int]] = [
    ("{page}", "GET", {}, 200),
    ("{page}", "GET", {"Host": "localhost:{port}"}, 200),
    ("{page}", "GET", {"Host": "evil.example"}, 403),
    ("{page}", "GET", {"Host": "evil.example:{port}"}, 403),
    ("{page}", "GET", {"Origin": "http://evil.example"}, 403),
    ("{page}", "POST", {"Content-Length": "0"}, 405),
    ("{page}", "HEAD", {}, 405),
    ("{page}events", "POST", {"Content-Length": "0"}, 405),
    ("/", "GET", {}, 404),
    ("/events", "GET", {}, 404),
    ("/AAAAAAAAAAAAAAAAAAAAAA/", "GET", {}, 404),
    ("http://evil.example{page}", "GET", {"Host": "evil.example"}, 403),
    ("/%c3%28/", "GET", {}, 404),
    ("{bare}", "GET", {}, 307),
    ("{bare}", "GET", {"Host": "evil.example"}, 403),
    ("{bare}", "POST", {"Content-Length": "0"}, 405),
]
"""What is asked for, and how, and the answer."""


def test_on_the_socket_the_same_is_refused(served: Served) -> None:
    for path, method, headers, status in ON_THE_SOCKET:
        filled = {name: value.format(port=served.server.port) for name, value in headers.items()}
        answer = served.ask(path.format(page=served.path, bare=served.path[:-1]), method, filled)
        assert answer.status == status, (path, method, headers)
        assert {name: answer.headers.get(name.lower()) for name in HEADERS} == HEADERS
        assert not {"server", "date", "set-cookie"} & set(answer.headers)


def test_another_protocol_is_not_spoken(served: Served) -> None:
    upgrade = {
        "Connection": "Upgrade",
        "Upgrade": "websocket",
        "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
    }
    assert served.ask(f"{served.path}page.js", headers=upgrade).status == 200


def test_it_listens_to_this_machine_only_and_no_two_addresses_are_alike(served: Served) -> None:
    assert served.server._socket.getsockname()[0] == "127.0.0.1"
    other = Server(lambda: WAITING, NothingAsked())
    assert other.port != served.server.port
    assert len(other.address.split("/")[3]) == 22
    assert other.address.split("/")[3] != served.server.address.split("/")[3]
    other._socket.close()


def test_a_port_that_is_taken_is_told(served: Served) -> None:
    with pytest.raises(
        CannotServe, match=f"port {served.server.port} cannot be used .*in use.*leave --port out"
    ):
        Server(lambda: WAITING, NothingAsked(), served.server.port)
    with pytest.raises(CannotServe, match="there is no port 70000"):
        Server(lambda: WAITING, NothingAsked(), 70_000)


def test_a_fault_of_its_own_ends_it_instead_of_freezing_the_page() -> None:
    def fails() -> CandidateView:
        raise RuntimeError("a fault")

    server = Server(fails, NothingAsked())
    errors: list[BaseException] = []

    def run() -> None:
        try:
            server.run()
        except BaseExceptionGroup as group:
            errors.extend(group.exceptions)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    assert [str(error) for error in errors] == ["a fault"]


def test_a_moment_of_the_clock_comes_as_an_event_of_its_own_behind_its_view() -> None:
    views = [WAITING._replace(stage="answer", title="Task", question=1, signal="none")]
    with serving(lambda: views[0]) as served, served.watching() as next_view:
        next_with(next_view, title="Task")
        connection = served.connect()
        connection.request("GET", f"{served.path}events")
        answer = connection.getresponse()
        assert b'"signal": "none"' in answer.readline()
        views[0] = views[0]._replace(signal="green")
        lines: list[bytes] = []
        while not lines or lines[-1] != b'data: "opens"\n':
            lines.append(answer.readline())
        assert b'"signal": "green"' in lines[-4]
        assert lines[-2] == b"event: cue\n"
        answer.close()
        connection.close()
