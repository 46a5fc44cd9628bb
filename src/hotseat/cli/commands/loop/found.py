"""What the commands of `hotseat loop` share."""

from hotseat.cli.echo import complain
from hotseat.desk.desk import Desk
from hotseat.domain.loop.loop import Loop
from hotseat.domain.text import counted


def tell_faults(desk: Desk) -> bool:
    """Prints what is faulty or not known in the files of loops; returns whether one cannot be read."""
    stored = desk.loops.stored()
    for sentence in filter(None, (stored_loop.fault or stored_loop.left_out for stored_loop in stored)):
        complain(sentence)
    return any(stored_loop.fault for stored_loop in stored)


def tell_others(desk: Desk, chosen: Loop) -> None:
    """Says that other loops of the same person are open too, as where two computers share a folder."""
    same = desk.loops.open_of(chosen.header.candidate)
    others = [loop.header.id for loop in same if loop.header.id != chosen.header.id]
    if others:
        named = counted(len(others), "other loop is open too", "other loops are open too")
        complain(f"{named}: {', '.join(others)}; name the one that you mean")
