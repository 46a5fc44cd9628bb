"""What the fields of a value tell whoever reads a table into it, or makes a schema of it.

They are small answers to questions that only a validation library asks; nothing of one is imported here.
"""

from collections.abc import Callable
from typing import Any

Handler = Callable[[Any], dict[str, Any]]


class Says(str):
    """What an editor tells of a field while somebody writes it."""

    __slots__ = ()

    def __get_pydantic_json_schema__(self, core: Any, handler: Handler) -> dict[str, Any]:
        """The field's schema with the description."""
        return {**handler(core), "description": str(self)}
