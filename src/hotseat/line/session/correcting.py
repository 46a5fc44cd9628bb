"""Notes and follow-ups of a question in a list by number: each can be corrected, and taken out."""

from typing import TYPE_CHECKING, NamedTuple

from hotseat.domain.session.corrections.note_sheet import typed as as_typed
from hotseat.domain.session.notes import unknown_tags, unknown_tags_sentence
from hotseat.domain.vocabulary import OUTCOME_NAMES, OUTCOMES
from hotseat.line.place import Command
from hotseat.line.questions import Option, ask_text, choose

if TYPE_CHECKING:
    from hotseat.domain.session.question import Question
    from hotseat.line.session.live import Live

STAYS = "What is taken out stays in the file, and is in no export and on no screen."


class Row(NamedTuple):
    """A note or a follow-up."""

    at: float
    number: int
    """Counted through the session, notes and follow-ups each on their own."""
    is_note: bool
    text: str


def rows_of(question: "Question") -> list[Row]:
    """The notes and follow-ups of the question that were not taken out, in the order in which they came."""
    rows = [
        Row(note.at, number, is_note=True, text=as_typed(note))
        for number, (note, gone) in enumerate(question.all_notes, question.first_note)
        if not gone
    ]
    rows += [
        Row(probe.asked_at, number, is_note=False, text=f"{probe.outcome_name}: {probe.follow_up.text}")
        for number, (probe, gone) in enumerate(question.all_probes, question.first_follow_up)
        if not gone
    ]
    return sorted(rows, key=lambda row: row.at)


def correct_command(live: "Live") -> Command:
    """The command that lists what can be corrected."""
    return Command(("x", "correct"), "correct a note or a follow-up, or take it out", lambda _: correct(live))


def correct(live: "Live") -> None:
    """Asks which one, and what is to become of it; u takes that back."""
    rows = rows_of(live.question)
    if not rows:
        live.console.say("There is no note and no follow-up yet.")
        return
    names = [Option(row.text) for row in rows]
    chosen = choose(live.console, "Which one is to be corrected?", names, len(rows) - 1, live.beat)
    if chosen is None:
        return
    (_correct_note if rows[chosen].is_note else _correct_follow_up)(live, rows[chosen])


def _correct_note(live: "Live", row: Row) -> None:
    typed = ask_text(live.console, "Type it anew, or x to take it out. Enter leaves it as it is.", live.beat)
    corrections, known = live.rehearsal.corrections, live.room.desk.bank.current.principles.values()
    if not typed:
        live.console.say("It stays as it is.")
    elif typed.lower() == "x":
        _take_out(live, row)
    elif live.do(lambda: corrections.edit_note(row.number, typed, known)):
        live.console.say("Corrected.", unknown_tags_sentence(unknown_tags(typed, known), known))


def _correct_follow_up(live: "Live", row: Row) -> None:
    """Its words stay; its outcome can change."""
    out = "Take it out"
    names = [*(OUTCOME_NAMES[one].capitalize() for one in OUTCOMES), out]
    chosen = choose(live.console, "How did it go?", names, None, live.beat)
    if chosen is None:
        return
    if names[chosen] == out:
        _take_out(live, row)
    else:
        live.do(lambda: live.rehearsal.corrections.change_follow_up(row.number, OUTCOMES[chosen]))


def _take_out(live: "Live", row: Row) -> None:
    corrections = live.rehearsal.corrections
    take_out = corrections.remove_note if row.is_note else corrections.withdraw_follow_up
    if live.do(lambda: take_out(row.number)):
        live.console.say(f"Taken out; u brings it back. {'' if live.rehearsal.is_trial else STAYS}")
