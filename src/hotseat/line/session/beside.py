"""What the debrief says besides the times: the answer before, the story told, and what was said."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hotseat.domain.review.answer_comparison import Side, compare
from hotseat.domain.review.same_question import spoken_before
from hotseat.domain.session.stories.tellings import story_told
from hotseat.domain.speech.lookup import said_in_question
from hotseat.domain.speech.measured import against_earlier, measured
from hotseat.domain.stories.claims import claim_sentences
from hotseat.domain.stories.said_claims import unsaid_sentences
from hotseat.domain.stories.two_tellings import FIRST_TELLING, NO_FILE, two_tellings
from hotseat.engine.earlier_answers import answer_before, telling_before
from hotseat.line.times import with_times_in_words
from hotseat.reports.text.speech.figures import COLUMNS, figure_rows, figure_sentences, named_numbers

if TYPE_CHECKING:
    from hotseat.domain.speech.spoken import Spoken
    from hotseat.line.session.live import Live


NOTHING_NEW = "nothing changed much."


def beside(live: "Live") -> Iterator[str]:
    """Sentences on the last answer to the same question, on the story, and on what was said."""
    if live.rehearsal.is_trial:
        return
    desk, session = live.room.desk, live.rehearsal.session
    now = Side(session, live.question)
    before = answer_before(desk.sessions, session)
    if before is not None:
        sentences = compare(before, now).sentences
        yield f"Beside {_whose(live)} last answer to this question: {' '.join(sentences) or NOTHING_NEW}"
    said = said_in_question(session, live.question, desk.words.of(session)) if session.recordings else None
    if not live.stages.is_pair:
        # A pair is told nothing of a story but its title.
        yield from _story(live, now, said)
    if said is not None:
        yield from _said(live, said)


def _story(live: "Live", now: Side, said: "Spoken | None") -> Iterator[str]:
    named = story_told(live.question)
    if named is None:
        return
    desk = live.room.desk
    yield f"Story: {named.title or named.story}."
    before = telling_before(desk.sessions, live.rehearsal.session, desk.owner.name)
    yield from two_tellings(before, now).sentences if before else (FIRST_TELLING,)
    story = desk.stories.find(named.story)
    if story is None:
        yield NO_FILE
        return
    yield from claim_sentences(story, live.question)
    yield from unsaid_sentences(story, said) if said else ()


def _said(live: "Live", said: "Spoken") -> Iterator[str]:
    """The figures of the whole answer, the answer beside earlier ones, and what has to be told of them."""
    session = live.rehearsal.session
    rows = figure_rows(live.question, said)
    whole = next((row for row in rows if row.kind == "answer"), None)
    if whole is not None:
        cells = {column.name: whole.cells.get(column.id, "") for column in COLUMNS}
        named_figures = {name if name == "I" else name.lower(): value for name, value in cells.items()}
        figures = ", ".join(
            f"{name} {value}" for name, value in named_figures.items() if value not in ("", "-")
        )
        yield f"What was said: {figures}."
    answers = live.room.desk.sessions.answers_of(session.header.candidate)
    earlier = spoken_before(answers, session.header, len(session.begun_questions))
    yield from against_earlier(measured(said), earlier, _whose(live))
    yield from figure_sentences(said)
    yield named_numbers(said)


def _whose(live: "Live") -> str:
    return (
        f"{live.rehearsal.session.header.candidate or 'the candidate'}'s" if live.stages.is_pair else "your"
    )


def beside_in_words(live: "Live") -> list[str]:
    """The same, with times in words."""
    return [with_times_in_words(sentence) for sentence in beside(live) if sentence]
