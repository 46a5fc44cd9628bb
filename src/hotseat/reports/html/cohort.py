"""The people that a coach works with, as a page."""

from collections.abc import Iterable, Iterator
from html import escape

from hotseat.domain.day import local
from hotseat.domain.review.coaching.cohort import NOBODY, Member
from hotseat.domain.text import counted
from hotseat.reports.html.page import page_head

TITLE = "People who practise"
HEADINGS = ("Person", "Sessions", "Last", "Windows kept", "Held", "Gap", "Never asked")
IN_NAME_ORDER = "By name."


def cohort_page(members: Iterable[Member], *, notes: bool) -> Iterator[str]:
    """The page: a row for each person; with `notes`, every note below the table."""
    listed = list(members)
    yield page_head(TITLE)
    count = counted(len(listed), "person", "people")
    yield f'<h1>{TITLE}</h1>\n<p class="soft">{count}. {IN_NAME_ORDER}</p>\n'
    head = "".join(f'<th scope="col">{name}</th>' for name in HEADINGS)
    rows = "".join(map(_row, listed))
    yield f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n"
    if notes:
        yield from map(_notes, listed)
    yield "</body>\n</html>\n"


def _row(member: Member) -> str:
    cells = (
        member.name or NOBODY,
        str(member.sessions),
        f"{local(member.last):%d %b %Y}",
        f"{member.kept} of {member.sections}",
        str(member.held),
        str(member.gap),
        "; ".join(member.never) or "none",
    )
    first, *others = map(escape, cells)
    return (
        f'<tr><th scope="row" dir="auto">{first}</th>{"".join(f"<td>{cell}</td>" for cell in others)}</tr>\n'
    )


def _notes(member: Member) -> str:
    if not member.notes:
        return ""
    lines = "".join(f'<li dir="auto">{escape(note)}</li>\n' for note in member.notes)
    return f'<h2 dir="auto">Notes: {escape(member.name or NOBODY)}</h2>\n<ul>\n{lines}</ul>\n'
