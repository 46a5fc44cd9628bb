"""The candidate's page in a real browser, beside a real session."""

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from hotseat.desk.following import Following
from hotseat.domain.vocabulary import FollowUp
from tests.sessions import Practice, begin, shipped_bank
from tests.torture.rig import browser
from tests.torture.rig.browser import Browser
from tests.torture.rig.lag import keeps_up
from tests.torture.rig.place import Place
from tests.torture.rig.place import begin as begin_answer
from tests.tui.driving import BEHAVIORAL, DESIGN
from tests.tui.hostile import LONG, MARKUP
from tests.web.serving import Served, serving

pytestmark = [
    pytest.mark.torture,
    pytest.mark.skipif(not browser.found(), reason="no chromium is installed (apt-get install chromium)"),
]

HTML = (
    "<b>bold</b><img src=x onerror=\"document.title='pwned'\"><script>document.title='pwned'</script>"
    "<iframe src=//evil.example></iframe>&lt;i&gt; javascript:alert(1)"
)
PROMPT = "Tell me about a time you won a partner team back after missing a commitment."
PICTURES = os.environ.get("HOTSEAT_PICTURES", "")
"""A folder for pictures of the page, to be looked at."""


@pytest.fixture
def served(sessions: Path) -> Iterator[Served]:
    with serving(Following(sessions).look) as found:
        yield found


@pytest.fixture
def page(served: Served, tmp_path: Path) -> Iterator[Browser]:
    """The page in a browser."""
    with Browser(tmp_path / "browser") as found:
        found.open(served.server.address)
        found.wait_for("document.readyState === 'complete'")
        yield found


def shows(page: Browser, text: str) -> float:
    return page.wait_for(f"document.body.innerText.includes({text!r})")


def wait(practice: Practice, seconds: float) -> None:
    """Real time passes, and the session's with it."""
    for _ in range(int(seconds / 0.25)):
        time.sleep(0.25)
        practice.clock.advance(0.25)
        practice.rehearsal.tick()


def test_a_session_is_seen_as_it_goes(page: Browser, served: Served, sessions: Path) -> None:
    shows(page, "No interview is running")
    practice = begin(sessions, candidate="Sam")
    practice.ask(BEHAVIORAL)
    shows(page, PROMPT)
    practice.rehearsal.next()
    shows(page, "Situation 1 of 5")
    wait(practice, 2.5)
    shows(page, "0:02")
    page.value("document.getElementById('hide').click()")
    shows(page, "The clock is hidden")
    assert "0:0" not in page.text
    assert "0:30-0:45" not in page.text
    page.value("document.dispatchEvent(new KeyboardEvent('keydown', {key: 'h'}))")
    shows(page, "to go")
    practice.rehearsal.note("+ SECRET", ())
    practice.rehearsal.pause()
    shows(page, "Paused")
    practice.rehearsal.resume()
    practice.rehearsal.end_answer()
    shows(page, "The answer has ended")
    practice.rehearsal.ask_follow_up(FollowUp("", "custom", "Why then?"))
    shows(page, "Why then?")
    practice.rehearsal.close_follow_up("gap")
    practice.finish()
    shows(page, "The interview is over")
    assert "SECRET" not in page.text
    assert page.complaints() == []
    assert {one.split("/")[2] for one in page.requests() if one != "about:blank"} == {served.host}


@pytest.mark.parametrize("text", [HTML, MARKUP], ids=["html", "markup"])
def test_hostile_text_makes_no_element(page: Browser, sessions: Path, text: str) -> None:
    count = "document.querySelectorAll('*').length"
    shows(page, "No interview is running")
    before = page.value(count)
    practice = begin(sessions, candidate=text)
    bank = shipped_bank()
    prompt = bank.prompts[DESIGN]._replace(text=text, scale=text)
    practice.rehearsal.ask(prompt, bank.levels["L6"], "behavioral")
    page.wait_for(
        "document.getElementById('text').textContent !== '' && !document.getElementById('scale').hidden"
    )
    assert page.value("document.getElementById('text').textContent") == text
    assert page.value("document.getElementById('scale').textContent") == text
    assert page.value("document.getElementById('whose').textContent") == f"Interview of {text}"
    assert page.value(count) == before
    practice.rehearsal.next()
    practice.rehearsal.change(text)
    page.wait_for("document.getElementById('changes').children.length === 1")
    assert page.value("document.querySelector('#changes p').textContent") == text
    assert page.value(count) == before + 1
    practice.rehearsal.end_answer()
    practice.rehearsal.ask_follow_up(FollowUp("", "custom", f"asked {text}"))
    page.wait_for(f"document.getElementById('text').textContent === {f'asked {text}'!r}")
    assert page.value(count) == before
    assert "pwned" not in page.value("document.title")
    assert page.complaints() == []
    practice.journal.close()


def test_the_policy_stops_what_would_get_onto_the_page(page: Browser) -> None:
    """The second wall: were a text ever made HTML, the browser would run nothing of it."""
    shows(page, "No interview is running")
    page.value(f"document.getElementById('scale').innerHTML = {HTML!r}")
    page.value(
        "const one = document.createElement('script'); one.textContent = 'document.title = 1';"
        "document.body.append(one)"
    )
    page.value("fetch('http://127.0.0.1:9/').catch(() => 0) && 1")
    time.sleep(0.3)
    assert page.value("document.title") != "1"
    assert any("Content Security Policy" in complaint for complaint in page.complaints())


