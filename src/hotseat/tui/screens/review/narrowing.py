"""The keys of the filters, the same in the list of sessions and in every screen opened from it."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any

from textual.binding import Binding
from textual.content import Content

from hotseat.domain.day import day_of
from hotseat.domain.names import name_of
from hotseat.domain.review.answer_filter import AnswerFilter, Choices, whose
from hotseat.domain.text import counted
from hotseat.domain.vocabulary import kind_name
from hotseat.tui.owner_port import Owner
from hotseat.tui.text import QUIET, content, cut

NARROW = Binding.Group("Narrow", compact=True)
KEYS = (
    ("l", "level", "Level", "All levels, or one of them"),
    ("k", "kind", "Kind", "Both kinds, or one of them"),
    ("p", "principle", "Principle", "The next leadership principle"),
    ("o", "of", "Of", "Whose answers: yours, everyone's, one person's"),
    ("w", "partner", "With", "With anyone, or with one interviewer"),
    ("d", "days", "Days", "All time, or the last days"),
    ("n", "pacing", "Plan", "Any plan, or one of them"),
    ("s", "story", "Story", "Any story, or the tellings of one"),
)
LONGEST = 24
"""The most columns of a person's or a principle's name in the filter line."""


def bindings(prefix: str, whats: Collection[str], unshown: Collection[str] = ()) -> list[Binding]:
    """The keys of these filters; their ids begin with the prefix. Some do not fit in the footer."""
    return [
        Binding(
            key,
            f"narrow('{what}')",
            name,
            show=what not in unshown,
            id=f"{prefix}.{what}",
            group=NARROW,
            tooltip=tooltip,
        )
        for key, what, name, tooltip in KEYS
        if what in whats
    ]


def turned(by: AnswerFilter, what: str, there_are: Choices) -> AnswerFilter:
    """The filter with one field set to its next possible value; after the last value, the field is empty."""
    ways: Mapping[str, Sequence[object]] = {
        "level": there_are.levels,
        "kind": there_are.kinds,
        "principle": there_are.principles,
        "of": there_are.candidates,
        "partner": there_are.partners,
        "pacing": there_are.pacings,
        "days": there_are.spans,
        "story": there_are.stories,
    }
    values, now = list(ways[what]), getattr(by, what)
    position = values.index(now) if now in values else 0
    changed: dict[str, Any] = {what: values[(position + 1) % len(values)]}
    return by._replace(**changed)


def local_day() -> date:
    """Today's local date."""
    return day_of(datetime.now(UTC))


def words(
    by: AnswerFilter, whats: Collection[str], principles: Mapping[str, str], key: Callable[[str], str]
) -> Content:
    """The filters in words, each after its key; `key` names that of a filter."""
    texts = {
        "level": by.level or "all levels",
        "kind": kind_name(by.kind) if by.kind else "both kinds",
        "principle": name_of(by.principle, principles) or "any principle",
        "of": whose(by),
        "partner": by.partner or "anyone",
        "days": counted(by.days, "day") if by.days else "all time",
    }
    return content("  ").join(
        Content.assemble((f"{key(what)} ", "$accent"), content(cut(texts[what], LONGEST, 1), QUIET))
        for _, what, _, _ in KEYS
        if what in whats and what in texts
    )


def behind(by: AnswerFilter, whats: Iterable[str], owner: Owner) -> AnswerFilter:
    """The filter of a screen opened from the list: the list's filter, limited to these fields.

    If the list shows everyone's sessions, the screen starts with the user's own answers.
    """
    of = owner.whose if by.of is None else by.of
    return AnswerFilter(**{what: getattr(by, what) for what in whats})._replace(of=of, me=owner.name)
