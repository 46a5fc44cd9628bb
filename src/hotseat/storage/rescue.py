"""What could not be written where it belongs is written elsewhere."""

from hotseat.storage.journal import Journal


def rescued(kept: Journal) -> str:
    """Writes a session of which something waits into the user's state folder; where it is then, in words."""
    from platformdirs import user_state_path  # noqa: PLC0415 (only a full disk needs it)

    folder = user_state_path("hotseat", appauthor=False)
    lost = f"{kept.waiting} events of {kept.path.stem} could not be written ({kept.trouble})"
    try:
        rescue = kept.rescue(folder)
    except OSError:
        return f"{lost} and are lost."
    return (
        f"{lost}; the whole session is in {rescue}. Copy that file, by its own name, into {kept.path.parent} "
        f"beside {kept.path.name}: the two count as one session, and `hotseat check` tells them apart."
    )
