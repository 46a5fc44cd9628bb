"""What is for today, said and begun in line mode."""

from typing import TYPE_CHECKING

from hotseat.domain.bank.bank import NothingToAsk
from hotseat.domain.schedule.reading import short_versions
from hotseat.line.questions import tell_pages
from hotseat.reports.text.schedule.lines import NOTHING_LEFT, item_text, spoken_day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hotseat.domain.schedule.item import Item
    from hotseat.domain.schedule.schedule import Schedule
    from hotseat.line.room import Room


def schedule_of(room: "Room", level: str) -> "Schedule | None":
    """What is for today at this level; None where no interview is to come."""
    desk = room.desk
    return desk.schedule.today(level) if desk.settings.value("interview") else None


def left_line(schedule: "Schedule") -> str:
    """How many days are left, as a sentence."""
    left = schedule.left_words
    return f"{left[0].upper()}{left[1:]}, {spoken_day(schedule.interview.on)}."


def item_lines(schedule: "Schedule", *, with_topic: bool) -> "Iterator[str]":
    """A line for each of today's items; `with_topic` names what the questions are about."""
    for number, item in enumerate(schedule.items, 1):
        yield f"{number}. {item_text(item, with_topic=with_topic)}: {item.reason}."
    if not schedule.items:
        yield NOTHING_LEFT


def home_lines(schedule: "Schedule", *, aside: bool) -> list[str]:
    """What home says of them: the days left, and unless the items are put `aside`, each without its topic."""
    return [left_line(schedule), *(() if aside else item_lines(schedule, with_topic=False))]


def begin_item(room: "Room", level: str, item: "Item") -> None:
    """Begins the item and stays in it until it is left; or says why that is not possible."""
    desk = room.desk
    if (choice := item.choice(level)) is not None:
        try:
            drawn = desk.next_question(choice)
        except NothingToAsk as reason:
            room.console.say(str(reason))
            return
        room.begin(
            choice, drawn.prompt, story=desk.stories.find(item.about) if item.kind == "story" else None
        )
    elif item.kind == "drill":
        room.drill(level)
    elif item.kind == "assessment":
        room.show_readiness(level)
    elif item.kind == "round":
        room.show_loops()
    elif item.kind == "reading":
        versions = short_versions(desk.stories.all())
        tell_pages(
            room.console, (line for version in versions for line in (f"{version.title}:", *version.lines))
        )
    else:
        room.console.say("Today is for rest: there is nothing to begin.")
