"""How much of everything the bank holds, counted: what a person can count on, and where the holes are."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from hotseat.domain.bank.bank import Bank
from hotseat.domain.bank.prompt import Prompt
from hotseat.domain.names import words
from hotseat.domain.vocabulary import COMPETENCIES, KINDS, LAYERS, Kind


class CoverageTable(NamedTuple):
    """Counts with a row for each thing and a column for each level; None where it is not that level's."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[int | None, ...]], ...]


def coverage(bank: Bank) -> list[CoverageTable]:
    """Prompts by kind, principle, competency and theme, classics, and follow-ups by layer, for each level."""
    names = bank.principle_names()
    by_principle = [(names[one], _count(bank, "behavioral", _names_principle(one))) for one in names]
    classics = [(names[one], _count(bank, "", _is_classic_on(one))) for one in names]
    classics.append(("no principle", _count(bank, "", _is_classic_on(""))))
    return [
        _table(bank, "Prompts", [(words(kind), _count(bank, kind, _any)) for kind in KINDS]),
        _table(bank, "Behavioral prompts by leadership principle", by_principle),
        _table(bank, "Classics by their first leadership principle", classics),
        _table(
            bank,
            "Prompts by competency",
            [(words(one), _count(bank, "", _has_competency(one))) for one in COMPETENCIES],
        ),
        *_theme_tables(bank),
        *(_layer_table(bank, kind) for kind in KINDS),
    ]


def _table(bank: Bank, title: str, rows: Iterable[tuple[str, Sequence[int | None]]]) -> CoverageTable:
    return CoverageTable(title, tuple(bank.levels), tuple((name, tuple(counts)) for name, counts in rows))


def _count(bank: Bank, kind: str, fits: Callable[[Prompt], bool]) -> list[int | None]:
    found = [one for one in bank.prompts.values() if one.kind == (kind or one.kind) and fits(one)]
    return [sum(level in prompt.levels for prompt in found) for level in bank.levels]


def _any(prompt: Prompt) -> bool:  # noqa: ARG001 (it asks nothing of a prompt)
    return True


def _names_principle(principle: str) -> Callable[[Prompt], bool]:
    return lambda prompt: principle in prompt.principles


def _is_classic_on(principle: str) -> Callable[[Prompt], bool]:
    """Whether it is a classic with this first principle, or one without any where it is empty."""
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
            level: {theme.name: theme.id for theme in getattr(its, attribute)}
            for level, its in bank.levels.items()
        }
        rows = [
            (name, [reached[level, its[name]] if name in its else None for level, its in ids.items()])
            for name in dict.fromkeys(name for its in ids.values() for name in its)
        ]
        tables.append(_table(bank, title, rows))
    return tables


def _layer_table(bank: Bank, kind: Kind) -> CoverageTable:
    ladders = [bank.ladder(level, kind).follow_ups for level in bank.levels]
    rows = [(layer, [sum(one.layer == layer for one in ladder) for ladder in ladders]) for layer in LAYERS]
    return _table(bank, f"Follow-ups of the {words(kind)} ladder by layer", rows)
