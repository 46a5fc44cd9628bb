"""The names that people see in place of the ids in files."""

from collections.abc import Mapping


def words(name: str) -> str:
    """An id as words: "system-design" is "system design"."""
    return name.replace("-", " ")


def name_of(known_id: str, names: Mapping[str, str]) -> str:
    """The name of an id, or for an id without a name, one made of its words: "Earn Trust"."""
    return names.get(known_id) or words(known_id).title()
