"""The errors that say why an action is not allowed."""


class Refused(Exception):
    """The event is not allowed now; the message says why, in words for a person."""


class OutOfBounds(Refused):
    """The event has a value that is never allowed, whatever happened before."""
