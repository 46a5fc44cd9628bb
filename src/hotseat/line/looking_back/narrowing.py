"""Asks for one filter of the list of sessions and of what is told of all answers."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Literal

from hotseat.domain.names import name_of
from hotseat.domain.review.answer_filter import SPANS, AnswerFilter, choices, story_titles, whose
from hotseat.domain.text import counted
from hotseat.domain.vocabulary import kind_name
from hotseat.line.questions import choose

if TYPE_CHECKING:
    from hotseat.line.place import Place

What = Literal["level", "kind", "principle", "of", "partner", "pacing", "days", "story"]
ASKED: dict[What, str] = {
    "level": "Which level?",
    "kind": "Which kind?",
    "principle": "Which principle?",
    "of": "Whose answers?",
    "partner": "With which interviewer?",
    "pacing": "Which plan?",
    "days": "Which days?",
    "story": "Which story?",
}
_ALL: dict[What, str] = {"partner": "with anyone", "days": "all time", "story": "any story"}
"""What leaves nothing out, where it is not all of them."""


def ask_filter(place: "Place", by: AnswerFilter, what: What) -> AnswerFilter | None:
    """The filter with another value, of those that occur; None if the person goes back."""
    values, names = _to_choose(place, by, what)
    now = getattr(by, what)
    default = values.index(now) if now in values else 0
    chosen = choose(place.console, ASKED[what], names, default, place.beat)
    if chosen is None:
        return None
    changed: dict[str, Any] = {what: values[chosen]}
    return by._replace(**changed)


def _to_choose(place: "Place", by: AnswerFilter, what: What) -> tuple[Sequence[object], Sequence[str]]:
    """The values of the filter, and what each is called."""
    desk = place.room.desk
    answers = [answer for entry in desk.sessions.all() for answer in entry.answers]
    there_are, bank = choices(answers, desk.owner.name), desk.bank.current
    if what == "of":
        return there_are.candidates, [whose(by._replace(of=person)) for person in there_are.candidates]
    if what == "days":
        return SPANS, [counted(days, "day") if days else _ALL["days"] for days in SPANS]
    values: dict[What, Sequence[str]] = {
        "level": there_are.levels,
        "kind": there_are.kinds,
        "principle": there_are.principles,
        "partner": there_are.partners,
        "pacing": there_are.pacings,
        "story": there_are.stories,
    }
    named = {
        "kind": {kind: kind_name(kind) for kind in there_are.kinds if kind},
        "principle": bank.principle_names(),
        "pacing": bank.plan_names(),
        "story": story_titles(answers),
    }.get(what, {})
    return values[what], [name_of(value, named) if value else _ALL.get(what, "all") for value in values[what]]
