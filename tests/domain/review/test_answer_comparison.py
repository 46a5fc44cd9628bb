"""Two answers side by side."""

from datetime import timedelta

import pytest

from hotseat.domain.pacing import Section, Verdict
from hotseat.domain.review.answer_comparison import Comparison, Side, compare, under
from hotseat.domain.review.answers import answers
from hotseat.domain.review.same_question import earlier, earlier_telling, pairs
from hotseat.domain.session import events as e
from hotseat.domain.session.rules import replay
from hotseat.domain.session.session import Session
from hotseat.domain.session.stories.story_events import Told
from hotseat.domain.vocabulary import Outcome
from tests.domain.script import HEADER, answer, answered, asked, question_of

LATER = HEADER._replace(id="later", started=HEADER.started + timedelta(days=2))


def later(session: Session) -> Session:
    return session._replace(header=LATER)


def compared(first: Session, other: Session) -> Comparison:
    [pair] = pairs(first, later(other))
    return compare(*pair)


def several(*prompts: str) -> Session:
    """A session in which these prompts were answered one after the other."""
    happened: list[e.Event] = []
    begin = 0.0
    for prompt in prompts:
        happened += [asked(begin, prompt), *answer(begin + 10, 20, 30)]
        begin += 100
    return replay(HEADER, happened)


@pytest.mark.parametrize(
    ("first", "other", "expected"),
    [
        (["a"], ["b"], [("a", "b")]),
        (["a", "b"], ["b", "a"], [("a", "a"), ("b", "b")]),
        (["a", "b", "c"], ["x", "b", "y"], [("b", "b"), ("a", "x"), ("c", "y")]),
        (["a"], ["x", "a"], [("a", "a")]),
        (["a", "b"], ["x"], [("a", "x")]),
        (["a", "a"], ["a", "a"], [("a", "a"), ("a", "a")]),
        ([], ["a"], []),
    ],
    ids=["one", "crossed", "some", "more", "fewer", "twice", "none"],
)
def test_answers_to_the_same_prompt_are_paired_first_and_the_others_as_they_followed(
    first: list[str], other: list[str], expected: list[tuple[str, str]]
) -> None:
    sides = pairs(several(*first), later(several(*other)))
    assert [(left.question.asked.prompt, right.question.asked.prompt) for left, right in sides] == expected
    if first == ["a", "a"]:
        assert [left.question.asked.at for left, _ in sides] == [0.0, 100.0]


def test_the_older_session_is_left_however_they_are_given() -> None:
    older, newer = answered(40.0), later(answered(50.0))
    for first, other in ((older, newer), (newer, older)):
        [(left, right)] = pairs(first, other)
        assert (left.session, right.session) == (older, newer)


def test_a_section_has_both_times_and_the_difference_in_whole_seconds() -> None:
    comparison = compared(answered(41.0, 52.9, 118.0), answered(40.0, 31.0))
    assert [(pair.name, pair.difference) for pair in comparison.sections] == [
        ("Situation", -1),
        ("Task", -21),
        ("Action", None),
    ]


def test_the_sentences_tell_the_section_that_changed_most_and_the_whole() -> None:
    assert compared(answered(41.0, 31.0, 99.0), answered(41.0, 33.0, 138.0)).sentences == (
        "Action 2:18, it was 1:39: now in its window.",
        "The answer took 3:32; it was 2:51.",
    )


@pytest.mark.parametrize(
    ("was", "now", "sentence"),
    [
        (125.0, 140.0, "Action 2:20, it was 2:05: in its window both times."),
        (125.0, 157.0, "Action 2:37, it was 2:05: now 0:07 over its window."),
        (160.0, 157.0, "Action 2:37, it was 2:40: still 0:07 over its window."),
        (125.0, 100.0, "Action 1:40, it was 2:05: now 0:20 short of its window."),
        (90.0, 100.0, "Action 1:40, it was 1:30: still 0:20 short of its window."),
        (None, 130.0, "Action 2:10, it was not reached: now in its window."),
        (130.0, None, "Action was not reached; it was 2:10."),
        (130.0, 130.0, "Every section took as long as before."),
    ],
)
def test_how_a_section_changed_is_said_with_its_figures(
    was: float | None, now: float | None, sentence: str
) -> None:
    first, other = (
        answered(40.0, 30.0, *([seconds] if seconds is not None else [])) for seconds in (was, now)
    )
    assert compared(first, other).sentences[0] == sentence


