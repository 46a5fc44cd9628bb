"""What stands before a person where a file has an id."""

from collections.abc import Mapping


def words(name: str) -> str:
    """An id as words: "system-design" is "system design"."""
    return name.replace("-", " ")


def name_of(one: str, names: Mapping[str, str]) -> str:
    """The name of that id; of one that nobody knows any more, its words as a name: "Earn Trust"."""
    return names.get(one) or words(one).title()
