"""What an interviewer listens for, line by line, to be ticked by number."""

from functools import partial
from typing import TYPE_CHECKING

from hotseat.engine.listening import Line, Listening, is_ticked, rated_already, score
from hotseat.line.place import Command
from hotseat.line.questions import Option, choose

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
    """Ticks lines of one group until the person goes back."""
    level = live.rehearsal.session.header.level
    while True:
        options = [
            Option(line.text, "ticked" if is_ticked(line, live.question, level) else "") for line in lines
        ]
        chosen = choose(live.console, heading, options, None, live.beat)
        if chosen is None:
            return
        line = lines[chosen]
        if (rated := score(line, live.question, level)) is not None:
            live.console.say(rated_already(rated))
        elif live.do(partial(live.rehearsal.tick_line, *line)):
            live.console.say("Ticked." if is_ticked(line, live.question, level) else "No longer ticked.")


def _how_many(live: "Live", lines: list[Line]) -> str:
    level = live.rehearsal.session.header.level
    return f"{sum(is_ticked(line, live.question, level) for line in lines)} of {len(lines)} ticked"
