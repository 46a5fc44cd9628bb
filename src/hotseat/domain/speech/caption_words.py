"""Makes words with times of captions: those of one speaker, or of all."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from hotseat.domain.people import name_key, people
from hotseat.domain.speech.captions import Caption, Turn
from hotseat.domain.speech.transcript import Word
from hotseat.domain.text import slug

_PREFIX = r"(?:-\s{0,4})?(?P<name>[^:]{1,60}?)\s{0,4}:(?:\s+(?P<rest>.*))?"
_MOST_NAMES = 5
"""The most words of a speaker's name."""
_SHORT = 3
"""The most letters of a part of a name that is written without a capital."""
_OFTEN = 2
"""A name before the words of at least so many captions is a speaker's, even if nobody knows it."""
_GENERIC = ("speaker", "participant", "guest", "unknown speaker", "interviewer", "candidate")
"""What programs call somebody whose name they do not know."""


class CaptionWords(NamedTuple):
    """The words of captions."""

    words: tuple[Word, ...]
    speakers: tuple[str, ...]
    """Everybody whom the captions name as speaking."""
    taken: str
    """The speaker whose words these are; empty where they are those of all."""


def caption_words(
    captions: Sequence[Caption], candidate: str, others: Sequence[str] = (), sections: Sequence[str] = ()
) -> CaptionWords:
    """The words of the captions, spread over the time of each; only the candidate's, if they are named.

    A name before the words is no word. `others` are further people who may speak; `sections` are the names of
    sections, which are no people.
    """
    named = _named(captions, [name for name in (candidate, *others) if name], sections)
    spoken = [turn.speaker for caption in named for turn in caption.turns if turn.speaker]
    speakers = tuple(people(spoken))
    taken = _meant(candidate, speakers) if len(speakers) > 1 else ""
    if taken:
        named = [
            caption._replace(
                turns=tuple(turn for turn in caption.turns if name_key(turn.speaker) == name_key(taken))
            )
            for caption in named
        ]
    one_by_one = _one_by_one([caption for caption in named if caption.turns])
    return CaptionWords(tuple(word for caption in one_by_one for word in _spread(caption)), speakers, taken)


def _named(captions: Sequence[Caption], known: Sequence[str], sections: Sequence[str]) -> list[Caption]:
    """The captions with the names before the words taken for speakers, who speak until the next name."""
    names = _prefixes(captions, known, sections)
    current = ""
    result = []
    for caption in captions:
        turns = []
        for turn in caption.turns:
            current, text = _parted(turn, current, names)
            if text:
                turns.append(Turn(current, text))
        result.append(caption._replace(turns=tuple(turns)))
    return result


def _parted(turn: Turn, current: str, names: frozenset[str]) -> tuple[str, str]:
    """Who speaks, and what."""
    if turn.speaker:
        return turn.speaker, turn.text
    match = re.fullmatch(_PREFIX, turn.text)
    if match and name_key(match["name"]) in names:
        return match["name"], match["rest"] or ""
    return current, turn.text


def _prefixes(captions: Sequence[Caption], known: Sequence[str], sections: Sequence[str]) -> frozenset[str]:
    """The keys of what stands before the words of a caption and is a speaker's name."""
    first = [caption.turns[0] for caption in captions if not caption.turns[0].speaker]
    lines = [turn.text for caption in captions for turn in caption.turns if not turn.speaker]
    names = [match["name"] for line in lines if (match := re.fullmatch(_PREFIX, line))]
    no_people = {slug(section) for section in sections}
    people_named = (name for name in names if _is_name(name) or _meant(name, known))
    times = Counter(name_key(name) for name in people_named if slug(name) not in no_people)
    if 2 * times.total() >= len(first):
        return frozenset(times)
    return frozenset(
        key
        for key, count in times.items()
        if count >= _OFTEN or _meant(key, known) or key.rstrip("0123456789 ") in _GENERIC
    )


def _is_name(text: str) -> bool:
    """Whether it is written as a name: few words, with capitals but for short ones such as "de"."""
    parts = text.split()
    written = all(not part[0].islower() or len(part) <= _SHORT for part in parts) and not text[:1].islower()
    return len(parts) <= _MOST_NAMES and written and not re.search(r"[,;?!]|\w{3}\.", text)


def _meant(name: str, names: Sequence[str]) -> str:
    """The only one of the names that means this person: the same, or one of the two has a name more."""
    own = name_key(name).split()
    if not own:
        return ""
    fits = [other for other in names if all(map(str.__eq__, own, name_key(other).split()))]
    same = [other for other in fits if name_key(other).split() == own] or fits
    return same[0] if len(same) == 1 else ""


def _one_by_one(captions: Sequence[Caption]) -> list[Caption]:
    """The captions one after the other: each ends when the next begins, so that no sentences mix."""
    joined = []
    for at, together in groupby(captions, key=lambda caption: caption.at):
        same = list(together)
        turns = tuple(turn for caption in same for turn in caption.turns)
        joined.append(Caption(at, max(caption.to for caption in same), turns))
    ends = [min(caption.to, after.at) for caption, after in pairwise(joined)]
    return [
        caption._replace(to=end)
        for caption, end in zip(joined, [*ends, *(c.to for c in joined[-1:])], strict=True)
    ]


def _spread(caption: Caption) -> Iterator[Word]:
    """The words, each with a part of the caption's time as long as the word."""
    words = [word for turn in caption.turns for word in turn.text.split()]
    whole = sum(len(word) + 1 for word in words)
    seconds, done = caption.to - caption.at, 0
    for word in words:
        at = caption.at + seconds * done / whole
        done += len(word) + 1
        yield Word(at, caption.at + seconds * done / whole, word)
