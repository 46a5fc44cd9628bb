"""The shape of a loop: its rounds, how long each takes, what each asks about, and the breaks between them."""

from collections.abc import Iterator, Mapping
from typing import Annotated, NamedTuple

from hotseat.domain.bank.bank import Bank
from hotseat.domain.bank.usual_interview import QUESTIONS
from hotseat.domain.markers import Says
from hotseat.domain.pacing import clock
from hotseat.domain.text import counted, repeated, slug
from hotseat.domain.vocabulary import KINDS, Kind

MOST_ROUNDS = 10
SHORTEST_ROUND, LONGEST_ROUND = 5, 180
"""Minutes."""
MOST_QUESTIONS = 6
LONGEST_BREAK = 240
"""Minutes."""
LONGEST_LOOP = 12 * 60
"""Minutes of rounds and breaks together: no loop asks for more, however many days it is spread over."""
FEWEST_PRINCIPLES, MOST_PRINCIPLES = 2, 3
"""How many leadership principles a behavioral round asks about: the two or three that are assigned to it."""


class ShapeRound(NamedTuple):
    """A round of a shape."""

    name: Annotated[str, Says("What the round is called, as in: Round with a peer.")]
    minutes: Annotated[int, Says("How long it takes, in minutes.")]
    kind: Annotated[Kind, Says("The kind of interview.")] = KINDS[0]
    questions: Annotated[int, Says("How many questions it asks; left out: as many as usual.")] = 0
    principles: Annotated[
        tuple[str, ...],
        Says(
            "The leadership principles it asks about, by id: two or three, or more of which some are drawn."
        ),
    ] = ()
    draw: Annotated[
        int,
        Says("How many principles are drawn, from `principles` or without them from all; none twice."),
    ] = 0
    bar_raiser: Annotated[bool, Says("Whether it is the bar raiser's round.")] = False
    break_after: Annotated[int, Says("The break after it, in minutes; left out: none.")] = 0

    @property
    def asks(self) -> int:
        """How many questions it asks."""
        return self.questions or QUESTIONS[self.kind]


class Shape(NamedTuple):
    """The shape of a loop."""

    id: Annotated[str, Says("Unique: loops are begun by it.")]
    name: Annotated[str, Says("The name shown to people.")]
    level: Annotated[str, Says('The level of all rounds, as in "L6".')]
    about: Annotated[str, Says("In a sentence or two: which day it is like.")]
    rounds: Annotated[tuple[ShapeRound, ...], Says("The rounds in their order.")]
    sources: Annotated[tuple[str, ...], Says("Where its figures come from, a line each.")] = ()
    differences: Annotated[tuple[str, ...], Says("Where the sources differ, a sentence each.")] = ()

    @property
    def minutes(self) -> int:
        """How long its rounds and breaks take together, in minutes."""
        return sum(round_.minutes + round_.break_after for round_ in self.rounds)


RoundFault = tuple[int, str]
"""The number of a round, from 1, or 0 for the whole shape; and what is wrong, as a sentence."""


def shape_faults(shape: Shape, bank: Bank) -> list[RoundFault]:
    """What is wrong with a shape. References are looked up in the bank."""
    faults = [(0, sentence) for sentence in _whole_faults(shape, bank)]
    for number, round_ in enumerate(shape.rounds, 1):
        faults += [(number, f"round {number} {sentence}") for sentence in _round_faults(round_, shape, bank)]
    return faults


def _whole_faults(shape: Shape, bank: Bank) -> Iterator[str]:
    name = f'shape "{shape.id}"'
    if shape.id != slug(shape.id) or not 0 < len(shape.id) <= 40:
        yield f"{name} needs an id of a-z, 0-9 and single hyphens, at most 40 characters"
    if not shape.name.strip():
        yield f"{name} has no name; say what people call such a day"
    if shape.level not in bank.levels:
        known = ", ".join(bank.levels) or "none"
        yield f'{name} is for the level "{shape.level}", which has no file; there are {known}'
    if not 1 <= len(shape.rounds) <= MOST_ROUNDS:
        yield f"{name} has {counted(len(shape.rounds), 'round')}; a loop has 1 to {MOST_ROUNDS}"
    if shape.minutes > LONGEST_LOOP:
        took, most = clock(shape.minutes * 60), clock(LONGEST_LOOP * 60)
        yield f"{name} takes {took} with its breaks; a loop takes at most {most}"
    if sum(round_.bar_raiser for round_ in shape.rounds) > 1:
        yield f"{name} has more than one bar raiser; a loop has round_, or none"


def _round_faults(round_: ShapeRound, shape: Shape, bank: Bank) -> Iterator[str]:
    if not round_.name.strip():
        yield "has no name; say what it is called"
    if not SHORTEST_ROUND <= round_.minutes <= LONGEST_ROUND:
        took = counted(round_.minutes, "minute")
        yield f"takes {took}; a round takes {SHORTEST_ROUND} to {LONGEST_ROUND}"
    if round_.break_after > LONGEST_BREAK:
        pause = counted(round_.break_after, "minute")
        yield f"has a break of {pause}; a break takes at most {LONGEST_BREAK}"
    if round_.questions > MOST_QUESTIONS:
        yield f"asks {counted(round_.questions, 'question')}; a round asks 1 to {MOST_QUESTIONS}"
    if round_.kind not in KINDS:
        yield f'has the kind "{round_.kind}"; use {" or ".join(KINDS)}'
    elif (level := bank.levels.get(shape.level)) and level.plan(round_.kind) is None:
        yield f"is of the kind {round_.kind}, for which level {shape.level} has no pacing plan"
    yield from _principle_faults(round_, bank)


def _principle_faults(round_: ShapeRound, bank: Bank) -> Iterator[str]:
    for name in round_.principles:
        if name not in bank.principles:
            yield f'names the principle "{name}", which the bank does not have; mend its id'
    for name in repeated(round_.principles):
        yield f'names the principle "{name}" twice; keep it once'
    if round_.kind != "behavioral":
        if round_.principles or round_.draw:
            yield "is no behavioral round, so it asks about no principle; leave out principles and draw"
        return
    asked = round_.draw or len(round_.principles)
    if not FEWEST_PRINCIPLES <= asked <= MOST_PRINCIPLES:
        advice = "name two or three, or say how many are drawn, as in draw = 2"
        yield f"asks about {counted(asked, 'principle')}; {advice}"
    if round_.principles and round_.draw > len(round_.principles):
        named = counted(len(round_.principles), "principle")
        yield f"draws {round_.draw} of {named}; name more, or draw fewer"


class Shapes(NamedTuple):
    """The shapes that can be begun, by id; a person's own replaces one that ships with the same id."""

    by_id: Mapping[str, Shape]
    faults: tuple[str, ...] = ()
    """What is wrong with files of shapes, each as `file:line: what is wrong`."""
