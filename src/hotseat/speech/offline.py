"""Keeps a process from reaching any network, whatever its libraries try."""

import sys

_REFUSED = ("socket.", "urllib.", "http.", "ftplib.", "smtplib.")


class NoNetwork(OSError):
    """Something in this process asked for a network."""


def stay_offline() -> None:
    """From now on, whatever opens a socket in this process gets NoNetwork. It cannot be taken back."""
    sys.addaudithook(_refuse)


def _refuse(event: str, _: object) -> None:
    if event.startswith(_REFUSED):
        raise NoNetwork(f"hotseat hears and speaks on this machine only, and {event} was refused")
