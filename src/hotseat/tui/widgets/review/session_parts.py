"""Parts of a session that is looked back at: what was marked and rated, and its transcript."""

from textual.content import Content

from hotseat.domain.pacing import clock
from hotseat.domain.session.question import Question
from hotseat.domain.session.session import Session
from hotseat.reports.text.between import between_lines
from hotseat.reports.text.plain import probe_line, tick_lines
from hotseat.reports.text.timeline import Happening, happenings, story_line
from hotseat.tui.text import QUIET, content, hanging

MOMENT_STYLES = {
    "section": "bold",
    "gap": "$warning",
    "change": "$accent",
    "cut": "$accent",
    "answered": QUIET,
    "asked": QUIET,
}


def judged_content(question: Question, session: Session) -> Content:
    """The story told, the follow-ups with their outcomes, the ratings, the vote and the ticks."""
    story = story_line(question)
    lines = [content(story)] if story else []
    if question.probes:
        lines += [content("Follow-ups", QUIET)]
        lines += [content(probe_line(question, probe, session.at)) for probe in question.probes]
    if question.ratings or question.vote:
        lines += [content("Rating", QUIET)]
        lines += [content(f" {r.score} of 4  {r.name}: {r.anchor}") for r in question.ratings]
    if question.vote:
        lines.append(content(f" Overall: {question.vote}"))
    facts = (*tick_lines(question, session.header.level), *between_lines(question))
    lines += [content(f" {line}") for line in facts]
    return Content("\n").join(lines)


def transcript_content(question: Question, now: float, width: int) -> Content:
    """Everything that happened in the question, in order."""
    moments = [_moment(moment, question, width) for moment in happenings(question, now)]
    return Content("\n").join([content("Transcript", QUIET), *moments])


def _moment(moment: Happening, question: Question, width: int) -> Content:
    lead = Content.styled(f" {clock(max(0.0, moment.at - question.asked.at)):>7}  ", QUIET)
    return hanging(lead, moment.text, width, MOMENT_STYLES.get(moment.kind, ""))
