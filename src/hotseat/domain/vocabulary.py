"""The closed sets: the possible values of some fields, and the names that people read for them."""

from collections.abc import Mapping
from typing import Literal, NamedTuple, get_args

Kind = Literal["behavioral", "system-design"]
"""The kind of an interview."""
Mode = Literal["solo", "pair", "drill"]
"""Whether a person answers alone, one interviews and another answers, or stories are only chosen."""
Competency = Literal["technical", "system-design", "people", "stakeholders", "decisions", "impact"]
"""What a question is mainly about."""
Layer = Literal["role", "reasoning", "alternatives", "measure", "people", "hindsight", "transfer"]
"""What a follow-up asks about."""
MaybeLayer = Literal[Layer, ""]
"""Empty for a follow-up without a layer: it comes from a note or was typed on the spot."""
Origin = Literal["note", "prompt", "level", "custom", "story"]
"""Where a follow-up comes from."""
Outcome = Literal["held", "partial", "gap"]
"""How a follow-up was answered."""
MaybeOutcome = Literal[Outcome, ""]
"""Empty if the follow-up was not marked."""
RealOutcome = Literal["next round", "offer", "rejected", "withdrawn", "no answer"]
"""What came of a real interview: the company went on, offered, rejected or never answered, or the person
withdrew."""
MaybeRealOutcome = Literal[RealOutcome, ""]
"""Empty while it is not known."""
Sign = Literal["", "+", "-", "?", "="]
"""What a note is, as in SIGN_NAMES."""
TickList = Literal["missing", "heard", "sounded"]
"""A checklist for an answer, on which a person ticks lines."""
Rater = Literal["", "candidate"]
"""Who rates; empty for the interviewer, or for a person who practises alone."""
CandidateSees = Literal["", "total", "question"]
"""What a candidate's screen shows beside the question: the sections (empty), the total time, or nothing."""
Vote = Literal["strongly inclined", "inclined", "not inclined", "strongly not inclined"]
"""The overall inclination to hire, the highest first."""
MaybeVote = Literal[Vote, ""]
"""Empty if nobody has voted."""
Ending = Literal["finished", "abandoned"]
"""How a session ended."""
MaybeEnding = Literal[Ending, ""]
"""Empty while the session runs or is interrupted."""
State = Literal[Ending, "running", "interrupted"]
"""The state of a session as a list shows it."""
GapReason = Literal["paused", "away", "interrupted"]
"""Why time does not count."""
ItemAnswer = Literal["yes", "partly", "not yet"]
"""The answer to an item of a readiness checklist."""
CueWay = Literal["none", "bell", "flash", "bell and flash"]
"""How a person notices a moment of the clock without looking at it."""
BlindWay = Literal["off", "total", "no clock"]
"""What of the time a person alone sees while answering: all of it, the whole answer's, or nothing."""
PairRating = Literal["each question", "once"]
"""When a pair rates: after each question, or once for the whole interview."""
FollowUpWay = Literal["one at a time", "list"]
"""How whoever works alone comes to the next follow-up: unseen, or chosen from the list."""
Stakeholder = Literal["team", "director", "vp", "c-level"]
"""The highest person whom a story had to win over, the lowest first."""
MaybeStakeholder = Literal[Stakeholder, ""]
"""Empty if the story does not say."""
Fact = Literal["people", "teams", "budget-musd", "horizon-months", "stakeholder", "recovery-months"]
"""A fact by which a story's level is judged, as a story's file and a level's file name it."""
StoryStatus = Literal["draft", "ready", "retired"]
"""Whether a story is still written, can be told, or is told no more."""
StoryWay = Literal["card", "matrix", "drill", "afterwards"]
"""Where a story was chosen: on the card, in the matrix, in a drill, or named after the answer."""
StoryShown = Literal["hidden", "cue", "side"]
"""What an answer shows of the story by itself: nothing, the key that shows its points, or the points at the
side."""
RecordingEnd = Literal[
    "paused", "away", "answered", "stopped", "left", "lost", "full disk", "killed", "attached"
]
"""Why a recording ended: the clock was paused or the machine slept, the answer or follow-up ended, somebody
switched it off or left the session, the microphone stopped, the disk was full, the program was killed; or it
was made elsewhere and attached whole."""
RecordWay = Literal["never", "ask", "always"]
"""Whether answers are recorded: not at all, when it is switched on on the card, or whenever one begins."""
SpokenTest = Literal["", "a number", "I", "anything"]
"""What a rule listens for in the words of an answer; empty if it does not."""
Switch = Literal["off", "on"]
"""Whether something is switched on."""
Keymap = Literal["standard", "vim"]
"""The keys that ship: the standard ones, or those with which h, j, k and l move as in vim."""
NumberRow = Literal["digits", "azerty"]
"""What the row of digits sends without shift: the digits, or the signs of a French keyboard."""

