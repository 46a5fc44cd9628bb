"""The names given on the command line, and the id that names a new session."""

import os
from datetime import datetime
from typing import NamedTuple

from hotseat.domain.session.header import Header
from hotseat.domain.vocabulary import Kind, Mode


class Names(NamedTuple):
    """The names of the candidate and of the interviewer, as given on the command line."""

    candidate: str = ""
    interviewer: str = ""


def new_header(now: datetime, level_id: str, kind: Kind, mode: Mode, candidate: str) -> Header:
    """The header of a new session that begins now; its id is one that no other session has."""
    what = mode if mode == "drill" else kind
    return Header(
        format=1,
        id=f"{now:%Y-%m-%d-%H%M%S}-{level_id.lower()}-{what}-{os.urandom(2).hex()}",
        started=now.replace(microsecond=0),
        level=level_id,
        kind=kind,
        mode=mode,
        candidate=candidate,
    )
