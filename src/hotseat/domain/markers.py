"""Markers on the fields of a value, for the validation library that reads tables and makes schemas.

They implement hooks of that library without importing it.
"""

from collections.abc import Callable
from typing import Any

Handler = Callable[[Any], dict[str, Any]]


class Says(str):
    """The description of a field, which an editor shows while somebody writes it."""

    __slots__ = ()

    def __get_pydantic_json_schema__(self, core: Any, handler: Handler) -> dict[str, Any]:
        """The field's schema with the description."""
        return {**handler(core), "description": str(self)}
