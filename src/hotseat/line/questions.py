"""What line mode asks: a choice by number, a text, yes or no; and how it tells long lists."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from hotseat.domain.folding import folded
from hotseat.line.console import Beat, Console

PAGE_LINES = 20
"""The most lines that are said at once; Enter goes on."""
PAGE_CHARACTERS = 900
"""The most characters of a page: about a minute of speech."""
FEW = 7
"""Options that a person keeps in mind; where there are more, what Enter takes is said before them."""
ECHO = 50
"""The most characters of a name that is said again."""
BACK = ("b", "q")


class Option(NamedTuple):
    """Something to choose: its name, which is echoed, and what is said after the name where it is listed."""

    name: str
    more: str = ""


def choose(
    console: Console,
    question: str,
    options: Sequence[Option | str],
    default: int | None = None,
    beat: Beat | None = None,
) -> int | None:
    """Which of the options is chosen, from 0; None if the person goes back (b).

    Enter takes the default, if there is one. A number or the beginning of a name chooses; it is echoed.
    """
    listed = [Option(option) if isinstance(option, str) else option for option in options]
    takes = "" if default is None else f"Enter takes {default + 1}, {in_short(listed[default].name)} "
    ask = f"Type a number. {takes}b goes back."
    console.say(question)
    typed = _typed_at_list(console, numbered(listed), ask, beat)
    while typed not in BACK:
        position = default if not typed else meant(typed, listed)
        if position is not None:
            console.say(f"Chosen: {position + 1}, {in_short(listed[position].name)}")
            return position
        console.say(f"Type a number from 1 to {len(listed)}, or b to go back.")
        typed = console.read(beat)
    console.say("Nothing chosen.")
    return None


def numbered(options: Sequence[Option]) -> list[str]:
    """The options as lines with their numbers, from 1."""
    return [
        f"{number}. {option.name}{f': {option.more}' if option.more else ''}"
        for number, option in enumerate(options, 1)
    ]


def in_short(name: str) -> str:
    """A name that was said before, as a sentence, without what makes it long."""
    if len(name) > ECHO:
        return f"{name[:ECHO].rsplit(' ', 1)[0].rstrip(',;:')}..."
    return name if name.endswith((".", "?", "!")) else f"{name}."


def pages(lines: Sequence[str]) -> Iterator[Sequence[str]]:
    """The lines, so many together as a person listens to at once."""
    page: list[str] = []
    for line in lines:
        if page and (len(page) == PAGE_LINES or sum(map(len, page)) + len(line) > PAGE_CHARACTERS):
            yield page
            page = []
        page.append(line)
    if page:
        yield page


def _typed_at_list(console: Console, lines: Sequence[str], ask: str, beat: Beat | None) -> str:
    """What is typed at a list, which is said page by page: Enter goes on until its last page."""
    listed = list(pages(lines))
    lines_said, is_long = 0, len(lines) > FEW and len(listed) == 1
    console.say(ask if is_long else "")
    for page in listed:
        console.say(*page)
        lines_said += len(page)
        if lines_said < len(lines):
            console.say(f"{lines_said} of {len(lines)}. Enter for more, a number chooses, b goes back.")
            if typed := console.read(beat):
                return typed
    console.say("" if is_long else ask)
    return console.read(beat)


def meant(typed: str, options: Sequence[Option]) -> int | None:
    """The option of that number or name, or the only one whose name begins so."""
    if typed.isascii() and typed.isdecimal():
        return int(typed) - 1 if len(typed) < 6 and 1 <= int(typed) <= len(options) else None
    wanted, names = folded(typed), [folded(option.name) for option in options]
    if names.count(wanted) == 1:
        return names.index(wanted)
    begins = [number for number, name in enumerate(names) if name.startswith(wanted)]
    return begins[0] if len(begins) == 1 else None


def ask_yes(console: Console, question: str, *, default: bool, beat: Beat | None = None) -> bool:
    """Yes or no; Enter takes the default, which is said."""
    console.say(f"{question} y for yes, n for no. Enter takes {'yes' if default else 'no'}.")
    while True:
        typed = console.read(beat).lower()
        if typed in ("", "y", "yes", "n", "no"):
            answer = typed.startswith("y") if typed else default
            console.say("Yes." if answer else "No.")
            return answer
        console.say("Type y or n.")


def ask_text(console: Console, question: str, beat: Beat | None = None) -> str:
    """A line of free text; "" if the person only presses Enter."""
    console.say(question)
    return console.read(beat)


def tell_pages(console: Console, lines: Iterable[str], beat: Beat | None = None) -> None:
    """Says the lines, so many at once; after each page Enter goes on and q stops.

    Anything else that is typed stops too, and is done in the place where the person is.
    """
    listed = list(lines)
    left = len(listed)
    for page in pages(listed):
        console.say(*page)
        left -= len(page)
        if left and (typed := ask_text(console, f"{left} more. Enter for more, q to stop.", beat)):
            if typed not in BACK:
                console.put_back(typed)
            return
