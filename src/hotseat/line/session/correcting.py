"""Notes and follow-ups of a question in a list by number: each can be corrected, and taken out."""

from hotseat.domain.session.corrections.correctable import STAYS, Correctable, correctable
from hotseat.domain.session.notes import unknown_tags, unknown_tags_sentence
from hotseat.domain.vocabulary import OUTCOME_NAMES, OUTCOMES, SIGN_NAMES
from hotseat.line.changing import Changing
from hotseat.line.place import Command
from hotseat.line.questions import Option, ask_text, choose


def correct_command(place: Changing) -> Command:
    """The command that lists what can be corrected."""
    return Command(
        ("x", "correct"), "correct a note or a follow-up, or take it out", lambda _: correct(place)
    )


def row_name(row: Correctable) -> str:
    """The note or the follow-up where it is listed; signs are words, because most of them are not heard."""
    if not row.is_note:
        return f"{row.lead}: {row.text}"
    named = next((name for sign, name in SIGN_NAMES.items() if sign and sign == row.lead), "note")
    return f"{named}: {row.text.removeprefix(row.lead).strip()}"


def correct(place: Changing) -> None:
    """Asks which one, and what is to become of it; u takes that back."""
    rows = correctable(place.question)
    if not rows:
        place.console.say("There is no note and no follow-up yet.")
        return
    names = [Option(row_name(row)) for row in rows]
    chosen = choose(place.console, "Which one is to be corrected?", names, len(rows) - 1, place.beat)
    if chosen is not None:
        correct_row(place, rows[chosen])


def correct_row(place: Changing, row: Correctable) -> bool:
    """Asks what is to become of it. Returns whether anything was changed."""
    return (_correct_note if row.is_note else _correct_follow_up)(place, row)


def _correct_note(place: Changing, row: Correctable) -> bool:
    typed = ask_text(
        place.console, "Type it anew, or x to take it out. Enter leaves it as it is.", place.beat
    )
    if typed.lower() == "x":
        return _take_out(place, row)
    if not typed:
        place.console.say("It stays as it is.")
        return False
    known = place.room.desk.bank.current.principles.values()
    if not place.do(lambda: place.corrections.edit_note(row.number, typed, known)):
        return False
    place.console.say("Corrected.", unknown_tags_sentence(unknown_tags(typed, known), known))
    return True


def _correct_follow_up(place: Changing, row: Correctable) -> bool:
    """Its words stay; its outcome can change."""
    out = "Take it out"
    names = [*(OUTCOME_NAMES[outcome].capitalize() for outcome in OUTCOMES), out]
    chosen = choose(place.console, "How did it go?", names, None, place.beat)
    if chosen is None:
        return False
    if names[chosen] == out:
        return _take_out(place, row)
    return place.do(lambda: place.corrections.change_follow_up(row.number, OUTCOMES[chosen]))


def _take_out(place: Changing, row: Correctable) -> bool:
    take_out = place.corrections.remove_note if row.is_note else place.corrections.withdraw_follow_up
    if not place.do(lambda: take_out(row.number)):
        return False
    place.console.say(f"Taken out; u brings it back. {'' if place.changed.is_trial else STAYS}")
    return True
