"""Both ratings side by side with the gap for each criterion, and the first vote."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from hotseat.domain.interview.pair import BothScores, both_scores
from hotseat.domain.session.header import Header
from hotseat.domain.session.question import Question
from hotseat.domain.session.rating_rules import NO_EVIDENCE, as_one
from hotseat.domain.vocabulary import FROM_LOW
from hotseat.engine.corrections import ANYWHERE, RATED
from hotseat.reports.text.columns import fit
from hotseat.tui.screens.session import attempts
from hotseat.tui.screens.session.live import LivePage
from hotseat.tui.screens.session.rating import NO_VOTE, not_voted, voted_already
from hotseat.tui.screens.session.taking_back import mend_key, undo_key
from hotseat.tui.text import QUIET, content, show
from hotseat.tui.widgets.votes import vote_keys

NAME, CRITERION = 10, 46
"""Columns of a rater's name and of a criterion's."""


class SideBySideScreen(LivePage):
    """Shows both people's scores and asks for the interviewer's vote, which needs evidence."""

    BETWEEN = True
    PROMPT_CLASS = "-short"
    PROMPT_LINES = 2
    BINDINGS: ClassVar[list[BindingType]] = [
        *vote_keys("side-by-side", "How inclined you are; moves on"),
        Binding(
            "0", "no_vote", "No vote", id="side-by-side.no-vote", tooltip="On to the debrief without a vote"
        ),
        Binding("n", "note", "Note", id="side-by-side.note", tooltip="Type a note; + evidence, - concern"),
        Binding("r", "rate", "Rate", id="side-by-side.rate", tooltip="Back to the interviewer's rating"),
        Binding(
            "enter",
            "done",
            "Debrief",
            key_display="enter",
            id="side-by-side.done",
            tooltip="See where the time went",
        ),
        undo_key("side-by-side"),
        mend_key("side-by-side"),
    ]

    def compose_live(self) -> Iterable[Widget]:
        """The table of scores, then the vote."""
        with VerticalScroll(id="both-scroll"):
            yield Static(id="both")
        yield Static(id="vote")

    def on_mount(self) -> None:
        """Lets the arrow keys scroll the table."""
        self.query_one("#both-scroll").focus()

    def paint(self, question: Question, now: float) -> str:  # noqa: ARG002 (the session has all of it)
        """Paints both ratings and the four votes."""
        session = self.rehearsal.session
        rated, header = as_one(session), session.header
        show(self.query_one("#both", Static), both_content(both_scores(rated), header))
        show(
            self.query_one("#vote", Static),
            self._votes(rated, "interview" if header.rated_once else "answer"),
        )
        return "side by side"

    def _votes(self, question: Question, what: str) -> Content:
        rows = [content(f"After this {what}, how inclined are you to hire?", QUIET)]
        rows += [
            Content.assemble(
                (f" {self.key(f'side-by-side.vote-{number}')}  ", "$accent bold"),
                content(vote, "bold" if vote == question.vote else ""),
            )
            for number, vote in enumerate(FROM_LOW, 1)
        ]
        if not question.vote:
            rows.append(Content.assemble((f" {self.key('side-by-side.no-vote')}  ", "$accent bold"), NO_VOTE))
        if not any(note.sign in ("+", "-") for note in question.notes):
            rows.append(content(f"{NO_EVIDENCE[0].upper()}{NO_EVIDENCE[1:]}.", "$warning"))
        return Content("\n").join(rows)

    def action_vote(self, number: int) -> None:
        """Records the vote and goes on to the debrief."""
        self.keep_open_note()
        if self.do(lambda: self.rehearsal.vote(FROM_LOW[number - 1])):
            self.flow.show_debrief()

    def refusal(self, action: str, parameters: tuple[object, ...]) -> str:
        """Why the vote is refused (it needs evidence), why it cannot be skipped, or ""."""
        voted = bool(self.question.vote)
        if action == "done":
            first, last, none = (
                self.key(f"side-by-side.{key_id}") for key_id in ("vote-1", "vote-4", "no-vote")
            )
            return "" if voted else not_voted(first, last, none)
        if action == "no_vote":
            goes_on, undo = self.key("side-by-side.done"), self.key("side-by-side.undo")
            return voted_already(goes_on, undo) if voted else ""
        if action == "vote":
            vote = FROM_LOW[int(str(parameters[0])) - 1]
            return attempts.refusal(self.rehearsal.session, lambda rehearsal: rehearsal.vote(vote))
        return super().refusal(action, parameters)

    def in_full(self, action: str, parameters: tuple[object, ...]) -> tuple[str, str] | None:
        """The vote of that number in words."""
        if action == "vote":
            return f"Vote {parameters[0]}", FROM_LOW[int(str(parameters[0])) - 1]
        return super().in_full(action, parameters)

    def stays_after(self, event: object) -> bool:
        """A score, a vote and a note belong here too; what comes before them does not."""
        return isinstance(event, (*RATED, *ANYWHERE))

    def action_rate(self) -> None:
        """Back to the rating."""
        self.flow.show_rating()

    def action_done(self) -> None:
        """Goes on to the debrief."""
        self.keep_open_note()
        self.flow.show_debrief()

    def action_no_vote(self) -> None:
        """Goes on to the debrief without a vote."""
        self.action_done()


def both_content(criteria: list[BothScores], header: Header) -> Content:
    """A row for each criterion: its name, both scores, the gap."""
    if not criteria:
        return content("Neither has rated this answer.", QUIET)
    names = [fit(header.interviewer or "Interviewer", NAME), fit(header.candidate or "Candidate", NAME)]
    lines = [content(f"{'':<{CRITERION}}{'  '.join(names)}  gap", QUIET)]
    for both in criteria:
        scores = [
            f"{'-' if score is None else score:<{NAME}}" for score in (both.interviewer, both.candidate)
        ]
        apart = "$warning bold" if both.gap is not None and abs(both.gap) > 1 else ""
        lines.append(
            Content.assemble(
                content(fit(both.name, CRITERION - 2)), "  ", "  ".join(scores), (f"  {both.gap_text}", apart)
            )
        )
    return Content("\n").join(lines)
