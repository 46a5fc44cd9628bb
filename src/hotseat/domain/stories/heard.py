"""How a story sounded when it was told: how many characteristics of each level were heard."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from hotseat.domain.bank.level import Level
from hotseat.domain.review.answers import Answer
from hotseat.domain.text import counted


def heard_when_told(tellings: Sequence[Answer], levels: Mapping[str, Level]) -> list[str]:
    """Sentences such as "4 of 5 characteristics of L7 heard twice"; the tellings are given oldest first.

    One for each level that was looked at, then one on the tellings without a tick. Empty without tellings.
    """
    unticked = sum(not telling.sounded for telling in tellings)
    return [*_heard(tellings, levels), *([_unticked(unticked, len(tellings))] if unticked else [])]


def _heard(tellings: Sequence[Answer], levels: Mapping[str, Level]) -> Iterator[str]:
    looked_at = sorted({sounded.level for telling in tellings for sounded in telling.sounded})
    for level in looked_at:
        # The latest telling says most.
        counts = Counter(
            (sounded.heard, _characteristics(telling, level, levels))
            for telling in reversed(tellings)
            for sounded in telling.sounded
            if sounded.level == level
        )
        (first, first_times), *rest = counts.items()
        sentence = f"{_count(*first, 'characteristic')} of {level} heard {_times(first_times)}"
        yield ", ".join([sentence, *(f"{_count(*count)} {_times(times)}" for count, times in rest)])


def _characteristics(telling: Answer, level: str, levels: Mapping[str, Level]) -> int:
    return len(levels[level].criteria_of(telling.kind)) if level in levels else 0


def _count(heard: int, of: int, noun: str = "") -> str:
    if not noun:
        return f"{heard} of {of}" if of else f"{heard}"
    return f"{heard} of {counted(of, noun)}" if of else counted(heard, noun)


def _times(times: int) -> str:
    return {1: "once", 2: "twice"}.get(times, counted(times, "time"))


def _unticked(unticked: int, tellings: int) -> str:
    if unticked == tellings:
        return f"in {counted(tellings, 'telling')} no characteristic was ticked"
    return f"{counted(unticked, 'telling')} without a tick"
