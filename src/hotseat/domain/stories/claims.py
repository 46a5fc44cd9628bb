"""What the claims of a story owe an interviewer: numbers that no claim defends, and claims that broke."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from hotseat.domain.folding import folded
from hotseat.domain.number_values import Figure, figures
from hotseat.domain.session.question import Question
from hotseat.domain.session.timeline import Probe
from hotseat.domain.stories.story import Claim, Story
from hotseat.domain.text import counted, one_line, slug

RESULTS = ("result", "results")
"""The heading of the section whose numbers need claims, as slugs."""
WHOLE_DEFENCE = 2
"""A claim with a source and with what the person did themselves."""
MOST_BROKEN = 3
"""The most claims of a story about which one debrief makes a suggestion."""
SHORTEST_WORD = 4
"""Words of fewer letters connect no follow-up with a claim."""
_PLAIN = (
    "about after before could does down from have know many more much only over same sure that their them "
    "they this through were what when where which will with would your"
)
_PLAIN_WORDS = frozenset(_PLAIN.split())


class Unclaimed(NamedTuple):
    """A number in the Result that no claim mentions."""

    figure: str
    bullet: str

    @property
    def words(self) -> str:
        """It as a sentence."""
        return f'"{self.figure}" in the Result has no claim: "{self.bullet}".'


class Broken(NamedTuple):
    """A claim that did not hold against a follow-up, and what to do with it."""

    claim: Claim
    probe: Probe
    named: bool = True
    """Whether the follow-up names the claim, by a number or a word of it."""

    @property
    def words(self) -> str:
        """It as a sentence that ends with a suggestion: keep, soften or leave out."""
        fate = "found a gap in it" if self.probe.outcome == "gap" else "was only held in part"
        asked = one_line(self.probe.follow_up.text)
        if not self.named:
            fate = fate.removesuffix(" in it")
            return (
                f'"{asked}" {fate}. It names no claim; little defends "{self.claim.text}". {self.suggestion}'
            )
        return f'Claim "{self.claim.text}": "{asked}" {fate}. {self.suggestion}'

    @property
    def suggestion(self) -> str:
        """What to do with the claim, from what stands beside it in the file and how badly it fared."""
        source, mine, gap = self.claim.source, self.claim.mine, self.probe.outcome == "gap"
        if source and (mine or not gap):
            return f"Keep it, and say where it comes from: {source}."
        if source or mine:
            lacks = "what was yours" if source else "where it comes from"
            return f"Soften it to what you can show, or write down {lacks}."
        return "Leave it out, or find its source." if gap else "Soften it to what you can show."


def unclaimed(story: Story) -> list[Unclaimed]:
    """The numbers in the Result that no claim mentions, in their order, each once."""
    claimed = [figure for claim in story.claims for figure in figures(claim.text)]
    found_numbers: list[tuple[Figure, str]] = []
    for section in story.sections:
        for bullet in section.bullets if slug(section.name) in RESULTS else ():
            for figure in figures(bullet.text):
                if not _holds(figure, (*claimed, *(other for other, _ in found_numbers))):
                    found_numbers.append((figure, bullet.text))
    return [Unclaimed(figure.text, text) for figure, text in found_numbers]


def _holds(figure: Figure, others: Iterable[Figure]) -> bool:
    return any(figure.value == other.value for other in others)


def broken(story: Story, question: Question) -> list[Broken]:
    """The claims that follow-ups about measuring broke while the story was told, each once.

    A follow-up breaks the claims that it names, by a number or a word of theirs; one that names none breaks
    those that have the least to defend them, but none that has both a source and an own part.
    """
    doubted: dict[Claim, Broken] = {}
    for probe in _unmeasured(question):
        asked = probe.follow_up.text
        named = _named(story.claims, asked)
        for claim in named or _weakest(story.claims):
            doubted.setdefault(claim, Broken(claim, probe, named=bool(named)))
    return list(doubted.values())


def _unmeasured(question: Question) -> list[Probe]:
    """The follow-ups about measuring that did not hold."""
    probes = [probe for probe in question.probes if probe.follow_up.layer == "measure"]
    return [probe for probe in probes if probe.outcome in ("partial", "gap")]


def _named(claims: Sequence[Claim], asked: str) -> list[Claim]:
    words, numbers = words_that_connect(asked), figures(asked)
    return [
        claim
        for claim in claims
        if words & words_that_connect(claim.text)
        or any(_holds(figure, numbers) for figure in figures(claim.text))
    ]


def _weakest(claims: Sequence[Claim]) -> list[Claim]:
    weakest = min((_defended(claim) for claim in claims), default=0)
    return [claim for claim in claims if _defended(claim) == weakest < WHOLE_DEFENCE]


def _defended(claim: Claim) -> int:
    return bool(claim.source) + bool(claim.mine)


def words_that_connect(text: str) -> set[str]:
    """The words of a text by which another is seen to be about the same: plain ones are left out."""
    words = slug(folded(text)).split("-")
    # A plural names the same thing: "outages" and "an outage".
    return {
        word.removesuffix("s") for word in words if len(word) >= SHORTEST_WORD and word not in _PLAIN_WORDS
    }


def claim_sentences(story: Story, question: Question) -> list[str]:
    """What a debrief says about the claims of the story told: what broke, then what lacks a claim."""
    broke = broken(story, question)
    sentences = []
    for position, broken_claim in enumerate(broke[:MOST_BROKEN]):
        again = position > 0 and broke[position - 1].probe == broken_claim.probe
        sentences.append(
            f'The same with "{broken_claim.claim.text}". {broken_claim.suggestion}'
            if again
            else broken_claim.words
        )
    if len(broke) > MOST_BROKEN:
        sentences.append(f"{counted(len(broke) - MOST_BROKEN, 'more claim')} did not hold either.")
    if not broke and (unmeasured := _unmeasured(question)):
        asked = one_line(unmeasured[0].follow_up.text)
        sentences.append(
            f'No claim of the story answers "{asked}"; write one under Claims, with its source.'
            if not story.claims
            else f'"{asked}" did not hold, although every claim has its source: keep them, and say it.'
        )
    if missing := unclaimed(story):
        sentences.append(missing[0].words if len(missing) == 1 else _several(missing))
    return sentences


def _several(missing: Sequence[Unclaimed]) -> str:
    listed = ", ".join(f'"{number.figure}"' for number in missing[:MOST_BROKEN])
    more = f" and {len(missing) - MOST_BROKEN} more" if len(missing) > MOST_BROKEN else ""
    return f"{counted(len(missing), 'number')} in the Result have no claim: {listed}{more}."
