"""Both ratings side by side, and the interviewer's first vote, which needs evidence."""

from collections.abc import Sequence

from hotseat.domain.interview.pair import both_scores
from hotseat.domain.session.rating_rules import NO_EVIDENCE, as_one, has_evidence
from hotseat.domain.vocabulary import FROM_LOW
from hotseat.line.pair.in_pair import Between
from hotseat.line.place import Command
from hotseat.line.scores import both_words
from hotseat.line.session import correcting
from hotseat.line.session.criteria import Voting, number_commands


class SideBySide(Between, Voting):
    """Says both scores of each criterion, and asks for the vote."""

    title = "Both ratings"

    def arrive(self) -> None:
        """Says both ratings, then the votes."""
        session = self.rehearsal.session
        rated = as_one(session)
        both = [both_words(scores, session.header) for scores in both_scores(rated)]
        self.console.say("Both ratings, for both of you.", *both or ["Neither has rated this answer."])
        self.console.say(f"{self.interviewer} votes.")
        self.say_vote()
        if not has_evidence(rated):
            self.console.say(f"{NO_EVIDENCE[0].upper()}{NO_EVIDENCE[1:]}. n plus keeps one.")

    def commands(self) -> Sequence[Command]:
        """The votes, and back to the rating."""
        return (
            *number_commands(len(FROM_LOW), self.vote),
            *self.vote_commands(),
            Command(("r", "rate"), f"back to {self.interviewer}'s rating", self.rate),
            correcting.correct_command(self),
            *self.session_commands(),
        )

    def rate(self, _: str = "") -> None:
        """Back to the interviewer's rating."""
        self.leave()
        self.stages.show_rating()
