"""What the desk puts forward next, by what was practised before."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from hotseat.desk.desk import Desk
from hotseat.domain.bank.bank import Choice, NothingToAsk
from tests.desk.desks import desk_in
from tests.sessions import answered_session, begin
from tests.story_files import write_story

L6 = Choice("L6", "behavioral")
PROMPT = "earn-trust-missed-commitment"


def test_the_last_choice_is_what_was_practised_last_and_at_first_l6(desk: Desk, sessions: Path) -> None:
    assert desk.settings.choice() == L6
    answered_session(
        sessions,
        level="L7",
        kind="system-design",
        prompt="design-global-cdn",
        seconds={"business-context": 9},
    )
    assert desk.settings.choice() == Choice("L7", "system-design")


def test_the_last_preparation_is_that_of_the_newest_question(desk: Desk, sessions: Path) -> None:
    assert desk.settings.preparation() == 0
    practice = begin(sessions)
    practice.ask(PROMPT)
    practice.rehearsal.prepare(120)
    practice.answer({"situation": 4})
    practice.finish()
    assert desk.settings.preparation() == 120


def test_a_prompt_is_drawn_with_a_reason_and_again_with_the_same_seed(tmp_path: Path) -> None:
    drawn = desk_in(tmp_path, seed=7).next_question(L6)
    assert drawn == desk_in(tmp_path, seed=7).next_question(L6)
    assert drawn.reason.endswith(": not asked yet")


def test_a_prompt_passed_over_is_not_drawn_until_all_were(desk: Desk) -> None:
    seen: set[str] = set()
    pool = {prompt.id for prompt in desk.bank.current.pool(L6)}
    for _ in pool:
        drawn = desk.next_question(L6, frozenset(seen)).prompt.id
        assert drawn not in seen
        seen.add(drawn)
    assert desk.next_question(L6, frozenset(seen)).prompt.id in pool


def test_a_prompt_answered_today_is_not_drawn_while_others_wait(desk: Desk, sessions: Path) -> None:
    answered_session(sessions, started=datetime.now(UTC).replace(microsecond=0))
    assert PROMPT not in {desk.next_question(L6).prompt.id for _ in range(20)}


OWN = """\
format = 1

[[prompt]]
id = "own-one"
kind = "behavioral"
levels = ["L6", "L7"]
text = "Tell me about a time you spent less."
competency = "impact"
principles = ["thrift"]

[[principle]]
id = "thrift"
name = "Thrift"
aliases = []
"""


def test_practice_at_another_level_does_not_count(desk: Desk) -> None:
    desk.folder.prompts.mkdir(parents=True)
    (desk.folder.prompts / "own.toml").write_text(OWN)
    for level, reason in (("L7", "Thrift: not asked yet"), ("L6", "Thrift: asked today")):
        rehearsal = desk.begin(L6._replace(level=level), desk.bank.current.prompts["own-one"])
        rehearsal.next()
        rehearsal.end_answer()
        rehearsal.finish()
        desk.leave()
        assert desk.next_question(L6._replace(principle="Thrift")).reason.startswith(reason)


def test_a_choice_nothing_fits_is_told(desk: Desk) -> None:
    with pytest.raises(NothingToAsk, match='There is no level "L9"'):
        desk.next_question(Choice("L9", "behavioral"))


def test_a_classic_comes_after_two_answers_that_are_none(desk: Desk, sessions: Path) -> None:
    drawn = []
    for number in range(6):
        prompt = desk.next_question(L6).prompt
        drawn.append(prompt.classic)
        answered_session(
            sessions, prompt=prompt.id, started=datetime.now(UTC).replace(microsecond=0), tail=f"{number}"
        )
    assert drawn == [False, False, True, False, False, True]


def test_only_classics_are_drawn_where_they_were_asked_for(desk: Desk) -> None:
    only = L6._replace(classic=True)
    passed: set[str] = set()
    for _ in range(74):
        passed.add(desk.next_question(only, frozenset(passed)).prompt.id)
    assert passed == desk.bank.current.classics


def test_the_reason_says_where_no_story_is_ready_and_only_to_who_keeps_stories(tmp_path: Path) -> None:
    words = "; no ready story for it yet"
    asked = L6._replace(principle="Earn Trust")
    desk = desk_in(tmp_path)
    assert words not in desk.next_question(asked).reason
    assert "stories" not in vars(desk)
    write_story(tmp_path, "queue", "The queue", status="draft", more="principles: [Earn Trust]\n")
    assert desk.next_question(asked).reason.endswith(f"Earn Trust: not asked yet{words}")
    assert words not in desk.next_question(asked, candidate="Ada").reason
    write_story(tmp_path, "queue", "The queue", more="principles: [dive-deep, Earn Trust]\n")
    assert words not in desk.next_question(asked).reason
    (tmp_path / "stories" / "queue.md").unlink()
    (tmp_path / "stories").rmdir()
    (tmp_path / "stories").touch()
    assert words not in desk.next_question(asked).reason
