"""The figures of a loop: of each round, of its stories and of its principles."""

from datetime import timedelta
from pathlib import Path

import pytest

from hotseat.domain.loop import loop_events as e
from hotseat.reports.text.loops.debrief import FIGURES_ONLY, debrief_parts, figure_row
from hotseat.reports.text.loops.forms import parts_lines
from hotseat.reports.text.loops.round_card import round_card
from tests.desk.desks import desk_in
from tests.loops import at, held, plan, write_loop
from tests.sessions import MONDAY
from tests.spoken import SAID, with_words
from tests.tellings import SCOPE, telling

ROUNDS = (
    plan(),
    plan("System", principles=("dive-deep", "earn-trust")),
    plan(principles=("frugality", "ownership")),
)


def begun_with(number: int, session: Path) -> tuple[e.LoopEvent, ...]:
    """A round that was held in this session."""
    begun, ended = held(number, number * 60, number * 60 + 30)
    assert isinstance(begun, e.RoundBegun)
    return begun._replace(session=session.stem), ended


def test_the_figures_of_a_loop_are_those_of_its_sessions(tmp_path: Path) -> None:
    sessions = tmp_path / "sessions"
    sessions.mkdir()
    first = telling(sessions, "queue", outcomes=("held", "gap", "gap"))
    second = telling(sessions, "queue", started=MONDAY + timedelta(hours=1), prompt=SCOPE)
    with_words(second, SAID)
    running = telling(sessions, "outage", started=MONDAY + timedelta(hours=2))
    third, _ = begun_with(3, running)
    energy = e.EnergyGiven(at(170), 1, 2)
    write_loop(tmp_path, e.Begun(at(0), ROUNDS), *begun_with(1, first), *begun_with(2, second), energy, third)
    running.unlink()

    desk = desk_in(tmp_path)
    report = desk.loops.report(desk.loops.find())
    one, two, three = report.rounds
    assert one.seconds == 4 + 270 + 60
    assert one.over == one.seconds - 45 * 60
    assert (one.action, one.questions, one.heard_first_word, one.first_word) == (48, 1, False, 4)
    assert dict(one.outcomes) == {"held": 1, "partial": 0, "gap": 2}
    assert (one.pace, two.heard_first_word) == (None, True)
    assert two.pace
    assert (three.seconds, three.action) == (None, None)
    assert [(story.story, story.rounds) for story in report.stories] == [("queue", (1, 2))]
    assert report.answered == ("earn-trust", "deliver-results")
    assert report.unanswered == ("ownership", "dive-deep")
    silent = desk.loops.report(desk.loops.find(), with_words=False).rounds[1]
    assert (silent.pace, silent.heard_first_word) == (None, False)

    row = dict(zip(("name", "took", "planned", "difference"), figure_row(one), strict=False))
    assert row == {"name": "1 A peer", "took": "5:34", "planned": "45:00", "difference": "-39:26"}
    lines = list(parts_lines(debrief_parts(report, desk.bank.current.principle_names())))
    assert all(len(line) <= 80 for line in lines)
    assert FIGURES_ONLY in " ".join(" ".join(lines).split())
    assert " The queue nobody owned: told in rounds 1 and 2." in lines
    assert not any("Frugality" in line or "fatigue" in line for line in lines)


@pytest.mark.parametrize("gone", [False, True])
def test_the_card_of_a_round_holds_what_happened_and_neither_score_nor_vote(
    tmp_path: Path, gone: bool
) -> None:
    (tmp_path / "sessions").mkdir()
    session = telling(tmp_path / "sessions", "queue", outcomes=("gap",))
    write_loop(tmp_path, e.Begun(at(0), ROUNDS), *begun_with(1, session))
    desk = desk_in(tmp_path)
    if gone:
        session.unlink()
    round_ = desk.loops.find().rounds[0]
    names = desk.bank.current.principle_names()
    lines = list(parts_lines(round_card(round_, desk.loops.sessions.of(round_.session), names)))
    assert " About Earn Trust; Ownership." in lines
    assert ("Follow-ups" in lines) is not gone
    assert any("Its session is gone" in line for line in lines) is gone
    assert not any("vote" in line.lower() or "of 4 for" in line for line in lines)
