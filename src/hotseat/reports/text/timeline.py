"""Everything that happened in a question, in order, as lines of text."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from hotseat.domain.pacing import clock
from hotseat.domain.session.note_places import place_name
from hotseat.domain.session.question import Question
from hotseat.domain.session.stories.tellings import looks, story_told
from hotseat.domain.session.timeline import Gap
from hotseat.domain.text import counted
from hotseat.domain.vocabulary import StoryWay

SPOKEN_KINDS = ("said", "unclear", "pasted")
"""The kinds of what was said: a sentence, speech that was not understood, and pasted text."""


class Happening(NamedTuple):
    """Something that happened: when, in seconds on the session clock, its kind and its text."""

    at: float
    kind: str
    """asked, prepared, story, look, section, gap, note, change, cut, answered, follow-up or rating; or one of
    SPOKEN_KINDS."""
    text: str


def happenings(question: Question, now: float) -> list[Happening]:
    """What happened in the question, in order."""
    # Of what has the same second, what stands here first comes first.
    all_happenings = [Happening(question.asked.at, "asked", "asked"), *_story(question, on_card=True)]
    all_happenings += _sections(question, now)
    if question.prepared:
        all_happenings.append(Happening(question.prepared_at, "prepared", _preparation_text(question, now)))
    all_happenings += [Happening(gap.start, "gap", _gap_text(gap)) for gap in question.gaps]
    for note in question.notes:
        tags = "".join(f" #{principle}" for principle in note.principles)
        where = f"{place_name(question, note.section)}: " if note.section else ""
        all_happenings.append(Happening(note.at, "note", f"{note.sign or '·'} {where}{note.text}{tags}"))
    all_happenings += [
        Happening(change.at, "change", f"change: {change.text}") for change in question.changes
    ]
    all_happenings += _cuts(question)
    if question.answered_at is not None:
        all_happenings.append(Happening(question.answered_at, "answered", "the answer ended"))
    for probe in question.probes:
        outcome = f" ({probe.outcome})" if probe.outcome else ""
        all_happenings.append(
            Happening(probe.asked_at, "follow-up", f"follow-up: {probe.follow_up.text}{outcome}")
        )
    all_happenings += [Happening(r.at, "rating", f"{r.score} of 4 for {r.name}") for r in question.ratings]
    all_happenings += [
        Happening(r.at, "rating", f"{r.score} of 4 for {r.name}, by the candidate")
        for r in question.candidate_ratings
    ]
    all_happenings += _story(question, on_card=False)
    return sorted(all_happenings, key=lambda moment: moment.at)


def story_line(question: Question) -> str:
    """Which story was told, and how often it was looked at, as a line; empty if no story is named."""
    story, number = story_told(question), looks(question)
    if story is None:
        return ""
    looked = f", looked at {'once' if number == 1 else counted(number, 'time')}" if number else ""
    return f"Story told: {story.title or story.story}{looked}"


def _story(question: Question, *, on_card: bool) -> Iterator[Happening]:
    for event in question.tellings:
        if on_card is not bool(event.question):
            took = f", {clock(event.seconds)}" if event.seconds else ""
            name = event.title or event.story or "none"
            yield Happening(event.at, "story", f"story: {name} ({_WAYS[event.chosen]}{took})")
    for look in question.looks:
        if on_card is not bool(look.section):
            section = question.section_of(look.section)
            where = f": {section.name}" if section else ""
            yield Happening(look.at, "look", f"looked at the story{where}")


_WAYS: Mapping[StoryWay, str] = {
    "card": "on the card",
    "matrix": "from the matrix",
    "drill": "in a drill",
    "afterwards": "named afterwards",
}


def _preparation_text(question: Question, now: float) -> str:
    taken, chosen = clock(question.preparation_seconds(now)), clock(question.prepared)
    return f"preparation of {chosen}" if taken == chosen else f"preparation, {taken} of {chosen}"


def _cuts(question: Question) -> Iterator[Happening]:
    for cut in question.cuts:
        yield Happening(cut.at, "cut", f"cut in: {cut.text}")
        seconds = question.recovery_seconds(cut)
        if cut.recovered_at is not None and seconds is not None:
            yield Happening(cut.recovered_at, "cut", f"back on track after {clock(seconds)}")


def _sections(question: Question, now: float) -> Iterator[Happening]:
    seen: set[str] = set()
    for stretch in question.stretches(now):
        section = question.section_of(stretch.section)
        name = section.name if section else stretch.section
        again = " again" if stretch.section in seen else ""
        seconds = clock(question.counted(stretch.start, stretch.stop))
        yield Happening(stretch.start, "section", f"{name}{again}, {seconds}")
        seen.add(stretch.section)


def _gap_text(gap: Gap) -> str:
    if gap.stop is None:
        return f"{gap.reason}, not resumed"
    length = clock(gap.stop - gap.start)
    if gap.reason == "away":
        return f"away for {clock(gap.away)}, {'counted' if gap.counted else 'not counted'}"
    return f"{gap.reason} for {length}"
