"""Two answers beside each other, in sentences."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hotseat.domain.review.answer_comparison import Comparison, Side, compare, under
from hotseat.domain.review.same_question import earlier, earlier_telling, pairs
from hotseat.domain.text import counted
from hotseat.engine.rehearsal import CannotRehearse
from hotseat.line.places.session_words import day_in_words
from hotseat.line.questions import BACK, ask_text
from hotseat.line.times import in_words, with_times_in_words

if TYPE_CHECKING:
    from hotseat.domain.review.answers import Answer
    from hotseat.domain.session.session import Session
    from hotseat.line.place import Place


def compare_sessions(place: "Place", one: str, other: str) -> None:
    """Says what differs between the answers of two sessions, from the older to the newer, pair by pair."""
    try:
        first, second = (under(place.room.desk.sessions.open(name), name) for name in (one, other))
    except CannotRehearse as reason:
        place.console.say(str(reason))
        return
    paired = pairs(first, second)
    if not paired:
        place.console.say("One of the two has no answer to compare.")
    for number, (older, newer) in enumerate(paired, 1):
        _say(place, older, newer)
        left = len(paired) - number
        more = f"{counted(left, 'more question')}. Enter tells the next, q stops."
        if left and (typed := ask_text(place.console, more, place.beat)):
            if typed not in BACK:
                place.console.put_back(typed)
            return


def compare_answers(place: "Place", older: "Answer", newer: "Answer") -> None:
    """Says what differs between two answers, from the older to the newer."""
    sides = []
    for answer in (older, newer):
        try:
            session = under(place.room.desk.sessions.open(answer.session), answer.session)
        except CannotRehearse as reason:
            place.console.say(str(reason))
            return
        sides.append(Side(session, session.begun_questions[answer.number - 1]))
    _say(place, *sides)


def compare_with_earlier(
    place: "Place", session: "Session", position: int, *, by_story: bool = False
) -> None:
    """Says what differs from this person's last earlier answer to the same prompt.

    With `by_story`, from the last one for which the same story was told.
    """
    desk = place.room.desk
    find = earlier_telling if by_story else earlier
    answer = find(desk.sessions.answers(), session, position, desk.owner.name)
    if answer is None:
        which = "telling of this story" if by_story else "answer to this prompt"
        place.console.say(f"This is the first {which}.")
        return
    try:
        before = under(desk.sessions.open(answer.session), answer.session)
    except CannotRehearse as reason:
        place.console.say(str(reason))
        return
    older = Side(before, before.begun_questions[answer.number - 1])
    _say(place, older, Side(session, session.begun_questions[position]))


def _say(place: "Place", older: Side, newer: Side) -> None:
    comparison = compare(older, newer)
    place.console.say(
        f"From {day_in_words(older.session.header.started)} to {day_in_words(newer.session.header.started)}.",
        "" if comparison.same_prompt else f"The older question: {older.question.asked.text}",
        "" if comparison.same_prompt else f"The newer question: {newer.question.asked.text}",
        *map(with_times_in_words, comparison.sentences),
        *_sections(comparison),
        *_scores(comparison),
    )


def _sections(comparison: Comparison) -> Iterator[str]:
    for pair in comparison.sections:
        was = in_words(pair.left.spent) if pair.left and pair.left.visits else "not reached"
        now = in_words(pair.right.spent) if pair.right and pair.right.visits else "not reached"
        row = pair.right or pair.left
        if row is not None:
            yield f"{row.section.name}: {was}, then {now}."


def _scores(comparison: Comparison) -> Iterator[str]:
    for pair in comparison.scores:
        was, now = (str(score) if score is not None else "not rated" for score in (pair.left, pair.right))
        yield f"{pair.name}: {was}, then {now}."
