"""The schedule as Markdown."""

from collections.abc import Iterator

from hotseat.domain.schedule.counts import Counts
from hotseat.domain.schedule.day import WORDS
from hotseat.domain.schedule.schedule import Schedule
from hotseat.reports.text.markdown import escaped
from hotseat.reports.text.schedule import lines


def schedule_markdown(schedule: Schedule, counts: Counts) -> Iterator[str]:
    """The schedule as a document; one piece for each line."""
    for line in _lines(schedule, counts):
        yield f"{line}\n"


def _lines(schedule: Schedule, counts: Counts) -> Iterator[str]:
    left = schedule.left_words
    yield f"# {escaped(f'{left[0].upper()}{left[1:]}')}"
    yield from ("", escaped(lines.heading(schedule)), "")
    yield from (f"## Today, {lines.day_text(schedule.today)}: {WORDS[schedule.kind]}", "")
    yield from (f"- [x] {escaped(item.what)}" for item in schedule.done)
    for item in schedule.items:
        yield f"- [ ] {escaped(lines.item_text(item))}: {escaped(item.reason)}"
    if not schedule.items:
        yield lines.NOTHING_LEFT
    yield from ("", "## So far", "", f"{escaped(counts.words)}.", "", "## The days", "")
    yield from (f"- {days}: {escaped(kind)}" for days, kind in lines.day_rows(schedule))
    yield from (f"- {escaped(text)}" for text in lines.later_texts(schedule))
