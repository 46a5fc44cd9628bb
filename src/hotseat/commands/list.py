"""`hotseat list`."""

from argparse import Namespace
from collections.abc import Iterable, Iterator
from typing import Any

from hotseat.commands.doorway import DONE, practice_folder
from hotseat.domain.review import Summary, summarise
from hotseat.domain.session import Session
from hotseat.echo import echo, echo_data
from hotseat.reports.plain import summary_line
from hotseat.storage.archive import Stored, newest


def run(options: Namespace) -> int:
    """Prints the sessions, newest first; one that cannot be read stands there with its reason."""
    folder = practice_folder(options).sessions
    stored = [one for one in newest(folder) if one.session is None or one.session.begun_questions]
    if options.json:
        echo_data(list(_data(stored)))
        return DONE
    echo(
        summary_line(_summary(one, one.session)) if one.session else f"{one.id}  {one.fault}"
        for one in stored
    )
    if not stored:
        echo([f"No sessions in {folder} yet; `hotseat` begins one."])
    return DONE


def _data(stored: Iterable[Stored]) -> Iterator[dict[str, Any]]:
    from hotseat.reports.data import summary_data  # noqa: PLC0415 (one of two ways to list)

    for one in stored:
        if one.session:
            yield summary_data(_summary(one, one.session))
        else:
            yield {"id": one.id, "fault": one.fault}


def _summary(stored: Stored, session: Session) -> Summary:
    """The session's line, under the name of its file: that is what other commands are given."""
    return summarise(session)._replace(id=stored.id)
