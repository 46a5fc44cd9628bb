"""Why something is not possible."""


class NotNow(Exception):
    """The event is not possible at this point; the message says why in words for a person."""
