"""The names given on the command line."""

from typing import NamedTuple


class Names(NamedTuple):
    """The names of the candidate and of the interviewer, as given on the command line."""

    candidate: str = ""
    interviewer: str = ""
