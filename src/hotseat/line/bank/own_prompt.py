"""Prompts of one's own, field by field: added to the bank, changed, and taken out."""

from typing import TYPE_CHECKING

from hotseat.domain.bank.prompt import CannotAdd, Prompt, PromptFollowUp
from hotseat.domain.names import words
from hotseat.domain.text import one_line
from hotseat.domain.vocabulary import COMPETENCIES, KINDS, LAYERS, Competency, Layer, kind_name
from hotseat.line.questions import BACK, ask_text, ask_yes, choose

if TYPE_CHECKING:
    from hotseat.domain.bank.bank import Choice
    from hotseat.domain.bank.prompt import PromptSource
    from hotseat.line.place import Place

FIRST_LAYERS: tuple[Layer, ...] = ("reasoning", "measure", "hindsight")
"""What each follow-up asks about if nothing else is chosen."""
SHIPS = "This prompt ships with hotseat; add one of your own instead."
MORE = "Change its level, kind, principle or follow-ups too?"
NO_CHANGE = "Nothing changed."


def add_prompt(place: "Place", choice: "Choice", text: str) -> None:
    """Asks for what is missing of a prompt for this level and kind, and saves it; says where it is."""
    console, bank = place.console, place.room.desk.bank
    text = text or ask_text(
        console, "Type the question as an interviewer would say it. Enter alone adds none.", place.beat
    )
    if not text:
        return
    competency = _competency(place, "people")
    principles = _principles(place, ()) if competency else None
    if competency is None or principles is None:
        return
    prompt = Prompt(
        id="",
        kind=choice.kind,
        levels=(choice.level,),
        text=text,
        competency=competency,
        principles=principles,
        follow_ups=tuple(_more_follow_ups(place, 0)),
    )
    try:
        added, path = bank.add(prompt)
    except CannotAdd as reason:
        console.say(str(reason))
        return
    console.say(f"Saved as {added.id} in {path}. / and its words find it.")


def change_prompt(place: "Place", prompt: Prompt) -> None:
    """Asks for each field anew, what it has on Enter, and writes the prompt in its place."""
    source = _source(place, prompt)
    if source is None or not _is_ours(place, source):
        return
    console = place.console
    typed = ask_text(console, f"{prompt.text} Type it anew. Enter keeps it, b goes back.", place.beat)
    changed = prompt._replace(text=prompt.text if typed in BACK else typed or prompt.text)
    if typed not in BACK and ask_yes(console, MORE, default=not typed, beat=place.beat):
        changed = _changed(place, changed) or prompt
    if changed == prompt:
        console.say(NO_CHANGE)
        return
    try:
        console.say(f"Changed in {place.room.desk.bank.change(changed)}.")
    except CannotAdd as reason:
        console.say(str(reason))


def _changed(place: "Place", prompt: Prompt) -> Prompt | None:
    """The prompt with what is chosen for its other fields; None if the person goes back."""
    levels = list(place.room.desk.bank.current.levels)
    now = levels.index(prompt.levels[0]) if prompt.levels[0] in levels else None
    level = choose(place.console, "Which level?", levels, now, place.beat)
    if level is None:
        return None
    kinds = list(map(kind_name, KINDS))
    kind = choose(place.console, "Which kind?", kinds, KINDS.index(prompt.kind), place.beat)
    competency = None if kind is None else _competency(place, prompt.competency)
    principles = None if competency is None else _principles(place, prompt.principles)
    if kind is None or competency is None or principles is None:
        return None
    return prompt._replace(
        levels=prompt.levels if level == now else (levels[level],),
        kind=KINDS[kind],
        competency=competency,
        principles=principles,
        follow_ups=tuple(_follow_ups(place, prompt)),
    )


def take_out_prompt(place: "Place", prompt: Prompt) -> None:
    """Asks, and takes the prompt out of the pack that hotseat writes."""
    source = _source(place, prompt)
    if source is None or not _is_ours(place, source):
        return
    asked = f"Take this prompt out of your pack: {prompt.text} Your sessions with it stay, with its words."
    if not ask_yes(place.console, asked, default=False, beat=place.beat):
        return
    try:
        place.console.say(f"Taken out of {place.room.desk.bank.take_out(prompt.id)}.")
    except CannotAdd as reason:
        place.console.say(str(reason))


def _source(place: "Place", prompt: Prompt) -> "PromptSource | None":
    """Where the prompt is written; None, and a sentence, for one that ships."""
    source = place.room.desk.bank.source(prompt.id)
    place.console.say(SHIPS if source is None else "")
    return source


def _is_ours(place: "Place", source: "PromptSource") -> bool:
    """Whether hotseat writes the pack; where a person does, it would lose their comments, which is said."""
    if not source.is_own_pack:
        place.console.say(
            f"Its pack is written by hand, so change it there: {source.path}, line {source.line}."
        )
    return source.is_own_pack


def _competency(place: "Place", now: Competency) -> Competency | None:
    names = list(map(words, COMPETENCIES))
    chosen = choose(place.console, "What is it mainly about?", names, COMPETENCIES.index(now), place.beat)
    return None if chosen is None else COMPETENCIES[chosen]


def _principles(place: "Place", now: tuple[str, ...]) -> tuple[str, ...] | None:
    """The main principle, or none; those that the prompt has besides stay with it."""
    names = place.room.desk.bank.current.principle_names()
    ids = ["", *names]
    default = ids.index(now[0]) if now and now[0] in ids else 0
    chosen = choose(place.console, "Which principle?", ["No principle", *names.values()], default, place.beat)
    if chosen is None:
        return None
    if chosen == default:
        return now
    return (ids[chosen],) if chosen else ()


def _follow_ups(place: "Place", prompt: Prompt) -> list[PromptFollowUp]:
    """Those that it has, as they are typed anew, and further ones."""
    kept = []
    for own in prompt.follow_ups:
        asked = f"Its follow-up, {own.layer}: {own.text} Type it anew, or x to take it out. Enter keeps it."
        typed = one_line(ask_text(place.console, asked, place.beat))
        if typed.lower() != "x":
            kept.append(own._replace(text=typed or own.text))
    return [*kept, *_more_follow_ups(place, len(kept))]


def _more_follow_ups(place: "Place", has: int) -> list[PromptFollowUp]:
    """Further follow-ups, until Enter alone."""
    follow_ups: list[PromptFollowUp] = []
    for layer in FIRST_LAYERS[has:]:
        asked = "Type a follow-up that belongs to it. Enter alone goes on."
        typed = one_line(ask_text(place.console, asked, place.beat))
        if not typed:
            break
        asks = choose(place.console, "What does it ask about?", list(LAYERS), LAYERS.index(layer), place.beat)
        follow_ups.append(PromptFollowUp(typed, LAYERS[LAYERS.index(layer) if asks is None else asks]))
    return follow_ups
