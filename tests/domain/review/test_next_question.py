"""Which question comes next, and the reason told for it."""

from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hotseat.domain.bank.prompt import Prompt
from hotseat.domain.review.answers import answers
from hotseat.domain.review.next_question import Need, NextQuestion, Practised, need, next_question, practised
from hotseat.domain.session import events as e
from tests.domain.script import answer, answered, asked

TODAY = date(2026, 11, 22)
NAMES = {"earn-trust": "Earn Trust", "think-big": "Think Big"}


def prompt(prompt_id: str, *principles: str) -> Prompt:
    return Prompt(
        id=prompt_id,
        kind="behavioral",
        levels=("L6",),
        text=f"Tell me about {prompt_id}.",
        competency="people",
        principles=principles,
    )


def past(
    prompt_id: str,
    *principles: str,
    days_ago: int = 1,
    missed: tuple[tuple[str, str], ...] = (),
    scores: tuple[int, ...] = (),
) -> Practised:
    day = TODAY - timedelta(days_ago)
    return Practised(
        prompt=prompt_id,
        level="L6",
        kind="behavioral",
        principles=principles,
        day=day,
        missed=missed,
        scores=scores,
    )


def drawn_from(pool: list[Prompt], history: list[Practised], seed: int = 0) -> NextQuestion:
    drawn = next_question(pool, history, TODAY, Random(seed), NAMES)
    assert drawn is not None
    return drawn


TRUST, BIG, PLAIN = prompt("a", "earn-trust"), prompt("b", "think-big"), prompt("c")
DESIGN = prompt("d")._replace(kind="system-design")


def test_there_is_nothing_to_draw_from_nothing() -> None:
    assert next_question([], [], TODAY, Random(0), NAMES) is None


def test_a_prompt_not_asked_yet_comes_before_one_that_was() -> None:
    assert {drawn_from([TRUST, BIG], [past("a", "earn-trust")], seed).prompt.id for seed in range(20)} == {
        "b"
    }


def test_the_principle_left_alone_for_longest_comes_first() -> None:
    history = [past("x", "think-big", days_ago=2), past("y", "earn-trust", days_ago=12)]
    assert {drawn_from([TRUST, BIG], history, seed).prompt.id for seed in range(20)} == {"a"}


def always_drawn(history: list[Practised]) -> set[str]:
    return {drawn_from([TRUST, BIG], history, seed).prompt.id for seed in range(20)}


def test_a_principle_rated_weakly_comes_before_one_left_alone_a_little_longer() -> None:
    left_alone = past("x", "think-big", days_ago=6, scores=(3, 3))
    weak = past("y", "earn-trust", days_ago=1, scores=(2, 2))
    assert always_drawn([weak, left_alone]) == {"a"}
    assert always_drawn([weak, left_alone._replace(day=TODAY - timedelta(9))]) == {"b"}


def test_a_principle_paced_badly_comes_before_one_left_alone_a_little_longer() -> None:
    all_over = tuple((name, "over") for name in ("Situation", "Task", "Action", "Result", "Learning"))
    left_alone = past("x", "think-big", days_ago=6)
    assert always_drawn([past("y", "earn-trust", missed=all_over), left_alone]) == {"a"}
    assert always_drawn([past("y", "earn-trust", missed=all_over[:3]), left_alone]) == {"b"}


def test_a_principle_never_asked_is_as_pressing_as_one_left_alone_for_four_weeks() -> None:
    assert always_drawn([past("y", "earn-trust", days_ago=27)]) == {"b"}
    # At the same number of days, the one practised less comes first.
    assert always_drawn([past("y", "earn-trust", days_ago=400)]) == {"b"}
    assert always_drawn([past("y", "earn-trust", days_ago=28, scores=(2,))]) == {"a"}


def test_of_two_equally_pressing_the_one_practised_less_comes_first() -> None:
    history = [past("x", "think-big"), past("y", "earn-trust"), past("z", "earn-trust")]
    assert always_drawn(history) == {"b"}


def test_only_the_last_four_answers_on_a_principle_tell_how_it_goes() -> None:
    good = [past("x", "earn-trust", scores=(4,))] * 4
    bad = [past("y", "earn-trust", scores=(1,))] * 4
    assert need("earn-trust", [*good, *bad], TODAY).rating == 4.0
    assert need("earn-trust", [*good[:2], *bad], TODAY).rating == 2.5


def test_an_answer_broken_off_tells_nothing_of_how_it_goes() -> None:
    broken = past("x", "earn-trust", missed=(("Action", "not reached"),), scores=(1,))._replace(
        answered=False
    )
    assert need("earn-trust", [broken], TODAY) == Need(
        idle_days=1, rating=None, rated=0, missed_share=0.0, times=1
    )


