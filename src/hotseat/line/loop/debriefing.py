"""The debrief of a loop in lines: cards read in turn, votes, what the bar raiser says, and the decision."""

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from hotseat.domain.loop.debrief_time import next_day
from hotseat.domain.loop.loop_events import DECISIONS
from hotseat.domain.loop.next_step import Standing, StepKind
from hotseat.domain.vocabulary import FROM_LOW, Vote
from hotseat.line.questions import Option, ask_text, ask_yes, choose, tell_pages
from hotseat.line.times import with_times_in_words
from hotseat.reports.text.loops.debrief import NOT_KNOWN, debrief_parts, vote_table
from hotseat.reports.text.loops.round_card import round_card, round_title

if TYPE_CHECKING:
    from hotseat.domain.loop.loop import LoopRound
    from hotseat.line.loop.about_loop import AboutLoop
    from hotseat.reports.text.loops.part import Part

WHEN = ("When it opens", "On another day", "Now, by choice")
STORY_TOLD = "Story told"
"""How the line begins that has the title of a story, which stays as it was written."""
HIDDEN = "The vote is kept, and hidden until every round has one."


class Debriefing:
    """Asks what a debrief asks, one thing after the other."""

    def __init__(self, place: "AboutLoop") -> None:
        self._place = place
        self._console = place.console

    def take(self, standing: Standing) -> bool:
        """Does the step of a debrief that comes next; returns whether anything was written."""
        steps: Mapping[StepKind, Callable[[Standing], bool]] = {
            "wait": self._when,
            "read": self._read,
            "vote": self._vote,
            "vote again": self._vote_again,
            "bar raiser": self._bar_raiser,
            "decide": self._decide,
        }
        step = steps.get(standing.step.kind)
        if step is not None:
            return step(standing)
        if standing.step.kind == "over":
            self.tell()
        return False

    def _when(self, standing: Standing) -> bool:
        self._console.say(standing.step.words)
        chosen = choose(self._console, "When is the debrief to be?", WHEN, 0, self._place.beat)
        if chosen == 1:
            loops = self._place.room.desk.loops
            return self._place.do(lambda looping: looping.put_off(next_day(loops.now)))
        return chosen == len(WHEN) - 1 and self._read(standing)

    def _read(self, standing: Standing) -> bool:
        """Reads the card, keeps that it was read, and asks for the vote."""
        number = standing.step.round
        self._tell_card(standing.loop.rounds[number - 1])
        if not self._place.do(lambda looping: looping.read(number, early=True)):
            return False
        self._vote(standing)
        return True

    def _vote(self, standing: Standing) -> bool:
        number = standing.step.round
        vote = self._ask_vote(standing.loop.rounds[number - 1], None)
        if vote is None or not self._place.do(lambda looping: looping.vote(number, vote)):
            return False
        self._console.say(HIDDEN)
        return True

    def _ask_vote(self, round_: "LoopRound", default: int | None) -> Vote | None:
        asked = f"{round_title(round_)}. How inclined are you to hire?"
        chosen = choose(self._console, asked, FROM_LOW, default, self._place.beat)
        return None if chosen is None else FROM_LOW[chosen]

    def _vote_again(self, standing: Standing) -> bool:
        number = standing.step.round
        round_ = standing.loop.rounds[number - 1]
        if not any(other.again for other in standing.loop.judged):
            self._tell_table(vote_table(standing.loop))
        vote = self._ask_vote(round_, FROM_LOW.index(round_.first.vote) if round_.first else None)
        if vote is None:
            return False
        evidence = ask_text(self._console, "Your evidence, in a sentence?", self._place.beat)
        return self._place.do(lambda looping: looping.vote_again(number, vote, evidence))

    def _bar_raiser(self, _: Standing) -> bool:
        asked = "The bar raiser: is a hire blocked?"
        blocks = ask_yes(self._console, asked, default=False, beat=self._place.beat)
        why = "Why is it blocked?" if blocks else "What does the bar raiser say? Enter leaves it out."
        words = ask_text(self._console, why, self._place.beat)
        return self._place.do(lambda looping: looping.speak(blocks=blocks, words=words))

    def _decide(self, standing: Standing) -> bool:
        blocked = standing.loop.blocked
        self._console.say("The bar raiser blocks a hire." if blocked else "")
        options = [Option(name) for name in DECISIONS if not (blocked and name == "hire")]
        chosen = choose(self._console, "The decision?", options, None, self._place.beat)
        if chosen is None:
            return False
        decision = next(name for name in DECISIONS if name == options[chosen].name)
        words = ask_text(self._console, "In a sentence? Enter leaves it out.", self._place.beat)
        return self._place.do(lambda looping: looping.decide(decision, words))

    def tell(self, _: str = "") -> None:
        """Says the figures so far, and the votes once all have voted."""
        if (standing := self._place.read_again()) is not None:
            desk = self._place.room.desk
            report = desk.loops.report(standing.loop)
            self._tell_parts(debrief_parts(report, desk.bank.current.principle_names()))

    def read_again(self, number: str) -> None:
        """Reads the card of a round that was read before."""
        standing = self._place.read_again()
        if standing is None:
            return
        read = {str(round_.number): round_ for round_ in standing.loop.rounds if round_.read}
        if number in read:
            self._tell_card(read[number])
        else:
            self._console.say("Type c and the number of a round whose card was read.")

    def _tell_card(self, round_: "LoopRound") -> None:
        desk = self._place.room.desk
        session = desk.loops.sessions.of(round_.session)
        self._tell_parts(round_card(round_, session, desk.bank.current.principle_names()))

    def _tell_parts(self, parts: "list[Part]") -> None:
        lines = [line for part in parts for line in _part_lines(part)]
        tell_pages(self._console, lines, self._place.beat)

    def _tell_table(self, table: tuple[tuple[str, ...], ...]) -> None:
        tell_pages(self._console, _table_lines(table), self._place.beat)


def _part_lines(part: "Part") -> Iterator[str]:
    yield f"{part.heading}."
    yield from _table_lines(part.table)
    for number, line in enumerate(part.lines):
        is_ours = part.heading.startswith("Round") or (part.heading.startswith("Question") and number)
        yield with_times_in_words(line) if is_ours and not line.startswith(STORY_TOLD) else line


def _table_lines(table: tuple[tuple[str, ...], ...]) -> Iterator[str]:
    """A line for each row: what it is about, then "Header: value" for each figure that is known."""
    for first, *cells in table[1:]:
        known = (
            f"{name.lower()} {with_times_in_words(cell)}"
            for name, cell in zip(table[0][1:], cells, strict=True)
            if cell != NOT_KNOWN
        )
        yield f"{first}: {', '.join(known)}."
