"""A blind round: an answer without the times of its sections, which are guessed at its end."""

from functools import partial
from typing import TYPE_CHECKING

from hotseat.domain.pacing import seconds_typed
from hotseat.domain.vocabulary import BLIND_WAYS
from hotseat.line.questions import Option, choose
from hotseat.line.times import in_words

if TYPE_CHECKING:
    from hotseat.line.session.live import Live

MEANS = {
    "off": "t tells the time of a section",
    "total": "t tells the time of the whole answer, and you guess the sections' at the end",
    "no clock": "t tells no time, and you guess the sections' at the end",
}


def choose_blind(live: "Live") -> None:
    """Chooses how much of the time the answer tells, and keeps it for the next start."""
    settings = live.room.desk.settings
    now = next(number for number, way in enumerate(BLIND_WAYS) if way == settings.value("blind"))
    ways = [Option(way, MEANS[way]) for way in BLIND_WAYS]
    chosen = choose(live.console, "A blind round?", ways, now, live.beat)
    if chosen is not None:
        live.console.say(settings.keep("blind", BLIND_WAYS[chosen]))


def guess_sections(live: "Live") -> None:
    """Asks how long each section took that the answer reached; every guess is kept at once."""
    spent = live.question.spent(live.rehearsal.now)
    live.console.say(
        "How long did each section take? Type 1:30, 1m30 or 90. Enter leaves one out, q skips the rest."
    )
    for section in live.question.asked.sections:
        if section.id not in spent:
            continue
        live.console.say(f"{section.name}?")
        typed = live.read()
        while typed not in ("", "q") and seconds_typed(typed) is None:
            live.console.say("Type minutes and seconds as 1:30, 1m30 or 90.")
            typed = live.read()
        if typed == "q":
            return
        if (seconds := seconds_typed(typed)) is not None:
            live.do(partial(live.rehearsal.guess, section.id, seconds))
            live.console.say(f"{in_words(seconds)}.")
