"""What an interview in a pair asks, rates and takes back, for every face of the program."""

from typing import Protocol

from hotseat.domain.bank.bank import Bank, Choice
from hotseat.domain.bank.level import Criterion
from hotseat.domain.bank.prompt import Prompt
from hotseat.domain.interview.pair import Pair
from hotseat.domain.interview.rating_form import Rated as RatedElsewhere
from hotseat.domain.refusal import Refused
from hotseat.domain.session.events import Rated
from hotseat.domain.session.rating_rules import principles_of
from hotseat.domain.session.session import Session
from hotseat.domain.vocabulary import Rater
from hotseat.engine.asking import Draws
from hotseat.engine.rehearsal import Rehearsal

WHY_CANDIDATE = "You rate the same {} on the same criteria."
WHY_INTERVIEWER = "Then both ratings appear side by side, for both of you."
NOT_RATED = "The whole interview is rated once: {} begins the rating, {} and {} end without it."
"""With how a face calls rating, finishing and swapping."""
TO_AGREE = "{} keeps what you two agree to do."
"""With how a face calls that."""
NO_FIRST_VOTE = "there is no first vote yet: {} goes back to it"
"""With how a face calls rating."""
NO_SWAP = "in a loop the same person answers in every round"
NOT_YOURS = "that belongs to the other rating, which you cannot change here"


class Elsewhere(Protocol):
    """Where the candidate rates besides this terminal."""

    @property
    def asked_for(self) -> int:
        """How many criteria are to be rated now."""

    def given(self) -> RatedElsewhere | None:
        """The scores so far; None if no rating is asked for."""

    def withdraw(self) -> None:
        """Asks for nothing any more, and takes away what was left."""


def first_question(
    desk: Draws, choice: Choice, pair: Pair, passed_over: frozenset[str] = frozenset()
) -> Prompt:
    """The first of those chosen, or one drawn for the candidate. Raises NothingToAsk."""
    known = desk.bank.current.prompts
    chosen = next((prompt_id for prompt_id in pair.chosen if prompt_id in known), "")
    if chosen:
        return known[chosen]
    return desk.next_question(choice, passed_over, pair.candidate).prompt


def choice_of_the_swap(rehearsal: Rehearsal, *, only_classics: bool) -> Choice:
    """What the session with the roles swapped asks: the same level and kind, by the same plan.

    Raises Refused in a loop.
    """
    header, plan = rehearsal.session.header, rehearsal.question.asked.pacing
    if header.loop:
        raise Refused(NO_SWAP)
    return Choice(header.level, header.kind, classic=only_classics, plan=plan)


def heard_by_both(session: Session) -> frozenset[str]:
    """The ids of the prompts of the session, which are not drawn after the swap."""
    return frozenset(question.asked.prompt for question in session.questions)


def criteria_to_rate(bank: Bank, session: Session) -> tuple[Criterion, ...]:
    """What both rate now: the criteria of the level and of the principles that were asked for."""
    header = session.header
    return bank.criteria(header.level, header.kind, principles_of(session))


def take_elsewhere(
    rehearsal: Rehearsal, elsewhere: Elsewhere | None, criteria: tuple[Criterion, ...]
) -> None:
    """Keeps what was rated elsewhere as the candidate's ratings, and asks for no more."""
    given = elsewhere.given() if elsewhere else None
    if elsewhere is None or given is None:
        return
    for criterion in criteria:
        if score := given.scores.get(criterion.id):
            rehearsal.rate(criterion, score, "candidate")
    # While the disk takes nothing, the scores stay where they were left.
    if not rehearsal.recorder.waiting:
        elsewhere.withdraw()


def elsewhere_words(name: str, elsewhere: Elsewhere | None) -> str:
    """How far the candidate of this name is in the browser, or that one can be used; "" without one."""
    rating = elsewhere.given() if elsewhere else None
    if elsewhere is None or rating is None:
        return ""
    if count := len(rating.scores):
        return f"{name} is rating in the browser: {count} of {elsewhere.asked_for}."
    return f"{name} can rate in a browser too: the second address of `hotseat follow --web`."


def not_own(session: Session, by: Rater, *, again: bool) -> str:
    """Why this rater may not take back, or do `again`, what comes next; "" if they may.

    Neither sees the other's scores.
    """
    deeds = session.undone if again else session.done
    event = deeds[-1].event if deeds else None
    mine = event.by == by if isinstance(event, Rated) else not by
    return "" if mine or event is None else NOT_YOURS


def cut_in(rehearsal: Rehearsal, words: str, change: str) -> None:
    """Cuts in with these words; the prompt's own change of the requirements is thrown in by that.

    `change` is that change, or "" if it has none or it was made. Raises Refused.
    """
    if words and words == change:
        rehearsal.change(words)
    rehearsal.cut_in(words)
