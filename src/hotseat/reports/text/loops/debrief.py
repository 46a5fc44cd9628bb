"""The debrief of a loop: its votes and its decision, and the figures of the day."""

from collections.abc import Iterator, Mapping

from hotseat.domain.loop.loop import Loop
from hotseat.domain.loop.loop_report import LoopReport, RoundFigures
from hotseat.domain.names import name_of
from hotseat.domain.pacing import clock
from hotseat.reports.text.loops.part import Part
from hotseat.reports.text.loops.round_card import round_title
from hotseat.reports.text.loops.standing import break_words, loop_title

NOT_KNOWN = "-"
FIGURES_ONLY = "Rounds are different questions, so a difference between them says nothing by itself."
_TIMES = ("Took", "Planned", "Difference", "Action", "First word")
HEAD = ("Round", *_TIMES, "Held", "Partial", "Gap", "Pace", "Energy")


def debrief_parts(report: LoopReport, names: Mapping[str, str]) -> list[Part]:
    """Everything that may be seen of the debrief so far; votes only when every round has its first.

    `names` are those of the principles by id.
    """
    loop = report.loop
    parts = [Part(loop_title(loop), tuple(decision_lines(loop)))]
    if votes := vote_table(loop):
        evidence = (
            round_.again and f"Round {round_.number}: {round_.again.evidence}" for round_ in loop.judged
        )
        parts.append(Part("Votes", tuple(filter(None, evidence)), votes))
    rows = tuple(figure_row(figures) for figures in report.rounds)
    parts.append(Part("Figures of the rounds", (*_notes(report), FIGURES_ONLY), (HEAD, *rows)))
    parts.append(Part("Stories", tuple(story_lines(report))))
    parts.append(Part("Principles", tuple(principle_lines(report, names))))
    if breaks := tuple(break_words(loop)):
        parts.append(Part("Breaks", breaks))
    return parts


def decision_lines(loop: Loop) -> Iterator[str]:
    """What was decided, and what the bar raiser said."""
    if loop.decided:
        words = f": {loop.decided.words}" if loop.decided.words else ""
        yield f"Decision, {loop.decided.decision}{words}"
    elif loop.abandoned:
        yield "The loop was given up, so nothing was decided."
    else:
        yield "Nothing is decided yet."
    if (bar_raiser := loop.bar_raiser) is not None:
        words = f": {bar_raiser.words}" if bar_raiser.words else ""
        yield f"The bar raiser {'blocks a hire' if bar_raiser.blocks else 'does not block'}{words}"


def vote_table(loop: Loop) -> tuple[tuple[str, ...], ...]:
    """The first and the second vote on each round; empty and so hidden while a first one is missing."""
    if not loop.has_first_votes:
        return ()
    rows = (
        (
            round_title(round_),
            round_.first.vote if round_.first else NOT_KNOWN,
            round_.again.vote if round_.again else NOT_KNOWN,
        )
        for round_ in loop.judged
    )
    return (("Round", "First vote", "Second vote"), *rows)


def figure_row(figures: RoundFigures) -> tuple[str, ...]:
    """The figures of a round, in the columns of HEAD."""
    round_, outcomes = figures.round, figures.outcomes
    known = figures.seconds is not None
    heard = "" if figures.heard_first_word or figures.first_word is None else "*"
    return (
        f"{round_.number} {round_.plan.name}",
        NOT_KNOWN if figures.seconds is None else clock(figures.seconds),
        f"{round_.plan.minutes}:00",
        NOT_KNOWN if figures.over is None else f"{'' if figures.over < 0 else '+'}{clock(figures.over)}",
        NOT_KNOWN if figures.action is None else f"{figures.action} %",
        NOT_KNOWN if figures.first_word is None else f"{figures.first_word:.0f} s{heard}",
        *(str(outcomes[outcome]) if known else NOT_KNOWN for outcome in ("held", "partial", "gap")),
        NOT_KNOWN if figures.pace is None else f"{figures.pace:.0f}",
        f"{round_.energy} of 5" if round_.energy else NOT_KNOWN,
    )


def _notes(report: LoopReport) -> Iterator[str]:
    if any(figures.first_word is not None and not figures.heard_first_word for figures in report.rounds):
        yield "First word: the mean of the answers; with * by key, where nothing was recorded."
    if any(figures.pace is not None for figures in report.rounds):
        yield "Pace: words a minute, the mean of the recorded answers."


def story_lines(report: LoopReport) -> Iterator[str]:
    """The ledger of stories: where each was told, the one told most first."""
    for story in sorted(report.stories, key=lambda story: -len(story.rounds)):
        *before, last = map(str, story.rounds)
        rounds = f"rounds {', '.join(before)} and {last}" if before else f"round {last}"
        yield f"{story.title or story.story}: told in {rounds}."
    if not report.stories:
        yield "No story was named."


def principle_lines(report: LoopReport, names: Mapping[str, str]) -> Iterator[str]:
    """Which principles were answered, and which of those planned were not."""
    answered = "; ".join(name_of(name, names) for name in report.answered)
    yield f"Answered: {answered}." if answered else "No principle was answered."
    if missing := "; ".join(name_of(name, names) for name in report.unanswered):
        yield f"Planned and not answered: {missing}."
