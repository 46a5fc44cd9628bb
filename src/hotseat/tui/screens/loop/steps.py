"""What comes next in a loop, as a key."""

from collections.abc import Mapping

from hotseat.domain.loop.next_step import StepKind

NEXT: Mapping[StepKind, tuple[str, str]] = {
    "begin": ("Begin", "The card of the first question of this round"),
    "resume": ("Resume", "Go on with the round where it stopped"),
    "break": ("End the break", "The round begins only when you say so"),
    "take up": ("Take up", "Go on with the loop"),
    "wait": ("Read", "Read the first card now, by choice"),
    "read": ("Read", "The card of the round, then its vote"),
    "vote": ("Read", "The card of the round, then its vote"),
    "vote again": ("Vote again", "All first votes, and the second ones"),
    "bar raiser": ("Bar raiser", "What the bar raiser says"),
    "decide": ("Decide", "Hire or no hire"),
    "over": ("Figures", "The figures of the rounds, and the debrief"),
}
"""What enter does at each step."""
