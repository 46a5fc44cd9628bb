"""Why a voice cannot be heard."""

NOTHING_SPEAKS = "nothing on this machine can speak; install hotseat[voice] or espeak-ng"


class CannotSpeak(Exception):
    """Nothing could be said; the message says why, as a clause without a full stop."""
