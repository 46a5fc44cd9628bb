"""Counts of what the bank holds, so that a person sees where it is thin."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from hotseat.domain.bank.bank import Bank
from hotseat.domain.bank.prompt import Prompt
from hotseat.domain.names import words
from hotseat.domain.vocabulary import COMPETENCIES, KINDS, LAYERS, Kind


class CoverageTable(NamedTuple):
    """Counts: a row for each subject, a column for each level; None if the level has no such subject."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[int | None, ...]], ...]


def coverage(bank: Bank) -> list[CoverageTable]:
    """Prompts by kind, principle, competency and theme, classics, and follow-ups by layer, for each level."""
    names = bank.principle_names()
    by_principle = [(names[name], _count(bank, "behavioral", _names_principle(name))) for name in names]
    classics = [(names[name], _count(bank, "", _is_classic_on(name))) for name in names]
    classics.append(("no principle", _count(bank, "", _is_classic_on(""))))
    return [
        _table(bank, "Prompts", [(words(kind), _count(bank, kind, _any)) for kind in KINDS]),
        _table(bank, "Behavioral prompts by leadership principle", by_principle),
        _table(bank, "Classics by their first leadership principle", classics),
        _table(
            bank,
            "Prompts by competency",
            [(words(name), _count(bank, "", _has_competency(name))) for name in COMPETENCIES],
        ),
        *_theme_tables(bank),
        *(_layer_table(bank, kind) for kind in KINDS),
    ]


def _table(bank: Bank, title: str, rows: Iterable[tuple[str, Sequence[int | None]]]) -> CoverageTable:
    return CoverageTable(title, tuple(bank.levels), tuple((name, tuple(counts)) for name, counts in rows))


def _count(bank: Bank, kind: str, fits: Callable[[Prompt], bool]) -> list[int | None]:
    fitting = [prompt for prompt in bank.prompts.values() if kind in ("", prompt.kind) and fits(prompt)]
    return [sum(level in prompt.levels for prompt in fitting) for level in bank.levels]


def _any(prompt: Prompt) -> bool:  # noqa: ARG001 (every prompt fits)
    return True


def _names_principle(principle: str) -> Callable[[Prompt], bool]:
    return lambda prompt: principle in prompt.principles


def _is_classic_on(principle: str) -> Callable[[Prompt], bool]:
    """Whether a prompt is a classic with this first principle; an empty id means without principles."""
    return lambda prompt: prompt.classic and prompt.principles[:1] == ((principle,) if principle else ())


def _has_competency(competency: str) -> Callable[[Prompt], bool]:
    return lambda prompt: prompt.competency == competency


def _theme_tables(bank: Bank) -> list[CoverageTable]:
    kinds = (
        ("Prompts by core theme", "core_themes"),
        ("Prompts by typical challenge", "typical_challenges"),
        ("Prompts by typical scenario", "typical_scenarios"),
    )
    reached = Counter(
        (level, theme)
        for prompt in bank.prompts.values()
        for level in prompt.levels
        for theme in dict.fromkeys(prompt.themes)
    )
    tables = []
    for title, attribute in kinds:
        ids = {
            level.id: {theme.name: theme.id for theme in getattr(level, attribute)}
            for level in bank.levels.values()
        }
        rows = [
            (name, [reached[level, own[name]] if name in own else None for level, own in ids.items()])
            for name in dict.fromkeys(name for own in ids.values() for name in own)
        ]
        tables.append(_table(bank, title, rows))
    return tables


def _layer_table(bank: Bank, kind: Kind) -> CoverageTable:
    ladders = [bank.ladder(level, kind).follow_ups for level in bank.levels]
    rows = [
        (layer, [sum(follow_up.layer == layer for follow_up in ladder) for ladder in ladders])
        for layer in LAYERS
    ]
    return _table(bank, f"Follow-ups of the {words(kind)} ladder by layer", rows)