KINDS: tuple[Kind, ...] = get_args(Kind)
MODES: tuple[Mode, ...] = get_args(Mode)
COMPETENCIES: tuple[Competency, ...] = get_args(Competency)
LAYERS: tuple[Layer, ...] = get_args(Layer)
ORIGINS: tuple[Origin, ...] = get_args(Origin)
OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)
REAL_OUTCOMES: tuple[RealOutcome, ...] = get_args(RealOutcome)
SIGNS: tuple[Sign, ...] = get_args(Sign)
TICK_LISTS: tuple[TickList, ...] = get_args(TickList)
RATERS: tuple[Rater, ...] = get_args(Rater)
CANDIDATE_SEES: tuple[CandidateSees, ...] = get_args(CandidateSees)
VOTES: tuple[Vote, ...] = get_args(Vote)
FROM_LOW: tuple[Vote, ...] = VOTES[::-1]
"""The votes in the direction of the scores: 1 is the lowest, 4 the highest."""
ITEM_ANSWERS: tuple[ItemAnswer, ...] = get_args(ItemAnswer)
CUE_WAYS: tuple[CueWay, ...] = get_args(CueWay)
BLIND_WAYS: tuple[BlindWay, ...] = get_args(BlindWay)
PAIR_RATINGS: tuple[PairRating, ...] = get_args(PairRating)
FOLLOW_UP_WAYS: tuple[FollowUpWay, ...] = get_args(FollowUpWay)
STAKEHOLDERS: tuple[Stakeholder, ...] = get_args(Stakeholder)
FACTS: tuple[Fact, ...] = get_args(Fact)
STORY_STATUSES: tuple[StoryStatus, ...] = get_args(StoryStatus)
STORY_WAYS: tuple[StoryWay, ...] = get_args(StoryWay)
STORY_SHOWN: tuple[StoryShown, ...] = get_args(StoryShown)
RECORDING_ENDS: tuple[RecordingEnd, ...] = get_args(RecordingEnd)
RECORD_WAYS: tuple[RecordWay, ...] = get_args(RecordWay)
SPOKEN_TESTS: tuple[SpokenTest, ...] = get_args(SpokenTest)
SWITCHES: tuple[Switch, ...] = get_args(Switch)
KEYMAPS: tuple[Keymap, ...] = get_args(Keymap)
NUMBER_ROWS: tuple[NumberRow, ...] = get_args(NumberRow)

_KIND_NAMES: Mapping[str, str] = {"behavioral": "behavioral", "system-design": "system design"}
ORIGIN_NAMES: Mapping[Origin, str] = {
    "note": "your note",
    "prompt": "this prompt",
    "level": "this level",
    "custom": "yours",
    "story": "your story",
}
OUTCOME_NAMES: Mapping[MaybeOutcome, str] = {
    "held": "held",
    "partial": "partial",
    "gap": "gap",
    "": "unmarked",
}
CANDIDATE_SEES_NAMES: Mapping[CandidateSees, str] = {
    "": "sections",
    "total": "total",
    "question": "question",
}
SIGN_NAMES: Mapping[Sign, str] = {"": "plain", "+": "evidence", "-": "concern", "?": "to ask", "=": "agreed"}
STATE_NAMES: Mapping[State, str] = {
    "finished": "finished",
    "abandoned": "closed unfinished",
    "running": "running",
    "interrupted": "interrupted",
}
VOTE_SIGNS: Mapping[MaybeVote, str] = {
    "strongly inclined": "++",
    "inclined": "+",
    "not inclined": "-",
    "strongly not inclined": "--",
    "": "",
}
"""A vote as a sign of at most two characters."""


def kind_name(kind: str) -> str:
    """The name of a kind for people; a kind of a newer version is its own name."""
    return _KIND_NAMES.get(kind, kind)


class FollowUp(NamedTuple):
    """A probing question that may follow an answer."""

    layer: MaybeLayer
    origin: Origin
    text: str
