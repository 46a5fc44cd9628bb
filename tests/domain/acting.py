"""Whatever a person may do in a session, drawn by chance: for tests that must hold for all of it."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from hotseat.domain.interview.pair import Pair
from hotseat.domain.refusal import Refused
from hotseat.domain.session import events as e
from hotseat.domain.session.session import Session
from hotseat.domain.stories.story import FrontMatter, Story
from hotseat.domain.vocabulary import OUTCOMES, VOTES, FollowUp
from hotseat.engine.rehearsal import Rehearsal
from hotseat.engine.repair import Repair
from hotseat.storage.session import session_journal
from tests.sessions import MONDAY, Practice, begin, offered, shipped_bank

Act = Callable[[Practice], Practice | None]

PAIR = Pair("Ada", "Sam", 3300, 3, interruptions=True, sitting="2026-11-16-190000-l6-behavioral-0001")
SECTIONS = ("situation", "task", "action", "result", "learning", "coda")
seconds = st.floats(0, 40).map(lambda value: round(value, 3))
figures = st.integers(0, 10_000)
typed = st.text(st.characters(codec=None, exclude_categories=()), max_size=60) | st.sampled_from(
    [
        "[[event]]",
        '"' * 40 + "." * 200,
        "[" * 40 + "{" * 40,
        'text = "\\',
        "'''\"\"\"\\\\",
        "#earn-trust ?",
        "\r\n\n[[event]]\nat = 0.0",
        "\u2028\x85\x1b[2J",
    ]
)


def _asks(number: int) -> Act:
    def act(practice: Practice) -> None:
        prompts = [prompt for prompt in shipped_bank().prompts.values() if "L6" in prompt.levels]
        practice.ask(prompts[number % len(prompts)].id)

    return act


def _picks(number: int, own: str) -> Act:
    def act(practice: Practice) -> None:
        choices = offered(practice.rehearsal.session)
        own_one = FollowUp("", "custom", own)
        practice.rehearsal.ask_follow_up(
            choices[number % len(choices)] if choices and number > 0 else own_one
        )

    return act


def _rates(number: int, score: int, by: Any) -> Act:
    criteria = shipped_bank().levels["L6"].criteria_of("behavioral")
    return lambda practice: practice.rehearsal.rate(criteria[number % len(criteria)], score, by)


def _dies_and_is_taken_up(later: float) -> Act:
    def act(practice: Practice) -> Practice | None:
        if practice.rehearsal.session.ended == "finished":
            return None
        practice.clock.advance(later)
        return taken_up(practice)

    return act


def taken_up(practice: Practice) -> Practice:
    """The session after the program died, as a new program takes it up."""
    practice.journal.close()
    kept, transcript = session_journal.reopen(practice.path)
    stopped = session_journal.stopped_at(practice.path, transcript.session)
    rehearsal = Rehearsal(transcript.session._replace(at=stopped), kept, practice.clock)
    rehearsal.reopen(MONDAY + timedelta(days=1))
    return practice._replace(rehearsal=rehearsal, journal=kept)


def _repairs(mend: Callable[[Repair], None]) -> Act:
    def act(practice: Practice) -> None:
        repair = Repair(practice.rehearsal.session, practice.journal)
        mend(repair)
        practice.rehearsal.recorder.state = repair.session

    return act


_questions, _marks, _moments = st.integers(1, 2), st.integers(0, 6), st.floats(0, 120)
repairs: st.SearchStrategy[Act] = st.one_of(
    st.tuples(_questions, _marks, _moments).map(
        lambda value: _repairs(lambda repair: repair.move(*value)),
    ),
    st.tuples(_questions, _marks, st.sampled_from([-10, -1, 1, 10])).map(
        lambda value: _repairs(lambda repair: repair.nudge(*value))
    ),
    st.tuples(_questions, _moments, st.sampled_from(SECTIONS)).map(
        lambda value: _repairs(lambda repair: repair.split(*value))
    ),
    st.tuples(_questions, _marks).map(lambda value: _repairs(lambda repair: repair.merge(*value))),
    st.tuples(_questions, _moments, _moments).map(
        lambda value: _repairs(lambda repair: repair.set_aside(*value))
    ),
    st.tuples(_questions, _marks).map(lambda value: _repairs(lambda repair: repair.count_again(*value))),
    _questions.map(lambda value: _repairs(lambda repair: repair.take_back(value))),
)


def _of(strategy: st.SearchStrategy[int], act: Callable[[Rehearsal, int], None]) -> st.SearchStrategy[Act]:
    return strategy.map(lambda value: lambda practice: act(practice.rehearsal, value))


def _plain(act: Callable[[Rehearsal], None]) -> st.SearchStrategy[Act]:
    return st.just(lambda practice: act(practice.rehearsal))


def _undoes_as_of_old(rehearsal: Rehearsal) -> None:
    at = max(rehearsal.session.at, round(rehearsal.now, 1))
    rehearsal.recorder.record(e.Undone(at))


def _takes_back(rehearsal: Rehearsal) -> None:
    rehearsal.corrections.take_back()


def _does_again(rehearsal: Rehearsal) -> None:
    rehearsal.corrections.do_again()


acts: st.SearchStrategy[Act] = st.one_of(
    seconds.map(lambda value: lambda practice: practice.spend(value)),
    seconds.map(lambda value: lambda practice: practice.clock.advance(value)),
    seconds.map(lambda value: lambda practice: practice.clock.sleep(value)),
    _plain(Rehearsal.tick),
    figures.map(_asks),
    _of(figures, Rehearsal.prepare),
    st.sampled_from(SECTIONS).map(lambda value: lambda practice: practice.rehearsal.enter(value)),
    _plain(Rehearsal.next),
    _plain(Rehearsal.next),
    _plain(Rehearsal.back),
    _plain(Rehearsal.end_answer),
    _plain(_undoes_as_of_old),
    _plain(Rehearsal.pause),
    st.booleans().map(lambda value: lambda practice: practice.rehearsal.resume(counted=value)),
    st.tuples(st.sampled_from(["", "+", "-", "?"]), typed).map(
        lambda value: (
            lambda practice: practice.rehearsal.note("".join(value), shipped_bank().principles.values())
        )
    ),
    st.tuples(st.sampled_from(SECTIONS), figures).map(
        lambda value: lambda practice: practice.rehearsal.guess(*value)
    ),
    typed.map(lambda value: lambda practice: practice.rehearsal.change(value)),
    st.tuples(st.sampled_from(["missing", "heard"]), st.sampled_from(SECTIONS), typed).map(
        lambda value: lambda practice: practice.rehearsal.tick_line(*value)
    ),
    st.tuples(st.integers(-5, 5), typed).map(lambda value: _picks(*value)),
    st.sampled_from([*OUTCOMES, ""]).map(
        lambda value: lambda practice: practice.rehearsal.close_follow_up(value)
    ),
    st.tuples(st.integers(0, 9), st.integers(0, 5), st.sampled_from(["", "candidate", "nobody"])).map(
        lambda value: _rates(*value)
    ),
    st.tuples(st.sampled_from(VOTES), st.booleans()).map(
        lambda value: lambda practice: practice.rehearsal.vote(value[0], again=value[1])
    ),
    typed.map(lambda value: lambda practice: practice.rehearsal.cut_in(value)),
    _plain(Rehearsal.recover),
    repairs,
    repairs,
    seconds.map(_dies_and_is_taken_up),
    st.sampled_from([Rehearsal.finish, Rehearsal.abandon]).map(
        lambda value: lambda practice: value(practice.rehearsal)
    ),
)

_numbers = st.integers(0, 5)
corrections: st.SearchStrategy[Act] = st.one_of(
    *(_plain(_takes_back), _plain(_takes_back), _plain(_does_again), _plain(_does_again)),
    st.tuples(_numbers, typed).map(
        lambda value: (
            lambda practice: practice.rehearsal.corrections.edit_note(
                *value, shipped_bank().principles.values()
            )
        )
    ),
    _of(_numbers, lambda rehearsal, number: rehearsal.corrections.remove_note(number)),
    st.tuples(_numbers, st.sampled_from([*OUTCOMES, ""])).map(
        lambda value: lambda practice: practice.rehearsal.corrections.change_follow_up(*value)
    ),
    _of(_numbers, lambda rehearsal, number: rehearsal.corrections.withdraw_follow_up(number)),
)
OF_STORIES = "xyzzy"
"""A word that only stories hold."""
_names = (f"{OF_STORIES}-a", f"{OF_STORIES}-b")
_stories = st.sampled_from([None, *(Story(FrontMatter(name, f"The {name}"), hash=name) for name in _names)])
stories: st.SearchStrategy[Act] = st.one_of(
    st.tuples(_stories, seconds).map(lambda choice: lambda it: it.rehearsal.telling.choose_story(*choice)),
    st.tuples(_questions, _stories).map(lambda naming: lambda it: it.rehearsal.telling.name_story(*naming)),
    st.tuples(_questions, _stories).map(lambda naming: _repairs(lambda it: it.telling.name_story(*naming))),
    st.sampled_from(("", *SECTIONS)).map(lambda at: lambda practice: practice.rehearsal.telling.look(at)),
    _plain(lambda rehearsal: rehearsal.ask_follow_up(FollowUp("measure", "story", f"{OF_STORIES}?"))),
    _plain(lambda rehearsal: rehearsal.telling.lack_story()),
    _plain(lambda rehearsal: rehearsal.telling.find_story()),
)
corrected_acts = st.one_of(acts, acts, acts, corrections, corrections, stories)

_openings: list[list[Act]] = [
    [],
    [lambda practice: practice.rehearsal.next()],
    [lambda practice: practice.rehearsal.next(), lambda practice: practice.rehearsal.end_answer()],
]


def _lives(of: st.SearchStrategy[Act]) -> st.SearchStrategy[list[Act]]:
    return st.builds(
        lambda opening, rest: [*opening, *rest],
        st.sampled_from(_openings),
        # Without a least size most lives would hold five acts, of which one is possible.
        st.lists(of, min_size=10, max_size=40),
    )


lives_of_old = _lives(acts)
"""Without an event that mends another, but for repairs of times."""
lives = _lives(corrected_acts)
"""Begun on the card, in the answer and at the follow-ups alike: by chance the last is seldom reached."""


def lived(folder: Path, life: list[Act], watch: Callable[[Session], None] = lambda _: None) -> Practice:
    """A session in which all of this was tried, alone or in a pair; what was not possible left no trace."""
    practice = begin(folder, pair=PAIR if len(life) % 2 else None)
    practice.ask("earn-trust-missed-commitment")
    for act in life:
        try:
            practice = act(practice) or practice
        except Refused:
            continue
        finally:
            watch(practice.rehearsal.session)
    practice.journal.close()
    return practice
