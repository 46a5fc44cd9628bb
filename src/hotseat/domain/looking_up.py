"""Finds the name that a person typed, whatever capitals, quotes, dashes and spaces they used."""

from collections.abc import Iterable
from functools import cache

from hotseat.domain.text import slug

MOST_NEAR = 3
"""The most names that are suggested for an unknown one."""
SHORTEST_PART = 3
"""The fewest typed letters that are looked for inside a name."""


def meant(typed: str, names: Iterable[str]) -> str | None:
    """The name itself if it is known, else the only name with the same slug, else None."""
    known = list(names)
    if typed in known:
        return typed
    same = [name for name in known if slug(name) == slug(typed) != ""]
    return same[0] if len(same) == 1 else None


def near(typed: str, names: Iterable[str]) -> list[str]:
    """At most MOST_NEAR names: those that contain what was typed, then those that are most similar to it."""
    from difflib import get_close_matches  # noqa: PLC0415 (only a mistake needs it)

    sought, by_slug = slug(typed), {slug(name): name for name in names}
    holding = (
        [known_slug for known_slug in by_slug if sought in known_slug] if len(sought) >= SHORTEST_PART else []
    )
    similar = dict.fromkeys([*holding, *get_close_matches(sought, by_slug, n=MOST_NEAR)])
    return [by_slug[known_slug] for known_slug in similar][:MOST_NEAR]


def nearly(typed: str, names: Iterable[str]) -> str:
    """The name that differs from what was typed by one slip, a plural or a missing word; empty if none does.

    It is fast enough for each key of a large file, which `near` is not.
    """
    sought = _bare(typed)
    if len(sought) < SHORTEST_PART:
        return ""
    holding = ""
    for name, bare in _bare_names(tuple(names)):
        if abs(len(bare) - len(sought)) <= 1 and _is_one_slip(sought, bare):
            return name
        if not holding and sought in bare:
            holding = name
    return holding


@cache
def _bare_names(names: tuple[str, ...]) -> list[tuple[str, str]]:
    return [(name, _bare(name)) for name in names]


def _bare(name: str) -> str:
    return slug(name).replace("-", "").removesuffix("s")


def _is_one_slip(typed: str, name: str) -> bool:
    """Whether one letter is added, left out, another, or in the wrong order."""
    shorter = min(len(typed), len(name))
    first = next((at for at in range(shorter) if typed[at] != name[at]), shorter)
    rest, other = typed[first:], name[first:]
    while rest and other and rest[-1] == other[-1]:
        rest, other = rest[:-1], other[:-1]
    is_swapped = len(rest) == len(other) == 2 and rest == other[::-1]
    return max(len(rest), len(other)) <= 1 or is_swapped


def unknown(what: str, typed: str, names: Iterable[str]) -> str:
    """A sentence about an unknown name, with similar names or else all names, without a full stop."""
    known = list(names)
    similar = near(typed, known)
    if similar:
        return f'there is no {what} "{typed}"; near it: {"; ".join(similar)}'
    # Names such as "Are Right, A Lot" contain a comma.
    if len(known) < 2:
        return f'there is no {what} "{typed}"; ' + (
            f"there is only {known[0]}" if known else "there are none"
        )
    listed = "there are " + ("; " if any("," in name for name in known) else ", ").join(known)
    return f'there is no {what} "{typed}"; {listed}'
