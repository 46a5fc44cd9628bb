"""The latest sessions, one line for each."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from textual.content import Content

from hotseat.domain.day import day_of, local
from hotseat.domain.pacing import clock
from hotseat.domain.review.listed import Listed
from hotseat.domain.review.summary import Summary
from hotseat.domain.vocabulary import kind_name
from hotseat.reports import text
from hotseat.reports.text.bars import spark
from hotseat.reports.text.columns import column, fit, longest
from hotseat.reports.text.listing import fits_text, outcome_text
from hotseat.tui.text import QUIET, content, cut, hanging

if TYPE_CHECKING:
    from hotseat.domain.session.session import Interrupted

WHEN, SHAPE, FITS = 13, 7, 9
"""Columns of a session's day, of its first answer's shape, and of how many sections are in their window."""
LEAST_WHAT = 16
"""The fewest columns for level and kind."""
MOST_COUNTED = 150
"""Up to this many sessions, the readable ones are counted; beyond that, the files."""
NAMED_DAYS = 6
"""So many days, today included, are named by their weekday alone."""


def sessions_counted(recent: Sequence[Listed], total: int, is_mine: Callable[[str], bool]) -> int:
    """How many sessions the person has, of whom `is_mine` says by the candidate which are theirs; 0 where
    nobody knows. `total` is the number of files."""
    looked_at = [entry.summary for entry in recent if entry.summary]
    mine = sum(is_mine(summary.candidate) for summary in looked_at)
    if len(looked_at) < MOST_COUNTED:
        return mine
    # Beyond that many, only files can be counted, and their number is right only if all are the person's.
    return total if mine == len(looked_at) else 0


def recent_rows(listed: Sequence[Listed], width: int) -> Content:
    """A row for each session: day, time and shape of its first answer, sections that fit, and vote.

    Only the fault of one that cannot be read is wrapped to the width.
    """
    names = [_what(session.summary) for session in listed if session.summary]
    room = longest(names, LEAST_WHAT)
    head = f"{column('Recent', WHEN + room)}{'answer':>8}  {column('shape', SHAPE)}{column('fits', FITS)}"
    rows = [content(head.rstrip(), QUIET)]
    for entry in listed:
        if entry.summary:
            rows.append(_row(entry.summary, room))
        else:
            rows.append(hanging(content("  "), entry.fault, width, "$warning"))
    return Content("\n").join(rows)


def _what(summary: Summary) -> str:
    return f"{summary.level} {kind_name(summary.kind)}"


def _row(summary: Summary, room: int) -> Content:
    return Content.assemble(
        (column(f"  {short_date(summary.started)}", WHEN), QUIET),
        content(fit(_what(summary), room)),
        f" {clock(summary.seconds):>7}  ",
        (column(spark(summary.shares), SHAPE), "$accent"),
        column(fits_text(summary), FITS),
        (outcome_text(summary), QUIET),
    )


def interrupted_words(
    interrupted: "Interrupted", whose: str, width: int, key: Callable[[str], str]
) -> Content:
    """An interrupted session: when, what, how far it got, and the keys to resume or close it.

    `whose` names the candidate if it is not the user, and `key` the key with an id.
    """
    header = interrupted.session.header
    question = interrupted.session.begun_questions[-1]
    of = f"{whose} answers, " if whose else ""
    started = text.plain.when(header.started)
    sentence = f"{of}{started}, {header.level} {kind_name(header.kind)}, {clock(interrupted.at)} in"
    return Content.assemble(
        ("Interrupted  ", "$warning bold"),
        content(cut(sentence, width - 16, 1)),
        "\n             ",
        content(cut(question.asked.text, width - 24, 1), QUIET),
        (f"\n             {key('home.resume')}", "$accent bold"),
        " resume   ",
        (key("home.keep"), "$accent bold"),
        " close unfinished   or leave it for later",
    )


def short_date(started: datetime, today: date | None = None) -> str:
    """The local day of a UTC start: "Mon 20:02" this week, "12 Oct" before, "12 Oct 25" in another year.

    A day in the future, which a wrong clock causes, is shown by its date: a weekday would look past.
    """
    moment, today = local(started), today or day_of(datetime.now(UTC))
    if 0 <= (today - moment.date()).days < NAMED_DAYS:
        return moment.strftime("%a %H:%M")
    return moment.strftime("%d %b" if moment.year == today.year else "%d %b %y")


def first_time(key: Callable[[str], str]) -> Content:
    """What the home screen explains before the first session; `key` names a key."""
    steps = (
        ("card", "read the question; prepare if you like"),
        ("answer", "speak aloud; one key marks each section as you move on"),
        ("follow-ups", "the ones an interviewer would ask, each on its own clock"),
        ("rating", "how it sounded, in two keys: the principle, then your vote"),
        ("debrief", "where the time went, and what to change first"),
    )
    rows = [content("How it goes", QUIET)]
    rows += [Content.assemble(f"  {name:<12}", (says, QUIET)) for name, says in steps]
    rows.append(content("\n  Everything is saved on this computer the moment it happens.", QUIET))
    tries = "  tries it first: a question of one minute, kept nowhere"
    rows.append(Content.assemble((f"\n  {key('home.try')}", "$accent bold"), (tries, QUIET)))
    return Content("\n").join(rows)
