"""What the candidate's page tells those who hear it, at any zoom, and the rating in a real browser."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hotseat.desk.following import Following
from hotseat.desk.rating_elsewhere import RatingElsewhere
from hotseat.domain.vocabulary import FollowUp
from tests.sessions import Practice, begin, shipped_bank
from tests.torture.rig import browser
from tests.torture.rig.browser import Browser
from tests.tui.driving import BEHAVIORAL
from tests.web.serving import Served, serving

pytestmark = [
    pytest.mark.torture,
    pytest.mark.skipif(not browser.found(), reason="no chromium is installed (apt-get install chromium)"),
]
PROMPT = "Tell me about a time you won a partner team back after missing a commitment."
STATUS = "document.getElementById('status').textContent"
FITS = "document.documentElement.scrollWidth <= innerWidth"


@pytest.fixture
def served(sessions: Path) -> Iterator[Served]:
    following = Following(sessions)
    with serving(following.look, ratings=following) as found:
        yield found


@pytest.fixture
def page(served: Served, tmp_path: Path) -> Iterator[Browser]:
    """The candidate's page in a browser."""
    with Browser(tmp_path / "browser") as found:
        found.open(served.server.address_of(served.server.tokens.rate))
        found.wait_for("document.readyState === 'complete'")
        found.wait_for("document.body.innerText.includes('No interview is running')")
        # What is told is kept, as one who hears it would.
        found.value(
            "globalThis.all = []; new MutationObserver(() => all.push("
            f"{STATUS})).observe(document.getElementById('status'), {{ childList: true }}); 1"
        )
        yield found


@pytest.fixture
def practice(sessions: Path, page: Browser) -> Iterator[Practice]:
    practice = begin(sessions, candidate="Sam")
    practice.ask(BEHAVIORAL)
    yield practice
    practice.journal.close()


def tells(page: Browser, text: str) -> None:
    page.wait_for(f"all.some((one) => one.includes({text!r}))")


def test_each_thing_is_told_once_by_one_region(page: Browser, practice: Practice) -> None:
    tells(page, PROMPT)
    practice.rehearsal.next()
    tells(page, "Situation, 1 of 5")
    assert page.value("document.title") == "Question 1: Situation, 1 of 5 - hotseat: candidate"
    for _ in range(31):
        practice.clock.advance(1)
        practice.rehearsal.tick()
    tells(page, "in the window")
    practice.rehearsal.pause()
    tells(page, "Paused")
    assert page.value("document.title") == "Paused - hotseat: candidate"
    practice.rehearsal.resume()
    tells(page, "It goes on")
    practice.rehearsal.end_answer()
    tells(page, "The answer has ended")
    practice.rehearsal.ask_follow_up(FollowUp("", "custom", "Why then?"))
    tells(page, "Follow-up. Why then?")
    practice.rehearsal.close_follow_up("gap")
    page.wait_for(f"document.getElementById('text').textContent === {PROMPT!r}")
    told = page.value("all.join('|')")
    assert told.count(PROMPT) == 1, "the old question is told again"
    assert page.value("document.querySelectorAll('[aria-live], [role=status]').length") == 1


def test_the_candidate_rates_in_the_browser_at_any_zoom(page: Browser, practice: Practice) -> None:
    # 320 columns of a page are those of 1280 at 400 %.
    page.window(320, 256, "light")
    practice.rehearsal.next()
    practice.rehearsal.end_answer()
    criteria = shipped_bank().levels["L6"].criteria_of("behavioral")
    elsewhere = RatingElsewhere(practice.path)
    assert elsewhere.ask(practice.rehearsal.session, criteria)
    page.wait_for("!document.getElementById('rating').hidden")
    assert page.value(FITS)
    page.value("document.querySelectorAll('#rating fieldset')[0].querySelectorAll('input')[2].click()")
    page.wait_for("document.getElementById('rating-said').textContent.includes('left')")
    page.open(page.value("location.href"))
    page.wait_for("document.querySelectorAll('#rating :checked').length === 1")
    page.value("document.querySelector('#rating button').click()")
    page.wait_for("document.getElementById('rating-said').textContent.startsWith('Done')")
    given = elsewhere.given()
    assert given is not None
    assert (dict(given.scores), given.done) == ({criteria[0].id: 3}, True)
    elsewhere.withdraw()
    page.wait_for("document.getElementById('rating').hidden")
    assert page.complaints() == []


def test_a_flash_colours_the_band_only_once_it_was_switched_on(page: Browser, practice: Practice) -> None:
    practice.rehearsal.next()
    page.wait_for("!document.getElementById('cue').hidden")
    flash = "document.body.dataset.flash === 'on'"
    page.value("giveCue()")
    assert not page.value(flash)
    page.value("cue = 'flash', giveCue()")
    assert page.value(flash)
    page.wait_for(f"!({flash})")
