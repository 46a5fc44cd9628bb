"""What tests of sessions in line mode begin with."""

from hotseat.line.room import Room

QUESTION = "earn-trust-missed-commitment"


def begin(room: Room) -> None:
    """As `hotseat practice --prompt` does."""
    room.begin(room.desk.settings.choice(), room.desk.bank.current.prompt(QUESTION))
