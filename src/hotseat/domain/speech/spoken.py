"""What was said in a question: in its sections, in its follow-ups, and outside of both."""

from typing import NamedTuple

from hotseat.domain.session.question import Question
from hotseat.domain.session.session import Session
from hotseat.domain.speech.figures import sum_of
from hotseat.domain.speech.heard import heard
from hotseat.domain.speech.intervals import joined, seconds_of, without
from hotseat.domain.speech.part import Part, part_of
from hotseat.domain.speech.transcript import Span, Transcript

ENOUGH_UNDERSTOOD = 0.9
"""If a smaller share of the speech was understood, nothing is counted: the counts would be wrong."""
_EVER = 1e9
"""A second beyond any session."""


class Spoken(NamedTuple):
    """What was said in one question."""

    sections: tuple[Part, ...]
    """One for each section of the plan, in the plan's order, also of those in which nothing was said."""
    follow_ups: tuple[Part, ...]
    """One for each follow-up, in the order in which they were asked."""
    answer: Part
    """The whole answer, with the text that was pasted for no section."""
    outside: Part
    """What was said between the card and the next question in no section and no follow-up, or in a pause."""
    understood: float | None
    """The share of the speech in which words were recognised, 0 to 1, where no text was pasted; None where no
    speech was detected."""

    @property
    def hidden(self) -> str:
        """Why nothing is counted, as a sentence; empty if enough was understood."""
        if self.understood is None or self.understood >= ENOUGH_UNDERSTOOD:
            return ""
        return f"Only {int(100 * self.understood)} % of the speech was understood, so nothing is counted."


def spoken(session: Session, number: int, transcript: Transcript, now: float) -> Spoken | None:
    """What was said in the question with that number, from 1; None if nothing is known of it.

    `now` is the second of the session clock up to which an answer or a follow-up that runs is measured.
    """
    question = session.questions[number - 1]
    whole = _whole(session, number)
    known = heard(transcript.recordings).within([whole])
    pasted = {text.section: text.text for text in transcript.pasted if text.question == number}
    if not (known.covered or pasted):
        return None
    gaps = joined(Span(gap.excluded_from(), now if gap.stop is None else gap.stop) for gap in question.gaps)
    known = known.with_clock_stopped(gaps)
    visits = _visits(question, now)
    probes = [Span(p.asked_at, now if p.answered_at is None else p.answered_at) for p in question.probes]
    answer = joined(span for spans in visits.values() for span in spans)
    aside = joined([*without([whole], joined([*answer, *probes])), *gaps])

    def part(name: str, spans: list[Span], text: str = "") -> Part:
        counted = without(spans, gaps)
        return part_of(name, known, counted, seconds_of(counted), text)

    loose = "\n".join(text for section, text in pasted.items() if section not in visits)
    in_sections = [pasted[section] for section in visits if section in pasted]
    sections = tuple(
        part(section.name, visits[section.id], pasted.get(section.id, ""))
        for section in question.asked.sections
    )
    whole_answer = part("Answer", answer, "\n".join(filter(None, [loose, *in_sections])))
    if in_sections and not loose:
        whole_answer = whole_answer._replace(figures=sum_of(section.figures for section in sections))
    recognised = [] if loose else [spans for section, spans in visits.items() if section not in pasted]
    return Spoken(
        sections=sections,
        follow_ups=tuple(
            part(probe.follow_up.text, [span]) for probe, span in zip(question.probes, probes, strict=True)
        ),
        answer=whole_answer,
        outside=part_of("Outside the answer", known, aside, seconds_of(aside)),
        understood=known.within(
            joined([*(span for spans in recognised for span in spans), *probes])
        ).understood,
    )


def _whole(session: Session, number: int) -> Span:
    """From the card of the question to that of the next; what lies before the first card belongs to it."""
    begin = session.questions[number - 1].asked.at if number > 1 else -_EVER
    return Span(begin, session.questions[number].asked.at if number < len(session.questions) else _EVER)


def _visits(question: Question, now: float) -> dict[str, list[Span]]:
    visits: dict[str, list[Span]] = {section.id: [] for section in question.asked.sections}
    for section, start, stop in question.stretches(now):
        visits[section].append(Span(start, stop))
    return visits
