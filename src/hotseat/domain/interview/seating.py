"""What two people choose before their first card, in the words that every face of the program uses."""

from hotseat.domain.vocabulary import CandidateSees

MINUTES = (45, 55, 60, 90)
MOST_QUESTIONS = 4
"""How many questions can be planned; more only where more were chosen beforehand."""
WHO = (
    ("", "neither, or not now"),
    ("interviewer", "the interviewer: home uses your answers"),
    ("candidate", "the candidate: home uses your answers"),
)
"""Which of the two uses this program; it is asked until this is known."""
SEES: tuple[tuple[CandidateSees, str], ...] = (
    ("", "the candidate sees sections and clock"),
    ("total", "the candidate sees the total time"),
    ("question", "the candidate sees the question only"),
)
"""What `hotseat follow` shows."""
RATES = (("each question", "after each question"), ("once", "once, after the last question"))
NEXT_UNSEEN = "{} does not see it yet, and no time runs."
"""Said to the interviewer with the next question."""


def minutes_to_choose(standard: int) -> list[int]:
    """The lengths of an interview in minutes, with the usual one of its level and kind."""
    return sorted({*MINUTES, standard})
