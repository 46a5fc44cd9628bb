"""Finds the name that a person typed, whatever capitals, quotes, dashes and spaces they used."""

from collections.abc import Iterable

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
