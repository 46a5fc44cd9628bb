"""Handles a time zone in the environment that does not exist."""

import os

from hotseat.cli.echo import complain
from hotseat.clock import without_impossible_zone


def see_to_time_zone() -> None:
    """Takes an impossible TZ out of the environment, and prints a sentence about it."""
    if sentence := without_impossible_zone(os.environ):
        complain(sentence)
