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


class Number:
    """Marks a figure that is not seconds, so that a fault of it does not speak of seconds."""

    __slots__ = ()

    def __get_pydantic_core_schema__(self, source: Any, handler: Handler) -> dict[str, Any]:
        """The schema of the figure, with the mark."""
        return {**handler(source), "metadata": {"number": True}}


NUMBER = Number()
