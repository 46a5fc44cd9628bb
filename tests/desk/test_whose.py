"""Whose answers decide what comes next, where two people practise in one folder."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from hotseat.domain.bank.bank import Choice
from hotseat.domain.day import day_of
from hotseat.domain.interview.pair import Pair
from hotseat.domain.review.next_question import need, practised
from tests.assessments import PEOPLE, assessed
from tests.desk.desks import desk_in
from tests.sessions import answered_session, begin, shipped_bank

L6 = Choice("L6", "behavioral")
PROMPT = "earn-trust-missed-commitment"
MINE = {"frugality": 24, "deliver-results": 21}
HERS = {"frugality": 2, "deliver-results": 30}
"""Days since these were answered; all other principles were later."""


def days_ago(days: int) -> datetime:
    return datetime.now(UTC).replace(microsecond=0) - timedelta(days)


def one_of_each(folder: Path, candidate: str, special: dict[str, int], number: int) -> None:
    """Sixteen sessions of one person, one for each principle, and then a classic on none of them."""
    pool = [prompt for prompt in shipped_bank().pool(L6) if not prompt.classic]
    pool.sort(key=lambda prompt: -len(prompt.principles))
    prompts = {prompt.principles[0]: prompt.id for prompt in pool}
    assert len(prompts) == 16
    for nth, (principle, prompt) in enumerate(sorted(prompts.items())):
        answered_session(
            folder / "sessions",
            prompt=prompt,
            started=days_ago(special.get(principle, 1 + nth % 14)),
            tail=f"{number}{nth:03}",
            candidate=candidate,
        )
    classic = "classic-why-leave"
    answered_session(
        folder / "sessions", prompt=classic, started=days_ago(0), tail=f"{number}999", candidate=candidate
    )


@pytest.fixture
def both(tmp_path: Path) -> Path:
    """Sixteen sessions that name nobody, and sixteen of Ada's."""
    (tmp_path / "sessions").mkdir()
    one_of_each(tmp_path, "", MINE, 1)
    one_of_each(tmp_path, "Ada", HERS, 2)
    return tmp_path


def test_what_a_partner_answered_does_not_decide_my_next_question(both: Path) -> None:
    desk, today = desk_in(both), day_of(datetime.now(UTC))
    everything = practised(desk.sessions.answers())
    mixed = {principle: need(principle, everything, today).days for principle in MINE}
    assert mixed == {"frugality": 2.0, "deliver-results": 21.0}
    mine = practised(desk.sessions.answers_of(""))
    assert {principle: need(principle, mine, today).days for principle in MINE} == {
        "frugality": 24.0,
        "deliver-results": 21.0,
    }
    assert {desk.next_question(L6).reason for _ in range(9)} == {"Frugality: not asked for 24 days"}


@pytest.mark.parametrize("name", ["Sam", "Kim"])
def test_what_names_nobody_is_mine_whatever_i_am_called(
    name: str, both: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOTSEAT_NAME", name)
    assert desk_in(both).next_question(L6).reason == "Frugality: not asked for 24 days"
    assert (
        desk_in(both).next_question(L6, candidate=f" {name.upper()} ").reason
        == "Frugality: not asked for 24 days"
    )


@pytest.mark.parametrize("spelt", ["Ada", " ada", "ADA"])
def test_a_pairs_draw_counts_what_its_candidate_answered(spelt: str, both: Path) -> None:
    hers = "Deliver Results: not asked for four weeks or more"
    assert desk_in(both).next_question(L6, candidate=spelt).reason == hers
    assert desk_in(both, candidate=spelt).next_question(L6).reason == hers


def test_with_my_name_set_hers_are_mine_and_what_names_nobody_too(
    both: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOTSEAT_NAME", "Ada")
    assert len(desk_in(both).sessions.answers_of("Ada")) == 34
    assert desk_in(both).next_question(L6).reason.startswith("Deliver Results: not asked for 21 days")


def test_the_last_choice_the_preparation_and_the_times_asked_are_mine(tmp_path: Path) -> None:
    sessions = tmp_path / "sessions"
    sessions.mkdir()
    mine = begin(sessions, started=days_ago(2))
    mine.ask(PROMPT)
    mine.rehearsal.prepare(120)
    mine.answer({"situation": 4})
    mine.finish()
    answered_session(sessions, started=days_ago(1), candidate="Ada")
    answered_session(
        sessions,
        level="L7",
        kind="system-design",
        prompt="design-global-cdn",
        seconds={"business-context": 9},
        started=days_ago(0),
        candidate="Ada",
    )
    assert desk_in(tmp_path).settings.choice() == L6
    assert desk_in(tmp_path).settings.preparation() == 120
    assert desk_in(tmp_path).sessions.times_asked() == {PROMPT: 1}
    assert desk_in(tmp_path, candidate="ada").settings.choice() == Choice("L7", "system-design")
    assert desk_in(tmp_path, candidate="ada").settings.preparation() == 0


def test_my_answers_are_found_behind_two_hundred_of_a_partner(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hotseat.desk.sessions.LOOKED_AT", 4)
    sessions = tmp_path / "sessions"
    sessions.mkdir()
    for number in range(12):
        candidate = "" if number > 8 else "Ada"
        answered_session(sessions, started=days_ago(number), candidate=candidate)
    assert len(desk_in(tmp_path).sessions.answers_of("")) == 3
    assert len(desk_in(tmp_path).sessions.answers_of("Ada")) == 4


def test_a_session_begun_has_my_name_unless_another_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOTSEAT_NAME", "Sam")
    for named, pair, candidate in (("", None, "Sam"), ("Ada", None, "Ada"), ("", Pair("Sam", "Ada"), "Ada")):
        desk = desk_in(tmp_path, candidate=named)
        session = desk.begin(L6, desk.bank.current.prompts[PROMPT], pair).session
        assert session.header.candidate == candidate
        desk.leave()


def test_what_my_assessment_found_missing_does_not_press_on_a_partners_question(tmp_path: Path) -> None:
    assessed(tmp_path, answers={PEOPLE: ("not yet",) * 5})
    desk = desk_in(tmp_path)
    drawn = desk.next_question(L6)
    assert desk.gap("L6", drawn.prompt) is not None
    assert desk.gap("L6", drawn.prompt, "Ada") is None
    assert "not yet" not in desk.next_question(L6, candidate="Ada").reason
    assert desk_in(tmp_path, candidate="Ada").readiness.result("L6") is None


def test_a_story_that_a_partner_lacks_is_no_hole_of_mine(tmp_path: Path) -> None:
    (tmp_path / "sessions").mkdir()
    practice = begin(tmp_path / "sessions", candidate="Ada", interviewer="Kim")
    practice.ask(PROMPT)
    practice.rehearsal.telling.lack_story()
    practice.finish()
    for _ in ("read from its file", "known from the index"):
        sessions = desk_in(tmp_path).sessions
        assert sessions.stories_lacked("Ada") == {PROMPT}
        assert sessions.stories_lacked("") == frozenset()