def test_a_design_is_pressing_by_itself() -> None:
    design = past("c", days_ago=3, missed=(("Requirements", "over"),), scores=(2, 3))
    assert need("c", [design], TODAY) == Need(idle_days=3, rating=2.5, rated=1, missed_share=0.2, times=1)
    assert need("d", [design], TODAY) == Need(idle_days=None, rating=None, rated=0, missed_share=0.0, times=0)


@pytest.mark.parametrize(
    ("history", "rated"),
    [
        ([past("x", "earn-trust", scores=(2, 3))], "; rated 2.5 of 4 last time"),
        (
            [past("x", "earn-trust", scores=(2,)), past("y", "earn-trust", scores=(1,))],
            "; rated 1.5 of 4 the last 2 times",
        ),
        ([past("x", "earn-trust", scores=(3, 3))], ""),
        ([past("x", "think-big", scores=(1,)), past("y", "earn-trust")], ""),
    ],
)
def test_the_reason_names_a_rating_below_what_is_expected(history: list[Practised], rated: str) -> None:
    assert drawn_from([TRUST], history).reason == f"Earn Trust: not asked for 1 day{rated}"


def test_the_reason_names_the_habit_on_this_principle_before_the_general_one() -> None:
    history = [past("x", "earn-trust", missed=SHORT)] * 2 + [past("y", "think-big", missed=OVER)] * 2
    assert drawn_from([TRUST], history).reason.endswith("; Action short of its window 2 of the last 2 times")


def test_a_principle_counts_as_practised_on_its_last_day_not_its_first() -> None:
    history = [
        past("x", "earn-trust", days_ago=2),
        past("y", "think-big", days_ago=3),
        past("z", "earn-trust", days_ago=30),
    ]
    assert drawn_from([TRUST, BIG], history).prompt.id == "b"


def test_the_same_seed_draws_the_same_prompt() -> None:
    pool = [prompt(str(number)) for number in range(50)]
    assert drawn_from(pool, [], seed=7) == drawn_from(pool, [], seed=7)
    assert len({drawn_from(pool, [], seed).prompt.id for seed in range(30)}) > 5


AHEAD = st.builds(
    lambda days, score, missed: past(
        "x", "earn-trust", days_ago=-days, scores=(score,), missed=missed and (("Action", "over"),)
    ),
    st.integers(1, 4000),
    st.integers(1, 4),
    st.sampled_from([(), (1,)]),
)


@given(
    ahead=st.lists(AHEAD, min_size=1, max_size=6),
    ago=st.lists(st.integers(0, 40), max_size=6),
    scores=st.lists(st.integers(1, 4), max_size=3),
)
def test_what_is_dated_ahead_tells_only_that_it_was_answered(
    ahead: list[Practised], ago: list[int], scores: list[int]
) -> None:
    come = [past("y", "earn-trust", days_ago=days, scores=tuple(scores)) for days in sorted(ago)]
    the_need = need("earn-trust", [*ahead, *come], TODAY)
    assert the_need._replace(times=len(come)) == need("earn-trust", come, TODAY)
    assert the_need.times == len(ahead) + len(come)
    reason, expected = (drawn_from([TRUST], history).reason for history in ([*ahead, *come], come))
    assert reason == (expected if come else "Earn Trust: asked only on a day after today")


@given(
    principles=st.lists(st.sampled_from(["earn-trust", "think-big", ""]), min_size=1, max_size=8),
    rounds=st.integers(1, 3),
    seed=st.integers(),
)
@example(principles=["earn-trust", "earn-trust", "think-big"], rounds=2, seed=1)
def test_no_prompt_comes_again_until_all_have_come(principles: list[str], rounds: int, seed: int) -> None:
    pool = [prompt(str(i), *filter(None, [name])) for i, name in enumerate(principles)]
    history: list[Practised] = []
    for _ in range(rounds):
        asked_now = []
        for _ in pool:
            drawn = drawn_from(pool, history, seed).prompt
            asked_now.append(drawn.id)
            history.insert(0, past(drawn.id, *drawn.principles, days_ago=0))
        assert sorted(asked_now) == sorted(each.id for each in pool)


@pytest.mark.parametrize(
    ("pool", "history", "reason"),
    [
        ([TRUST], [], "Earn Trust: not asked yet"),
        ([TRUST], [past("x", "earn-trust", days_ago=0)], "Earn Trust: asked today"),
        ([TRUST], [past("x", "earn-trust", days_ago=1)], "Earn Trust: not asked for 1 day"),
        ([TRUST], [past("x", "earn-trust", days_ago=12)], "Earn Trust: not asked for 12 days"),
        ([TRUST], [past("x", "earn-trust", days_ago=-1)], "Earn Trust: asked only on a day after today"),
        ([TRUST], [past("x", "earn-trust", days_ago=27)], "Earn Trust: not asked for 27 days"),
        ([TRUST], [past("x", "earn-trust", days_ago=28)], "Earn Trust: not asked for four weeks or more"),
        ([prompt("a", "own-principle")], [], "Own Principle: not asked yet"),
        ([DESIGN], [], "not practised yet"),
        ([DESIGN], [past("d")], "practised once, as the others were"),
        ([DESIGN], [past("d"), past("d")], "practised 2 times, as the others were"),
        ([PLAIN], [past("a", "earn-trust")], "Questions on no principle: not asked yet"),
        ([PLAIN], [past("x", days_ago=5)], "Questions on no principle: not asked for 5 days"),
    ],
)
def test_the_reason_says_how_long_it_has_been(
    pool: list[Prompt], history: list[Practised], reason: str
) -> None:
    assert drawn_from(pool, history).reason == reason


