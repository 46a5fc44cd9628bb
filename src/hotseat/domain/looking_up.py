"""What a person typed, found among names: however its capitals, quotes, dashes and blanks were typed."""

from collections.abc import Iterable

from hotseat.domain.text import slug

MOST_NEAR = 3
"""Names that are offered for one nobody knows."""
SHORTEST_PART = 3
"""Letters of a name that tell it from others."""


def meant(typed: str, names: Iterable[str]) -> str | None:
    """The name meant: the very one, else the only one that is spelled the same; None for a stranger."""
    known = list(names)
    if typed in known:
        return typed
    same = [name for name in known if slug(name) == slug(typed) != ""]
    return same[0] if len(same) == 1 else None


def near(typed: str, names: Iterable[str]) -> list[str]:
    """The names that hold what was typed, then those most like it; none where nothing is like it."""
    from difflib import get_close_matches  # noqa: PLC0415 (only a mistake needs it)

    sought, by_slug = slug(typed), {slug(name): name for name in names}
    holding = [one for one in by_slug if sought in one] if len(sought) >= SHORTEST_PART else []
    found = dict.fromkeys([*holding, *get_close_matches(sought, by_slug, n=MOST_NEAR)])
    return [by_slug[one] for one in found][:MOST_NEAR]


def unknown(what: str, typed: str, names: Iterable[str]) -> str:
    """What is said of a name nobody knows: those near it, or else all there are, without a full stop."""
    known = list(names)
    found = near(typed, known)
    if found:
        return f'there is no {what} "{typed}"; near it: {"; ".join(found)}'
    # Names such as "Are Right, A Lot" hold a comma of their own.
    if len(known) < 2:
        return f'there is no {what} "{typed}"; ' + (
            f"there is only {known[0]}" if known else "there are none"
        )
    listed = "there are " + ("; " if any("," in name for name in known) else ", ").join(known)
    return f'there is no {what} "{typed}"; {listed}'
