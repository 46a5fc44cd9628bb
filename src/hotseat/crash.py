"""The report of a crash: it says where the error happened, and contains nothing that a person typed."""

import traceback
from collections.abc import Iterator

_TELLS_OF_CODE_ONLY = (AttributeError, ImportError, NameError, RecursionError, MemoryError)
"""Errors whose message contains only names from the program, never a value."""


def traceback_without_values(error: BaseException) -> str:
    """The kinds of the errors and the places in the program, without the values of variables.

    A message can hold one too, so most are left out.
    """
    return "".join(_parts(error, set()))


def _parts(error: BaseException, seen: set[int]) -> Iterator[str]:
    if id(error) in seen:
        return
    seen.add(id(error))
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None:
        yield from _parts(before, seen)
        yield "\nbecause of which, or while that was seen to:\n\n"
    yield "Traceback (most recent call last):\n"
    yield from traceback.format_tb(error.__traceback__)
    yield f"{_kind(error)}\n"
    if isinstance(error, BaseExceptionGroup):
        for part in error.exceptions:
            yield "\none of its parts:\n\n"
            yield from _parts(part, seen)


def _kind(error: BaseException) -> str:
    name = f"{type(error).__module__}.{type(error).__qualname__}".removeprefix("builtins.")
    if isinstance(error, _TELLS_OF_CODE_ONLY):
        return f"{name}: {error}"
    if isinstance(error, OSError) and error.strerror:
        return f"{name}: [Errno {error.errno}] {error.strerror}"
    return name