def test_a_section_that_came_into_its_window_is_told_before_one_that_only_took_longer() -> None:
    comparison = compared(answered(28.0, 30.0, 120.0), answered(31.0, 30.0, 150.0))
    assert comparison.sentences[0] == "Situation 0:31, it was 0:28: now in its window."


def rated(**scores: int) -> list[e.Event]:
    return [
        e.Rated(at=300.0, score=score, criterion=name, name=name.title(), anchor="so")
        for name, score in scores.items()
    ]


def test_the_ratings_are_those_of_both_and_each_answer_has_its_own_mean() -> None:
    comparison = compared(
        answered(40.0, 30.0, 130.0, then=rated(depth=2, scope=3, old=1)),
        answered(40.0, 30.0, 130.0, then=rated(scope=4, depth=3, new=4)),
    )
    assert [(pair.name, pair.left, pair.right, pair.difference) for pair in comparison.scores] == [
        ("Depth", 2, 3, 1),
        ("Scope", 3, 4, 1),
        ("Old", 1, None, None),
        ("New", None, 4, None),
    ]
    assert comparison.averages == (2.0, 11 / 3)
    assert comparison.sentences == ("Rated 3.7 on average; it was 2.0.",)


def test_answers_that_were_not_both_rated_have_no_mean() -> None:
    comparison = compared(answered(40.0, then=rated(depth=2)), answered(40.0))
    assert comparison.averages is None


def test_the_follow_ups_that_held_are_told_where_they_changed() -> None:
    def probed(outcome: Outcome) -> list[e.Event]:
        return [e.FollowUpAsked(300.0, "role", "custom", "Why?"), e.FollowUpAnswered(310.0, outcome)]

    lengths = (40.0, 30.0, 130.0)
    comparison = compared(answered(*lengths, then=probed("gap")), answered(*lengths, then=probed("held")))
    assert comparison.sentences == ("1 of 1 follow-up held; it was 0 of 1.",)
    assert (comparison.left.outcomes["gap"], comparison.right.outcomes["held"]) == (1, 1)


def planned(*sections: Section) -> Side:
    """An answer by a plan of these sections, each at the middle of its window."""
    happened: list[e.Event] = [asked()._replace(sections=sections)]
    at = 10.0
    for section in sections:
        happened.append(e.Entered(at, section.id))
        at += (section.low + section.high) / 2
    happened.append(e.Answered(at))
    return Side(replay(HEADER, happened), question_of(*happened))


def section(name: str, low: int = 30) -> Section:
    return Section(name.lower(), name, low, low + 20)


@pytest.mark.parametrize(
    ("older", "newer", "expected"),
    [
        ("A B C", "A B C", "A= B= C="),
        ("A B C", "A X C", "A= B< X> C="),
        ("A B", "X Y", "A< B< X> Y>"),
        ("A B C", "C A", "B< C= A="),
        ("A", "A X", "A= X>"),
    ],
)
def test_the_sections_of_both_plans_stand_in_the_order_of_the_plans(
    older: str, newer: str, expected: str
) -> None:
    first, other = (planned(*map(section, names.split())) for names in (older, newer))
    comparison = compare(first, other)
    signs = ["=" if pair.left and pair.right else "<" if pair.left else ">" for pair in comparison.sections]
    marked = [f"{pair.name}{sign}" for pair, sign in zip(comparison.sections, signs, strict=True)]
    assert sorted(marked) == sorted(expected.split())
    assert [name for name in marked if name[-1] != "<"] == [n for n in expected.split() if n[-1] != "<"]
    assert comparison.same_plan is (older == newer)


