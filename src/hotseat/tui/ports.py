"""What the screens ask of the desk, a port for each part of it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from hotseat.domain.bank.bank import Bank, Choice
from hotseat.domain.bank.damage import Damage
from hotseat.domain.bank.prompt import Prompt
from hotseat.domain.interview.pair import Pair
from hotseat.domain.review.answers import Answer
from hotseat.domain.review.listed import Listed
from hotseat.domain.review.next_question import NextQuestion
from hotseat.domain.session.session import Interrupted, Session
from hotseat.domain.settings import LastTime
from hotseat.engine.rehearsal import Rehearsal
from hotseat.engine.repair import Repair

if TYPE_CHECKING:
    from hotseat.domain.bank.level import Criterion
    from hotseat.domain.interview.rating_form import Rated
    from hotseat.domain.readiness.framework import Framework
    from hotseat.domain.readiness.gaps import ReadinessGap
    from hotseat.domain.readiness.result import Result
    from hotseat.engine.assessing import Assessing


class Owner(Protocol):
    """Who uses the program."""

    @property
    def name(self) -> str:
        """My name; empty where I never told it."""

    @property
    def answering(self) -> str:
        """Who answers where nobody else is named: whom the command line named for this once, else I."""

    @property
    def whose(self) -> str:
        """Whose answers are looked back at first: "" for mine, else who answers for this once."""

    def is_mine(self, candidate: str) -> bool:
        """Whether what this candidate answered counts for whoever answers now."""

    def keep_name(self, name: str) -> str:
        """Remembers my name for good; a sentence where it could not be kept."""


class Settings(Protocol):
    """With what a session begins: as set for good, else as chosen last."""

    def choice(self) -> Choice:
        """Level and kind."""

    def preparation(self) -> int:
        """Seconds of preparation."""

    def remember(self, chosen: LastTime, candidate: str) -> None:
        """Remembers for the next start what was chosen, where this candidate is who answers now."""

    def faults(self, themes: Iterable[str]) -> Sequence[str]:
        """What is wrong with the settings, the theme among those given."""

    def value(self, key: str) -> str:
        """The value that counts of a setting that takes only some values, whatever was practised last."""

    def keep(self, key: str, value: str) -> str:
        """Keeps what was just chosen for this setting; a sentence if the next start will not have it."""


class PromptBank(Protocol):
    """What can be asked, and what is wrong with the packs it comes from."""

    @property
    def current(self) -> Bank:
        """Everything that can be asked now; another value once a prompt was added."""

    @property
    def complaints(self) -> Sequence[str]:
        """What is wrong with the packs, the first of it."""

    @property
    def damage(self) -> Damage:
        """How much is wrong with the packs, and what is left out because of it."""

    def add(self, prompt: Prompt) -> tuple[Prompt, Path]:
        """Adds a prompt of a person's own: returns it as kept, and its pack. Raises CannotAdd."""


class Sessions(Protocol):
    """The sessions on disk, newest first."""

    def recent(self) -> Sequence[Listed]:
        """The newest of them."""

    def all(self) -> Sequence[Listed]:
        """All of them."""

    @property
    def fault(self) -> str:
        """Why their folder could not be read when it was looked at last; empty otherwise."""

    @property
    def total(self) -> int:
        """How many there were when their folder was looked at last."""

    def count(self) -> int:
        """How many files of sessions there are, without reading any."""

    def reading(self) -> Iterator[tuple[int, int]]:
        """Reads what is not known yet of all sessions, some at a time: how many, of how many."""

    def answers(self) -> Sequence[Answer]:
        """Every question answered."""

    def open(self, session_id: str) -> Session:
        """One of them. Raises CannotRehearse."""

    def left_out(self, session_id: str) -> str:
        """What of a session is not known to this version, in one sentence; empty where nothing is."""

    def interrupted(self) -> Interrupted | None:
        """The newest that was interrupted."""

    def last_pair(self) -> Pair | None:
        """Who sat where in the newest session of a pair."""

    def stories_lacked(self, person: str) -> frozenset[str]:
        """The prompts, by id, that this person said they have no story for and did not answer since."""

    def times_asked(self) -> Mapping[str, int]:
        """How often who answers now answered each prompt, by its id."""


