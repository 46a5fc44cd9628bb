"""What an interviewer listens for, line by line, to be ticked by number."""

from functools import partial
from typing import TYPE_CHECKING

from hotseat.engine.listening import Line, Listening, is_ticked, rated_already, score
from hotseat.line.place import Command
from hotseat.line.questions import BACK, Option, choose, meant, numbered, tell_pages

if TYPE_CHECKING:
    from hotseat.line.session.live import Live


def tick_command(live: "Live", *, asks: bool) -> Command:
    """The command that lists the lines; `asks` says whether follow-ups are still asked."""
    return Command(
        ("m", "missing"), "tick what was missing, and what was heard", lambda _: tick(live, asks=asks)
    )


def tick(live: "Live", *, asks: bool) -> None:
    """Asks which group of lines, then which line, until the person goes back; each tick is kept at once."""
    listening = Listening(live.rehearsal.session, live.room.desk.bank.current, asks=asks)
    live.console.say(*(f"{name}: {text}" for name, text in listening.advice()))
    groups = list(listening.groups())
    while True:
        options = [Option(heading, _how_many(live, lines)) for heading, lines in groups]
        chosen = 0 if len(groups) == 1 else choose(live.console, "Which list?", options, 0, live.beat)
        if chosen is None:
            return
        _tick_in(live, *groups[chosen])
        if len(groups) == 1:
            return


def _tick_in(live: "Live", heading: str, lines: list[Line]) -> None:
    """Lists one group, and ticks lines of it by number until the person goes back."""
    level = live.rehearsal.session.header.level
    options = [Option(line.text, "ticked" if is_ticked(line, live.question, level) else "") for line in lines]
    live.console.say(heading)
    tell_pages(live.console, numbered(options), live.beat)
    live.console.say("Type a number to tick it or to take the tick away. Enter ends this list.")
    while (typed := live.read()) not in ("", *BACK):
        chosen = meant(typed, options)
        if chosen is None:
            live.console.say(f"Type a number from 1 to {len(lines)}. Enter ends this list.")
            continue
        line = lines[chosen]
        if (rated := score(line, live.question, level)) is not None:
            live.console.say(rated_already(rated))
        elif live.do(partial(live.rehearsal.tick_line, *line)):
            now = "Ticked" if is_ticked(line, live.question, level) else "No longer ticked"
            live.console.say(f"{now}: {line.text}.")


def _how_many(live: "Live", lines: list[Line]) -> str:
    level = live.rehearsal.session.header.level
    return f"{sum(is_ticked(line, live.question, level) for line in lines)} of {len(lines)} ticked"
