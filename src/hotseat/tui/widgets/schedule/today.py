"""What home says of an interview that is to come: the days left, and what is for today."""

from collections.abc import Callable, Iterator

from textual.content import Content

from hotseat.domain.schedule.schedule import Schedule
from hotseat.reports.text.schedule.lines import NOTHING_LEFT, day_text, item_text
from hotseat.tui.text import QUIET, content, hanging

_INDENT = "       "


def today_words(schedule: Schedule, columns: int, key: Callable[[str], str], *, with_topic: bool) -> Content:
    """The days left and today's items, in so many columns.

    `with_topic` names what the questions are about; `key` names the key with an id.
    """
    return Content("\n").join(_lines(schedule, columns, key, with_topic=with_topic))


def days_left(schedule: Schedule, columns: int, key: str) -> Content:
    """The days left, and that today's items are done or were left for another question; `key` shows them."""
    sentence = f". {NOTHING_LEFT}" if not schedule.items else f". {key} shows what is for today."
    return hanging(Content.styled("Today  ", "$accent bold"), f"{_left(schedule)}{sentence}", columns)


def _lines(
    schedule: Schedule, columns: int, key: Callable[[str], str], *, with_topic: bool
) -> Iterator[Content]:
    yield hanging(Content.styled("Today  ", "$accent bold"), _left(schedule), columns, "bold")
    for number, item in enumerate(schedule.items, 1):
        lead = Content.assemble(_INDENT, (f"{number}  ", "$accent bold" if number == 1 else QUIET))
        yield hanging(lead, item_text(item, with_topic=with_topic), columns)
        yield hanging(content(f"{_INDENT}   "), item.reason, columns, QUIET)
    yield Content("")
    can_begin = schedule.items[0].can_begin
    begins = (
        _keyed(key("home.begin"), "begins the first.")
        if can_begin
        else content("Nothing is to be begun.", QUIET)
    )
    yield Content.assemble(_INDENT, begins, "  ", _keyed(key("home.schedule"), "the days"))
    tells = any(item.what_unnamed for item in schedule.items)
    does = {"another": "another question"}
    does |= {"tell": f"{'hide' if with_topic else 'tell'} their subjects"} if tells else {}
    keys = (_keyed(key(f"home.{what}"), key_words) for what, key_words in {**does, "level": "level"}.items())
    yield Content.assemble(_INDENT, content("   ").join(keys))


def _left(schedule: Schedule) -> str:
    left = schedule.left_words
    return f"{left[0].upper()}{left[1:]}, {day_text(schedule.interview.on)}"


def _keyed(key: str, does: str) -> Content:
    """A key and what it does."""
    return Content.assemble((key, "$accent bold"), (f" {does}", QUIET))