class Readiness(Protocol):
    """The framework, the assessments on disk, and the one that is gone on with."""

    @property
    def framework(self) -> "Framework":
        """What is expected of each level."""

    @property
    def faults(self) -> Sequence[str]:
        """What is wrong with the framework's files and with assessments."""

    @property
    def left_out(self) -> Sequence[str]:
        """What of the assessments this version does not know, a sentence for each file."""

    def levels(self) -> Sequence[str]:
        """The levels of the framework and of the assessments."""

    def result(self, level: str) -> "Result | None":
        """What the newest assessment for that level says, or None."""

    def gaps(self, level: str) -> "Sequence[ReadinessGap]":
        """What the newest assessment for that level found missing, the most first."""

    def assess(self, level: str) -> "Assessing":
        """The unfinished assessment for that level, or a new one. Raises CannotAssess."""

    def amend(self, level: str) -> "Assessing":
        """The newest assessment for that level, finished or not. Raises CannotAssess."""

    def leave(self) -> str:
        """Lets go of it; a sentence where something could not be written."""

    def export_plan(self, level: str) -> tuple[Sequence[Path], str]:
        """Writes the plan beside the assessments; says what the calendar holds. Raises CannotAssess."""

    def today(self) -> str:
        """The day it is here, as 2027-03-01."""


class RatingElsewhere(Protocol):
    """What the candidate of a session rates in a browser."""

    @property
    def asked_for(self) -> int:
        """How many criteria are to be rated now."""

    def ask(self, session: Session, criteria: "tuple[Criterion, ...]") -> bool:
        """Asks for a rating of the newest question; whether it could be asked for."""

    def given(self) -> "Rated | None":
        """The scores so far; None where no rating is asked for."""

    def withdraw(self) -> None:
        """Asks for nothing any more, and takes away what was left."""


class Desk(Protocol):
    """All that a person's practice stands on, and the session that runs."""

    @property
    def owner(self) -> Owner:
        """Who uses the program, and whose answers count."""

    @property
    def settings(self) -> Settings:
        """With what a session begins, and the theme."""

    @property
    def bank(self) -> PromptBank:
        """What can be asked."""

    @property
    def sessions(self) -> Sessions:
        """The sessions on disk."""

    @property
    def readiness(self) -> Readiness:
        """The framework, and what a person said of themselves against it."""

    def next_question(
        self, choice: Choice, passed_over: frozenset[str] = frozenset(), candidate: str = ""
    ) -> NextQuestion:
        """A prompt that fits, by what this candidate answered, else who answers now. Raises NothingToAsk."""

    def gap(self, level: str, prompt: Prompt, candidate: str = "") -> "ReadinessGap | None":
        """What this person's assessment found missing and the prompt practises, if anything."""

    def begin(self, choice: Choice, prompt: Prompt, pair: Pair | None = None) -> Rehearsal:
        """A new session, alone or of a pair. Raises CannotRehearse."""

    def resume(self, session_id: str) -> Rehearsal:
        """An interrupted session. Raises CannotRehearse."""

    def keep_as_it_is(self, session_id: str) -> None:
        """An interrupted session left on purpose. Raises CannotRehearse."""

    @property
    def unkept(self) -> Sequence[str]:
        """A sentence for each session that could not be written in full."""

    @property
    def rating_elsewhere(self) -> "RatingElsewhere | None":
        """Where the candidate of the session that runs can rate besides this terminal."""

    def repair(self, session_id: str) -> Repair:
        """A session whose times are to be mended, until `leave`. Raises CannotRehearse."""

    def leave(self) -> None:
        """Lets go of the session that runs or is repaired."""
