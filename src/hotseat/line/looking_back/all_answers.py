"""All answers together, in sentences: the trend, the weeks, the coverage, and the days of practice."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from hotseat.domain.day import day_of, local
from hotseat.domain.names import name_of
from hotseat.domain.pacing import plan_name
from hotseat.domain.review.answer_filter import AnswerFilter
from hotseat.domain.review.practice_matrix import most_practised, practice_matrix
from hotseat.domain.review.progress.progress import progress
from hotseat.domain.text import counted
from hotseat.domain.vocabulary import VOTE_SIGNS, kind_name
from hotseat.line.questions import tell_pages
from hotseat.line.times import in_words, with_times_in_words
from hotseat.reports.text.chart import figure_text
from hotseat.reports.text.month_grid import MONTHS, WEEKDAYS, practice_sentences
from hotseat.reports.text.practice.coverage_words import earnest_words, row_name, words
from hotseat.reports.text.progress import figures, groups, span_text

if TYPE_CHECKING:
    from hotseat.domain.review.answers import Answer
    from hotseat.domain.review.trend import TrendRow
    from hotseat.line.place import Place
    from hotseat.reports.text.progress import Group

SHOWN = 5
"""The answers of which a trend tells each figure: as many as can be kept in mind."""
READ = 10_000
"""Sessions after which it is said again how many were read."""


def tell_trend(place: "Place", by: AnswerFilter) -> None:
    """Says what changed in the last answers to one plan, then each figure of them, the oldest first."""
    if not _is_ready(place, by):
        return
    newest_trend = place.room.desk.sessions.figures().trend(by, _today(), SHOWN)
    if not newest_trend.answers:
        place.console.say("No answer was ended, so there is no trend.")
        return
    plan = plan_name(newest_trend.answers[-1].pacing, place.room.desk.bank.current.plan_names())
    how_many = min(SHOWN, len(newest_trend.answers))
    place.console.say(
        f"Trend, {plan}: {counted(newest_trend.every, 'answer')}.",
        *map(with_times_in_words, newest_trend.sentences),
        f"The figures of the last {counted(how_many, 'answer')}, the oldest first:"
        if how_many > 1
        else "Its figures:",
    )
    tell_pages(place.console, map(_row, newest_trend.rows), place.beat)


def _row(row: "TrendRow") -> str:
    window = with_times_in_words(f" ({row.window})") if row.window else ""
    if row.words:
        shown = [_VOTES.get(verdict, verdict) for verdict in row.words] if row.id == "vote" else row.words
        values = [_spoken(text) or "none" for text in shown[-SHOWN:]]
    else:
        values = [
            f"{_value(point.value, row.unit)}{f', {point.verdict}' if point.verdict else ''}"
            for point in row.points[-SHOWN:]
        ]
    return f"{_spoken(row.name)}{window}: {'; '.join(values)}."


_VOTES: Mapping[str, str] = {sign: vote for vote, sign in VOTE_SIGNS.items()}


def _spoken(text: str) -> str:
    """Figures as in "1/0/2" with pauses between: espeak-ng says "slash" for each stroke."""
    return text.replace("/", ", ")


def _value(value: float | None, unit: str) -> str:
    if value is None:
        return "none"
    return in_words(value) if unit == "seconds" else with_times_in_words(figure_text(value, unit))


def tell_weeks(place: "Place", by: AnswerFilter) -> None:
    """Says each figure of the first week that has it, of the last, and its mean over all."""
    if not _is_ready(place, by):
        return
    desk, rated_by = place.room.desk, by.as_interviewer
    seen = desk.sessions.figures()
    rated = seen.answers(rated_by, _today()) if rated_by else ()
    weeks_progress = progress(seen.answers(by, _today()), rated)
    if weeks_progress is None:
        place.console.say("No answer was ended, so there is no progress.")
        return
    plan = name_of(weeks_progress.pacing, desk.bank.current.plan_names())
    place.console.say(f"Progress, {plan}: {span_text(weeks_progress)}.")
    lines = (line for group in groups(weeks_progress) for line in _group(group))
    tell_pages(place.console, map(with_times_in_words, lines), place.beat)


def _group(group: "Group") -> Iterator[str]:
    """Its title, a sentence for each figure with a mean, and one for all that have too few values."""
    yield f"{_spoken(group.title)}:"
    few = []
    for row, beside in group.rows:
        first, last, mean, values = figures(row)
        window = f" ({_spoken(beside)})" if beside else ""
        if mean == "few" and not first:
            few.append(f"{row.name}{window if '/' in beside else ''}")
            continue
        weeks = f"first week {first}, last week {last}, " if first else ""
        mean_words = "too few for a mean" if mean == "few" else f"mean {mean}"
        yield f"{row.name}{window}: {weeks}{mean_words}, {counted(int(values), 'value')}."
    if few:
        yield f"Too few values for a mean: {', '.join(few)}."


def tell_coverage(place: "Place", by: AnswerFilter) -> None:
    """Says which principles and competencies were practised at a level, how often, and how rated."""
    if not _is_ready(place, by):
        tell_pages(place.console, _in_earnest(place, by), place.beat)
        return
    desk, today = place.room.desk, _today()
    seen = desk.sessions.figures()
    lacked = desk.sessions.stories_lacked(desk.owner.answering)
    practice = practice_matrix(seen.practised(by, today), desk.bank.current, today, lacked)
    level = by.level or most_practised(practice)
    principles = practice.principles(level)
    asked = sum(cell.times > 0 for cell in principles)
    were = "was" if asked == 1 else "were"
    place.console.say(f"{asked} of the {counted(len(principles), 'principle')} {were} asked at {level}.")
    cells = [cell for row in practice.rows for cell in row if cell.level == level]
    missing = [row_name(cell) for cell in cells if not cell.times]
    if missing:
        place.console.say(f"Not answered yet: {'; '.join(missing)}.")
    practised = sorted((cell for cell in cells if cell.times), key=lambda cell: not cell.is_weak)
    practised_lines = (words(cell, "") for cell in practised)
    tell_pages(place.console, [*practised_lines, *_in_earnest(place, by)], place.beat)


def _in_earnest(place: "Place", by: AnswerFilter) -> list[str]:
    """A sentence for each principle that real interviews asked about; none beside answers of others."""
    desk = place.room.desk
    if not desk.owner.is_mine(by.of or ""):
        return []
    names = desk.bank.current.principle_names()
    asked = desk.real_interviews.in_earnest().items()
    return [f"{earnest_words(name_of(principle, names), known, _today())}." for principle, known in asked]


def tell_days(place: "Place", by: AnswerFilter) -> None:
    """Says how often and how long was practised, then each day with its answers, the newest first."""
    if not _is_ready(place, by):
        return
    today = _today()
    seen = place.room.desk.sessions.figures()
    days = seen.days(by, today)
    place.console.say(with_times_in_words(practice_sentences(days, today)))
    tell_pages(
        place.console,
        (line for day in days for line in _day(day, seen.answers_on(day, by, today), today)),
        place.beat,
    )


def _day(day: date, answers: "Sequence[Answer]", today: date) -> Iterator[str]:
    named = (
        "Today" if day == today else f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"
    )
    yield f"{named}: {counted(len(answers), 'answer')}."
    for answer in answers:
        probes = f", follow-ups {in_words(answer.probe_seconds)}" if answer.probe_seconds else ""
        ended = "" if answer.answered else ", not ended"
        yield (
            f"{local(answer.started):%H:%M}, {answer.level} {kind_name(answer.kind)}, "
            f"{in_words(answer.seconds)}{ended}{probes}: {answer.text}"
        )


def _is_ready(place: "Place", by: AnswerFilter) -> bool:
    """Whether any answer fits; the sessions that the index lacks are read first. Says so where none does."""
    sessions = place.room.desk.sessions
    reported = 0
    for done, total in sessions.reading():
        if done < total and done - reported >= READ:
            reported = done
            place.console.say(f"Reading the sessions once: {done:,} of {total:,}.")
    if sessions.fault:
        place.console.say(sessions.fault)
    if sessions.figures().count(by, _today()):
        return True
    every = sessions.figures().count(AnswerFilter(), _today())
    place.console.say(
        ("No answer fits." if by.of else "No answer of yours fits.") if every else "No answers yet."
    )
    return False


def _today() -> date:
    return day_of(datetime.now(UTC))
