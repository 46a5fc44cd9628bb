"""Why something is not possible."""


class Refused(Exception):
    """The event is not possible at this point; the message says why in words for a person."""


class OutOfBounds(Refused):
    """The event holds a value that is possible at no point, whatever happened before."""
