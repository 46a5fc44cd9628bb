"""What is left of a day's items after what was done today."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from hotseat.domain.review.answers import Answer
from hotseat.domain.schedule.item import MINUTES, Item
from hotseat.domain.schedule.practice import ROUND_QUESTIONS, Practice


class Split(NamedTuple):
    """The items of a day, in their order."""

    left: tuple[Item, ...]
    done: tuple[Item, ...]


def split(items: Sequence[Item], today: Practice, minutes: int) -> Split:
    """What is left of the items of a day, given what was done on it, and what is done.

    An answer stands for one item: the first that it fits. Every other answer takes its minutes from the day,
    and the last items that no longer fit are left out; the first stays until the day's minutes are used up.
    """
    left, done, other = list(items), list[Item](), 0
    answers = [answer for answer in reversed(today.answers) if answer.answered]
    for item in items:
        if (item.kind == "drill" and today.drills) or (item.kind == "assessment" and today.assessed):
            done.append(item)
        if item.kind == "round" and (answered := _round(answers, today)):
            answers = [answer for answer in answers if answer.session != answered]
            done.append(item)
    left = [item for item in left if item not in done]
    for answer in answers:
        fitting = next((item for item in left if _fits(item, answer, today.level)), None)
        if fitting is None:
            other += _minutes(answer)
        else:
            left.remove(fitting)
            done.append(fitting)
    day = max(minutes, sum(item.minutes for item in items))
    used = other + sum(item.minutes for item in done)
    while left and other and used + sum(item.minutes for item in left) > day:
        if len(left) == 1 and used < day:
            break
        left.pop()
    return Split(tuple(left), tuple(item for item in items if item in done))


def _round(answers: Sequence[Answer], today: Practice) -> str:
    """The id of a session that is a full round, or a round of a loop; empty if there is none."""
    counts = Counter(
        answer.session for answer in answers if (answer.level, answer.kind) == (today.level, "behavioral")
    )
    whole = [session for session, count in counts.items() if count >= ROUND_QUESTIONS]
    of_loops = [answer.session for answer in answers if answer.session in today.rounds]
    return next(iter([*of_loops, *whole]), "")


def _fits(item: Item, answer: Answer, level: str) -> bool:
    if item.kind == "story":
        return answer.story == item.about
    if answer.level != level:
        return False
    if item.kind == "design":
        return answer.kind == "system-design"
    return (
        item.kind == "question"
        and answer.kind == "behavioral"
        and (not item.principle or item.principle in answer.principles)
    )


def _minutes(answer: Answer) -> int:
    """What an answer takes of a day: a design the time of its plan, any other what a question takes."""
    return answer.high // 60 if answer.kind == "system-design" else MINUTES["question"]
