"""What home says of an interview that is to come: the days left, and what is for today."""

from collections.abc import Iterator

from textual.content import Content

from hotseat.domain.schedule.schedule import Schedule
from hotseat.reports.text.schedule.lines import NOTHING_LEFT, day_text, item_text
from hotseat.tui.text import QUIET, content, hanging

_INDENT = "       "


def today_words(schedule: Schedule, columns: int, *, with_topic: bool) -> Content:
    """The days left and today's items, in so many columns; `with_topic` names what questions are about."""
    return Content("\n").join(_lines(schedule, columns, with_topic=with_topic))


def days_left(schedule: Schedule, columns: int) -> Content:
    """The days left, and that today's items are done or were left for another question."""
    said = f". {NOTHING_LEFT}" if not schedule.items else ". c shows what is for today."
    return hanging(Content.styled("Today  ", "$accent bold"), f"{_left(schedule)}{said}", columns)


def _lines(schedule: Schedule, columns: int, *, with_topic: bool) -> Iterator[Content]:
    yield hanging(Content.styled("Today  ", "$accent bold"), _left(schedule), columns, "bold")
    for number, item in enumerate(schedule.items, 1):
        lead = Content.assemble(_INDENT, (f"{number}  ", "$accent bold" if number == 1 else QUIET))
        yield hanging(lead, item_text(item, with_topic=with_topic), columns)
        yield hanging(content(f"{_INDENT}   "), item.reason, columns, QUIET)
    yield Content("")
    begins = "enter begins the first." if schedule.items[0].can_begin else "Nothing is to be begun."
    yield Content.assemble(_INDENT, *_keyed(begins), "  ", *_keyed("c the days"))
    tells = any(item.what_unnamed for item in schedule.items)
    keys = ["d another question"]
    keys += [f"t {'hide' if with_topic else 'tell'} their subjects"] if tells else []
    yield Content.assemble(_INDENT, *(part for key in [*keys, "l level"] for part in (*_keyed(key), "   ")))


def _left(schedule: Schedule) -> str:
    left = schedule.left_words
    return f"{left[0].upper()}{left[1:]}, {day_text(schedule.interview.on)}"


def _keyed(words: str) -> tuple[tuple[str, str], tuple[str, str]]:
    """A key and what it does."""
    key, _, does = words.partition(" ")
    return (key, "$accent bold" if len(key) == 1 or key == "enter" else QUIET), (f" {does}", QUIET)
