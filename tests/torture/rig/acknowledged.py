"""What the screen showed as kept, and what of it a session's file does not hold."""

import re
from collections.abc import Iterable, Iterator, Sequence

from hotseat.domain.session import events as e
from hotseat.domain.session.rules import after
from hotseat.domain.session.session import Session, Stage
from hotseat.storage.session.transcript import Transcript

VOTE = "The vote"
TOKEN = r"(?:note|own)-\d{4}[a-z]{4}"

# A scroll bar or a message may stand at the right of what is looked for.
_SCROLLBAR = r"(?:\s+[\u2580-\u259f]+)?"
_NOTE = re.compile(rf"\s*(?:\d+:)?\d+:\d\d\s\s+\S.*?\s([-+? ]) ({TOKEN}){_SCROLLBAR}$")
_QUEUED = re.compile(rf"\s*({TOKEN})\s+\(your note\){_SCROLLBAR}$")
_SECTION = re.compile(r" [✓▶‖ ] \d (.+?)\s+(?:-:--|(?:\d+:)?\d+:\d\d)\s")
_RUNNING = re.compile(r" ([▶‖]) \d (.+?)\s+((?:\d+:)?\d+:\d\d)\s")
_ANSWER = re.compile(r"answer ((?:\d+:)?\d+:\d\d) of")
_OUTCOME = re.compile(r"\s*(?:\d+:)?\d+:\d\d\s\s+(held|partial|gap)\s+(\S[^\u2580-\u259f]{4,})")
_WHY = re.compile(r"\s+\([^()]*\)?$")
_SCORE = re.compile(r"\s+(?:▶ )?([^\d\s].*?)\s{2,}([1-4]|strongly (?:not )?inclined|(?:not )?inclined)$")

State = tuple[str, bool]
"""The section that runs, and whether the clock stands still."""


class Shown:
    """Everything a screen has shown as kept so far, in one session."""

    def __init__(self) -> None:
        self.notes: dict[str, str] = {}
        self.queued: set[str] = set()
        self.states: list[State] = []
        self.outcomes: set[tuple[str, str]] = set()
        self.scores: set[tuple[str, str]] = set()
        self.answer_seconds: int | None = None
        """What the clock of the whole answer showed last, where it was in sight."""

    def __len__(self) -> int:
        kinds = (self.notes, self.queued, self.states, self.outcomes, self.scores)
        return sum(len(kind) for kind in kinds)

    def look(self, lines: Sequence[str]) -> None:
        """Takes down what the screen shows now; a wide one has two columns."""
        lines = [part.rstrip() for line in lines for part in line.split("│")]
        for line in lines:
            if found := _QUEUED.match(line):
                self.queued.add(found[1])
            elif found := _OUTCOME.match(line):
                # Behind the text it says why the follow-up came; both may go on in the next line.
                self.outcomes.add((found[1], _WHY.sub("", found[2].strip())))
        self._look_at_answer(lines)
        if any(VOTE in line for line in lines):
            self.scores |= {(found[1], found[2]) for line in lines if (found := _SCORE.match(line))}

    def _look_at_answer(self, lines: Sequence[str]) -> None:
        self.answer_seconds = None
        if not any(map(_SECTION.match, lines)):
            return
        self.notes |= {found[2]: found[1].strip() for line in lines if (found := _NOTE.match(line))}
        running = [found for line in lines if (found := _RUNNING.match(line))]
        clocks = [found[1] for line in lines[:1] if (found := _ANSWER.search(line))]
        if len(running) != 1 or not clocks:
            return
        self.answer_seconds = _seconds(clocks[0])
        state = (running[0][2], running[0][1] == "‖")
        if self.states[-1:] != [state]:
            self.states.append(state)


def _seconds(clock: str) -> int:
    total = 0
    for part in clock.split(":"):
        total = total * 60 + int(part)
    return total


def lost(shown: Shown, transcript: Transcript) -> list[str]:
    """What was shown as kept and is not in the file, in words."""
    notes = {event.text: event.sign for event in transcript.events if isinstance(event, e.Noted)}
    gone = [f"note {sign} {text}" for text, sign in shown.notes.items() if notes.get(text) != sign]
    gone += [f"queued {text}" for text in shown.queued if notes.get(text) != "?"]
    kept = set(_outcomes(transcript.events))
    gone += [
        f"follow-up {outcome}: {text}"
        for outcome, text in shown.outcomes
        if not any(outcome == other and whole.startswith(text) for other, whole in kept)
    ]
    gone += [f"rating {name}: {score}" for name, score in shown.scores - set(_scores(transcript.events))]
    states = iter(list(_states(transcript)))
    gone += [f"the section {state}, or its order" for state in shown.states if state not in states]
    return gone


def _outcomes(events: Iterable[e.Event]) -> Iterator[tuple[str, str]]:
    text = ""
    for event in events:
        if isinstance(event, e.FollowUpAsked):
            text = event.text
        elif isinstance(event, e.FollowUpAnswered):
            yield event.outcome, text


def _scores(events: Iterable[e.Event]) -> Iterator[tuple[str, str]]:
    for event in events:
        if isinstance(event, e.Rated):
            yield event.name, str(event.score)
        elif isinstance(event, e.Voted):
            yield VOTE, event.vote


def _states(transcript: Transcript) -> Iterator[State]:
    """The states that the events led through, one after the other."""
    session = Session(transcript.session.header)
    for event in transcript.events:
        session = after(session, event)
        question = session.question
        if session.stage is Stage.ANSWER and question is not None and question.section is not None:
            yield question.section.name, session.paused
