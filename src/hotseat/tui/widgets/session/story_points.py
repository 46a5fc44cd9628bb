"""The points of a story for one section of the answer, those of the short version first."""

from collections.abc import Sequence

from textual.content import Content

from hotseat.domain.stories.story import Bullet
from hotseat.domain.text import counted
from hotseat.tui.text import QUIET, content, cut, hanging


def points_content(title: str, bullets: Sequence[Bullet], width: int, lines: int) -> Content:
    """The points under a title, in at most so many lines; the last of them says how many are left out."""
    rows = [content(title, QUIET)]
    ordered = sorted(bullets, key=lambda bullet: not bullet.short)
    left = lines - 1
    for position, bullet in enumerate(ordered):
        row = _point(bullet, width)
        if not position and row.plain.count("\n") >= (most := max(1, left - (len(ordered) > 1))):
            # Of a first point that is too long, its beginning says more than how many there are.
            row = _point(bullet._replace(text=cut(bullet.text, width - 2, most)), width)
        taken, is_last = row.plain.count("\n") + 1, position == len(ordered) - 1
        if taken > left - (not is_last):
            rows.append(content(f"  {counted(len(ordered) - position, 'more point')} in the file", QUIET))
            break
        rows.append(row)
        left -= taken
    return Content("\n").join(rows)


def _point(bullet: Bullet, width: int) -> Content:
    lead = Content.styled("▸ ", "$accent bold") if bullet.short else content("· ", QUIET)
    return hanging(lead, bullet.text, width, "bold" if bullet.short else "")