OVER, SHORT = (("Result", "over"),), (("Action", "short"),)


@pytest.mark.parametrize(
    ("misses", "habit"),
    [
        ([OVER, OVER, OVER, ()], "; Result over its window 3 of the last 4 times"),
        ([SHORT, SHORT], "; Action short of its window 2 of the last 2 times"),
        ([(("Learning", "not reached"),)] * 3, "; Learning not reached 3 of the last 3 times"),
        ([OVER, OVER, (), ()], "; Result over its window 2 of the last 4 times"),
        ([OVER, (), (), ()], ""),
        ([OVER], ""),
        ([(), (), (), (), OVER, OVER, OVER, OVER, OVER], ""),
    ],
)
def test_the_reason_names_a_section_that_misses_its_window_by_habit(
    misses: list[tuple[tuple[str, str], ...]], habit: str
) -> None:
    history = [past("x", "earn-trust", missed=miss) for miss in misses]
    assert drawn_from([TRUST], history).reason == f"Earn Trust: not asked for 1 day{habit}"


def test_what_was_practised_is_told_newest_first_with_what_was_missed() -> None:
    session = answered(40.0, 70.0, then=[asked(200.0, "two"), *answer(210.0, 40.0, 30.0, 130.0)])
    assert practised(reversed(answers(session))) == [
        Practised(
            prompt="two",
            level="L6",
            kind="behavioral",
            principles=("earn-trust",),
            day=date(2026, 11, 16),
            missed=(),
            sections=3,
        ),
        Practised(
            prompt="one",
            level="L6",
            kind="behavioral",
            principles=("earn-trust",),
            day=date(2026, 11, 16),
            missed=(("Task", "over"), ("Action", "not reached")),
            sections=3,
        ),
    ]


def test_a_card_passed_over_was_not_practised() -> None:
    passed_over = answered(40.0, then=[asked(200.0, "two"), e.Finished(210.0)])
    assert [answer.prompt for answer in practised(answers(passed_over))] == ["one"]


def reasons_with(storied: frozenset[str] | None, drawn: Prompt, history: list[Practised]) -> tuple[str, str]:
    drawn_next = next_question([drawn], history, TODAY, Random(0), NAMES, storied=storied)
    assert drawn_next is not None
    return drawn_next.reason, drawn_next.reason_unnamed


def test_a_principle_without_a_ready_story_is_told_with_and_without_its_name() -> None:
    history = [past("x", "earn-trust", days_ago=3, scores=(2, 2), missed=(("Result", "over"),))] * 2
    named, unnamed = reasons_with(frozenset({"think-big"}), TRUST, history)
    words = "not asked for 3 days; rated 2.0 of 4 the last 2 times; no ready story for it yet; Result over"
    assert named.startswith(f"Earn Trust: {words}")
    assert unnamed.startswith(f"Its subject: {words}")


@pytest.mark.parametrize(
    ("storied", "drawn"),
    [(None, TRUST), (frozenset({"earn-trust"}), TRUST), (frozenset(), PLAIN), (frozenset(), DESIGN)],
    ids=["keeps no stories", "has one", "no principle", "a design"],
)
def test_nothing_is_said_of_stories_where_none_is_lacking(
    storied: frozenset[str] | None, drawn: Prompt
) -> None:
    assert reasons_with(storied, drawn, []) == reasons_with(None, drawn, [])
    assert "story" not in reasons_with(storied, drawn, [])[0]


@given(
    storied=st.none() | st.frozensets(st.sampled_from(["earn-trust", "think-big"])),
    idle=st.tuples(st.integers(0, 40), st.integers(0, 40)),
    seed=st.integers(0, 9),
)
@example(storied=frozenset(), idle=(3, 3), seed=0)
def test_stories_never_change_what_is_drawn(
    storied: frozenset[str] | None, idle: tuple[int, int], seed: int
) -> None:
    history = [past("x", "earn-trust", days_ago=idle[0]), past("y", "think-big", days_ago=idle[1])]
    drawn_next = next_question([TRUST, BIG], history, TODAY, Random(seed), NAMES, storied=storied)
    assert drawn_next is not None
    assert drawn_next.prompt == drawn_from([TRUST, BIG], history, seed).prompt
