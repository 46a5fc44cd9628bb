"""The kinds of interview."""

KINDS = ("behavioral", "system-design")