def test_sections_of_other_ids_are_matched_by_name_and_each_judged_by_its_own_window() -> None:
    comparison = compare(planned(section("Action", 30)), planned(Section("deed", "ACTION", 90, 110)))
    [pair] = comparison.sections
    assert pair.left is not None
    assert pair.right is not None
    assert (pair.left.verdict, pair.right.verdict) == (Verdict.IN_WINDOW, Verdict.IN_WINDOW)
    assert (pair.difference, comparison.same_plan) == (60, False)


def test_swapped_the_sides_and_the_differences_change_and_the_sentences_stay() -> None:
    comparison = compared(answered(40.0, 30.0, 100.0), answered(40.0, 30.0, 130.0))
    swapped = comparison.swapped()
    assert (swapped.left, swapped.right) == (comparison.right, comparison.left)
    assert [pair.difference for pair in swapped.sections] == [0, 0, -30]
    assert swapped.sentences == comparison.sentences
    assert swapped.swapped() == comparison


def test_the_last_earlier_answer_to_the_same_prompt_is_found() -> None:
    old, new = several("a", "b", "a"), later(several("b", "a"))
    known = [*answers(new), *answers(old)]

    def earlier_of(session: Session, number: int) -> tuple[str, int] | None:
        answer = earlier(known, session, number)
        return (answer.session, answer.number) if answer else None

    assert earlier_of(new, 0) == (HEADER.id, 2)
    assert earlier_of(new, 1) == (HEADER.id, 3)
    assert earlier_of(old, 2) == (HEADER.id, 1)
    assert earlier_of(old, 0) is None


def test_a_session_is_opened_again_by_the_name_of_its_file() -> None:
    assert under(answered(40.0), "other").header.id == "other"


QUEUE = Told(at=5.0, story="queue", title="The queue", hash="0123456789abcdef", chosen="card", seconds=3.2)


def telling(prompt: str, story: str, days: int) -> Session:
    header = HEADER._replace(id=f"s{days}", started=HEADER.started + timedelta(days=days))
    return replay(header, [asked(prompt=prompt), QUEUE._replace(story=story), *answer(10.0, 40.0)])


def test_the_last_earlier_telling_of_the_same_story_is_found_whatever_was_asked() -> None:
    tellings = [
        telling(p, story, days) for days, (p, story) in enumerate([("a", "q"), ("b", "q"), ("a", "r")])
    ]
    now, known = telling("c", "q", 5), [answer for session in tellings for answer in answers(session)]
    before = earlier_telling(known, now, 0)
    assert before is not None
    assert before.session == "s1"
    assert earlier_telling(known, now._replace(header=now.header._replace(candidate="Kim")), 0, "Sam") is None
    assert earlier_telling(known, telling("c", "other", 5), 0) is None
    assert earlier_telling(known, answered(40.0), 0) is None
    assert earlier_telling(known, tellings[0], 0) is None


def test_questions_with_the_same_story_are_paired_where_no_prompt_is_the_same() -> None:
    def two(*questions: tuple[str, str]) -> list[e.Event]:
        happened: list[e.Event] = []
        for number, (prompt, story) in enumerate(questions):
            at = 100.0 * number
            naming = QUEUE._replace(at=at + 5, story=story)
            happened += [asked(at, prompt), naming, *answer(at + 10.0, 40.0)]
        return happened

    first, other = (
        replay(HEADER._replace(id=name), two(*questions))
        for name, questions in (("one", [("a", "q"), ("b", "r")]), ("other", [("c", "r"), ("d", "q")]))
    )
    paired = [
        (left.question.asked.prompt, right.question.asked.prompt) for left, right in pairs(first, other)
    ]
    assert paired == [("a", "d"), ("b", "c")]
    assert all(compare(*pair).same_story for pair in pairs(first, other))
    assert not compare(*pairs(answered(40.0), answered(40.0))[0]).same_story


def test_a_telling_in_another_session_of_the_same_second_is_an_earlier_one_whatever_its_number() -> None:
    now = telling("c", "q", 5)
    twin = now._replace(header=now.header._replace(id="twin"))
    (before,) = answers(twin)
    assert earlier_telling([before._replace(number=3)], now, 0) == before._replace(number=3)
    assert earlier_telling([*answers(now), before], now, 0) == before
    assert earlier_telling(answers(now), now, 0) is None
