"""The debrief of a pair: what both discuss, the vote after that, the next question, and the swap."""

from collections.abc import Iterator, Sequence
from functools import partial

from hotseat.domain.review.ledger import advice
from hotseat.domain.session.question import Question
from hotseat.domain.session.rating_rules import as_one, waits_for_rating
from hotseat.domain.vocabulary import FROM_LOW
from hotseat.engine.pairing import NO_FIRST_VOTE, NOT_RATED, TO_AGREE
from hotseat.line import places
from hotseat.line.pair.in_pair import Between
from hotseat.line.place import Command
from hotseat.line.questions import ask_text, choose
from hotseat.line.scores import score_sentences
from hotseat.line.session import story
from hotseat.line.session.debrief import Debrief
from hotseat.line.times import in_words, with_times_in_words


class PairDebrief(Between, Debrief):
    """Where the time went, both ratings, both votes, and what the two agreed."""

    def sentences(self) -> Iterator[str]:
        """What to change first, the interruptions, what was agreed, then scores and votes."""
        session, question = self.rehearsal.session, self.question
        if waits_for_rating(session):
            yield NOT_RATED.format("r", "f", "s")
        yield from map(with_times_in_words, advice(question, session.at))
        yield from cut_sentences(question)
        yield from score_sentences(as_one(session), session.header)
        agreed = [note.text for note in question.notes if note.sign == "="]
        yield from (f"Agreed: {text}" for text in agreed)
        if not agreed:
            yield TO_AGREE.format("agree and a text")

    def how_it_goes_on(self) -> Iterator[str]:
        """The next question, another vote, the swap, the end."""
        yield self.slot_words()
        swaps = "" if self.rehearsal.session.header.loop else "s swaps the chairs, "
        yield (
            f"Enter tells {self.interviewer} the next question, g votes again, {swaps}"
            "f finishes the session. help lists more."
        )

    def commands(self) -> Sequence[Command]:
        """Adds the vote after the discussion, what was agreed, and the swap."""
        own = (
            Command(
                ("", "another"), f"the next question, for {self.interviewer} alone at first", self.another
            ),
            Command(("g", "revote"), "the vote after the discussion", self.vote_again),
            Command(("=", "agree"), "keep what you two agree to do", self.agree, "a text"),
            Command(("s", "swap"), "swap the chairs, once the other person is ready", self.swap),
            Command(("S", "story"), "name the story that was told", lambda _: story.choose_story(self)),
        )
        taken = {word for command in own for word in command.words}
        return (*own, *(command for command in super().commands() if taken.isdisjoint(command.words)))

    def another(self, _: str = "") -> None:
        """Says the next question, to the interviewer first."""
        asking = self.asking()
        if (prompt := asking.next()) is not None:
            self.leave()
            self.stages.go(places.NextCard(self.stages, prompt, asking))

    def again(self, _: str = "") -> None:
        """The same question again, to the interviewer first."""
        asking = self.asking()

        def show() -> None:
            self.stages.go(places.NextCard(self.stages, asking.same(), asking))

        if self.do(show):
            self.leave()

    def vote_again(self, _: str = "") -> None:
        """Asks for the second vote; both are kept."""
        first = self.question.vote
        if not first:
            why = NO_FIRST_VOTE.format("r")
            self.console.say(f"{why[0].upper()}{why[1:]}.")
            return
        chosen = choose(
            self.console,
            f"After the discussion, how inclined are you to hire? First vote: {first}. Both votes are kept.",
            FROM_LOW,
            None,
            self.beat,
        )
        if chosen is not None:
            self.do(partial(self.rehearsal.vote, FROM_LOW[chosen], again=True))

    def agree(self, typed: str) -> None:
        """Keeps what the two agree to do, as a note."""
        typed = typed or ask_text(
            self.console, "Type what you agree to do. Enter alone keeps none.", self.beat
        )
        if typed:
            self.note(f"= {typed}")

    def swap(self, _: str = "") -> None:
        """Waits for the new candidate, then begins a session with the roles swapped."""
        if self.do(lambda: self.stages.go(places.Swap(self.stages))):
            self.leave()


def cut_sentences(question: Question) -> Iterator[str]:
    """A sentence for each interruption, with the time until the candidate was back on track."""
    for cut in question.cuts:
        seconds = question.recovery_seconds(cut)
        back = (
            "not told when back on track" if seconds is None else f"back on track after {in_words(seconds)}"
        )
        yield f'Cut in after {in_words(cut.at - question.began_at)} with "{cut.text}": {back}.'
