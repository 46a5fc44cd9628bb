"""The debrief of a pair: the results they discuss, the vote after the discussion, and the swap of roles."""

from typing import TYPE_CHECKING, ClassVar, cast

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from hotseat.domain.pacing import clock, window_text
from hotseat.domain.review.ledger import advice, ledger
from hotseat.domain.session.notes import parse_note
from hotseat.domain.session.question import Question
from hotseat.domain.session.rating_rules import as_one, waits_for_rating
from hotseat.domain.vocabulary import Vote
from hotseat.engine.pairing import NO_FIRST_VOTE, NO_SWAP, NOT_RATED, TO_AGREE
from hotseat.reports.text.card import RATED, Part, card, part_lines, scores
from hotseat.tui import screens
from hotseat.tui.screens.session.debrief import DebriefScreen
from hotseat.tui.screens.session.pages.naming_story import story_key
from hotseat.tui.text import QUIET, content, show

if TYPE_CHECKING:
    from hotseat.tui.app import HotseatApp

DRAWN = ("Where the time went", "Evidence")
"""How the headings of those parts begin that are shown above: the ledger and the notes."""


class PairDebriefScreen(DebriefScreen):
    """The ledger and advice, then evidence, follow-ups, both ratings and both votes."""

    BETWEEN = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter",
            "another",
            "Another",
            key_display="enter",
            id="debrief.another",
            tooltip="The next question, before the candidate sees it",
        ),
        Binding("g", "vote_again", "Revote", id="pair-debrief.vote", tooltip="The vote after the discussion"),
        Binding(
            "s",
            "swap",
            "Swap",
            id="pair-debrief.swap",
            tooltip="The other person answers, once ready",
        ),
        story_key("pair-debrief", key="S"),
        Binding(
            "equals_sign",
            "agree",
            "Agree",
            key_display="=",
            show=False,
            id="pair-debrief.agree",
            tooltip="Type what the two of you agree to do",
        ),
        Binding(
            "m",
            "heard",
            "Missing",
            show=False,
            id="debrief.heard",
            tooltip="What an interviewer listens for: tick it",
        ),
    ]

    def paint(self, question: Question, now: float) -> str:  # noqa: ARG002 (nothing runs here)
        """Paints the results, with the ledger as bars."""
        session = self.rehearsal.session
        width = self.query_one("#ledger").size.width
        self.paint_times(question, session.at, width)
        self.show_noted(question, width)
        agreed = any(note.sign == "=" for note in question.notes)
        rated, to_agree = as_one(session), TO_AGREE.format(self.key("pair-debrief.agree"))
        told_first = [*advice(question, session.at), *([] if agreed else [to_agree])]
        ends = (self.key(key_id) for key_id in ("debrief.rate", "debrief.finish", "pair-debrief.swap"))
        told_first = [NOT_RATED.format(*ends), *told_first] if waits_for_rating(session) else told_first
        show(self.query_one("#advice", Static), content("\n".join(told_first)))
        shown_card = card(question, session, self.flow.desk.bank.current.principle_names())
        parts = [
            _part(scores(rated, session.header) if part.heading.startswith(RATED) else part, width)
            for part in shown_card.parts
            if not part.heading.startswith(DRAWN)
        ]
        facts = [content("\n".join(shown_card.facts[1:]))] if shown_card.facts[1:] else []
        show(self.query_one("#outcome", Static), Content("\n\n").join([*facts, *parts]))
        book = ledger(question, session.at)
        return f"answer {clock(book.seconds)} of {window_text(book.low, book.high)}"

    def action_another(self) -> None:
        """Shows the next question, to the interviewer first."""
        self.keep_open_note()
        screens.Pairing(cast("HotseatApp", self.app), self.rehearsal).next_card()

    def action_agree(self) -> None:
        """Opens the note line for something agreed on; what is typed there already stays."""
        line = self.note_line
        line.value = f"= {parse_note(line.value, ()).text}"
        line.cursor_position = len(line.value)
        line.open()

    def action_vote_again(self) -> None:
        """Asks for the second vote."""

        def voted(vote: Vote | None) -> None:
            if vote:
                self.do(lambda: self.rehearsal.vote(vote, again=True))

        self.app.push_screen(screens.VoteAgainScreen(self.question.vote), voted)

    def refusal(self, action: str, parameters: tuple[object, ...]) -> str:
        """Adds: a second vote needs a first one; the roles change only when the session can end."""
        if action == "vote_again":
            return "" if self.question.vote else NO_FIRST_VOTE.format(self.key("debrief.rate"))
        if action == "swap" and self.rehearsal.session.header.loop:
            return NO_SWAP
        return super().refusal("finish" if action == "swap" else action, parameters)

    def action_swap(self) -> None:
        """Waits for the new candidate, then starts a session with the roles swapped."""
        self.keep_open_note()
        self.do(self.flow.swap)


def _part(part: Part, width: int) -> Content:
    lines = "\n".join(part_lines(part, max(30, width)))
    return Content.assemble(content(part.heading, QUIET), "\n", content(lines))
