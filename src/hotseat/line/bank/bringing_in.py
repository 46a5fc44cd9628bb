"""Brings in a list of questions that is typed or pasted, a line each."""

from typing import TYPE_CHECKING

from hotseat.domain import bank as bank_words
from hotseat.domain.bank.prompt import CannotAdd
from hotseat.domain.text import counted, one_line
from hotseat.line.questions import ask_text, ask_yes, tell_pages

if TYPE_CHECKING:
    from hotseat.domain.bank.bank import Choice
    from hotseat.line.place import Place


def bring_in(place: "Place", choice: "Choice") -> None:
    """Reads lines up to an empty one, says what becomes of each, and saves them after a yes."""
    console, bank = place.console, place.room.desk.bank
    lines = [ask_text(console, "Paste the list, or type it line by line. An empty line ends it.", place.beat)]
    while lines[-1]:
        lines.append(console.read(place.beat))
    if lines == [""]:
        console.say("Nothing was brought in.")
        return
    wanted = bank_words.importing.choosing.Wanted(
        levels=(choice.level,), kind=choice.kind, competency="people", name="own"
    )
    brought = bank.bring_in("\n".join(lines), wanted)
    lines_to_tell = [f"Needs you: {remark.in_words}{one_line(remark.text)}" for remark in brought.needs]
    lines_to_tell += [f"{number}. {prompt.text}" for number, prompt in enumerate(brought.prompts, 1)]
    lines_to_tell += [f"{remark.in_words}{one_line(remark.text)}" for remark in brought.notices]
    tell_pages(console, lines_to_tell, place.beat)
    if not brought.prompts:
        console.say("There is no new question to save: your bank has them all.")
        return
    asked = f"Save {counted(len(brought.prompts), 'question')} in your own pack?"
    if not ask_yes(console, asked, default=True, beat=place.beat):
        return
    try:
        _, path = bank.add(*brought.prompts)
    except CannotAdd as reason:
        console.say(str(reason))
        return
    console.say(f"Saved in {path}.")