def test_a_server_that_ends_is_told(page: Browser, served: Served, sessions: Path) -> None:
    practice = begin(sessions)
    practice.ask(BEHAVIORAL)
    shows(page, PROMPT)
    served.server.stop()
    shows(page, "Not connected")
    assert PROMPT in page.text
    practice.journal.close()


SIZES = {"phone": (390, 844), "small-phone": (320, 568), "monitor": (1280, 720), "wide": (2560, 1080)}
FITS = "document.documentElement.scrollWidth <= innerWidth"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
def test_nothing_sticks_out_at_any_size(page: Browser, sessions: Path, size: str, scheme: str) -> None:
    page.window(*SIZES[size], scheme, phone="phone" in size)
    shows(page, "No interview is running")
    keep(page, f"{size}-{scheme}-waiting")
    practice = begin(sessions, candidate="Sam")
    practice.ask(BEHAVIORAL)
    practice.rehearsal.next()
    practice.clock.advance(2)
    shows(page, "to go")
    one_window(page)
    keep(page, f"{size}-{scheme}-answer")
    practice.rehearsal.pause()
    shows(page, "Paused")
    practice.rehearsal.resume()
    practice.rehearsal.end_answer()
    practice.rehearsal.ask_follow_up(
        FollowUp("", "custom", "What would that partner team say about the year after it?")
    )
    shows(page, "Follow-up")
    one_window(page)
    keep(page, f"{size}-{scheme}-follow-up")
    practice.rehearsal.close_follow_up("held")
    bank = shipped_bank()
    practice.rehearsal.ask(bank.prompts[DESIGN], bank.levels["L7"], "system-design")
    practice.rehearsal.next()
    practice.rehearsal.change("Now a country forbids its users' data to leave it.")
    shows(page, "Now a country")
    for _ in range(153):
        practice.clock.advance(4)
        practice.rehearsal.tick()
    shows(page, "10:1")
    page.value("cue = 'flash', chooseCue()")
    keep(page, f"{size}-{scheme}-design")
    assert page.value(FITS)
    practice.rehearsal.end_answer()
    practice.rehearsal.ask_follow_up(FollowUp("", "custom", LONG))
    shows(page, "yyyy")
    assert page.value(FITS)
    practice.journal.close()


def one_window(page: Browser) -> None:
    """The whole of it is seen without scrolling."""
    assert page.value(FITS)
    assert page.value("document.documentElement.scrollHeight <= innerHeight")


def keep(page: Browser, name: str) -> None:
    if PICTURES:
        page.picture(Path(PICTURES) / f"{name}.png")


def test_the_page_is_no_more_than_a_quarter_of_a_second_behind(
    page: Browser, sessions: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    practice = begin(sessions)
    practice.ask(BEHAVIORAL)
    practice.rehearsal.next()
    shows(page, "Situation")
    sections = ("Task", "Action", "Result", "Learning")
    ids = ["task", "action", "result", "learning"]
    behind = []
    for number in range(50):
        time.sleep(0.013 * (number % 9))
        practice.clock.advance(0.3)
        began = time.monotonic()
        practice.rehearsal.enter(ids[number % 4])
        page.wait_for(f"document.getElementById('title').textContent === '{sections[number % 4]}'")
        behind.append(time.monotonic() - began)
    practice.journal.close()
    keeps_up("page", behind, capsys)


def running(sessions: Path) -> Practice:
    """An interview of which a clock runs."""
    practice = begin(sessions)
    practice.ask(BEHAVIORAL)
    practice.rehearsal.next()
    return practice


STALE = "this may be out of date"


def test_a_server_that_stalls_without_closing_is_told_of_and_forgotten(tmp_path: Path, place: Place) -> None:
    """As behind a tunnel that hangs, or on a machine that sleeps: it is connected, and nothing comes."""
    with (
        place.start("practice", "--prompt", BEHAVIORAL) as driver,
        place.start("follow", "--web") as server,
        Browser(tmp_path / "browser") as page,
    ):
        begin_answer(driver)
        server.wait_for("http://")
        address = next(line for line in server.lines if line.startswith("http://"))
        page.open(address.strip())
        page.wait_for("document.readyState === 'complete'")
        shows(page, "Situation 1 of 5")
        server.signal(signal.SIGSTOP)
        shows(page, STALE)
        assert "Situation 1 of 5" in page.text
        server.signal(signal.SIGCONT)
        page.wait_for(f"!document.body.innerText.includes({STALE!r})")
        server.kill()
        shows(page, "Not connected")
        port = address.split(":")[2].split("/")[0]
        with place.start("follow", "--web", "--port", port) as again:
            again.wait_for(address.strip())
            page.wait_for("!document.body.innerText.includes('Not connected')")


def test_the_page_takes_silence_for_a_sign_only_after_three_seconds_and_only_while_a_clock_runs(
    page: Browser, sessions: Path
) -> None:
    """Time is moved by hand: the page is asked what it would say so many seconds after the last event."""

    def would_say(milliseconds: int) -> object:
        looked = f"clearInterval(looking), lookAt(heardAt + {milliseconds}), document.body.innerText"
        return page.value(f"source.close(), ({looked})")

    shows(page, "No interview is running")
    assert STALE not in str(would_say(9_000))
    page.value("connect(performance.now())")
    practice = running(sessions)
    shows(page, "Situation 1 of 5")
    assert STALE not in str(would_say(2_900))
    assert STALE in str(would_say(3_100))
    page.value("source.dispatchEvent(new MessageEvent('alive'))")
    assert STALE not in page.text
    practice.rehearsal.pause()
    page.value("connect(performance.now())")
    shows(page, "Paused")
    assert STALE not in str(would_say(9_000))
    practice.journal.close()
