"""`hotseat log` with options: a real interview from what was typed, or a change of one."""

from argparse import Namespace
from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from hotseat.cli.arguments.log import NONE
from hotseat.cli.echo import complain, echo
from hotseat.cli.exit_codes import DONE
from hotseat.domain.looking_up import unknown
from hotseat.domain.real_interviews.entry import AskedEntry, Entry, entry_of
from hotseat.domain.real_interviews.typed import (
    day_meant,
    follow_up_meant,
    minutes_meant,
    name_meant,
    outcome_meant,
    question_meant,
    vote_meant,
)
from hotseat.domain.refusal import Refused
from hotseat.domain.session.notes import unknown_tags, unknown_tags_sentence
from hotseat.domain.stories.naming import story_meant
from hotseat.domain.text import one_line
from hotseat.reports.text.real_interviews.words import lines

if TYPE_CHECKING:
    from hotseat.desk.desk import Desk

_READERS: Mapping[str, Callable[[str], object]] = {
    "company": partial(name_meant, what="company"),
    "round": partial(name_meant, what="round"),
    "minutes": minutes_meant,
    "felt": one_line,
    "vote": vote_meant,
    "outcome": outcome_meant,
}


def fill_in(options: Namespace, desk: "Desk") -> int:
    """Logs an interview, or changes the one that is named, and prints it.

    Raises Refused for something that cannot be, and CannotLog.
    """
    interviews = desk.real_interviews
    known = interviews.find(options.edit) if options.edit is not None else None
    seen = entry_of(known) if known else None
    wanted = _entry(options, desk, seen or Entry())
    logged = interviews.change(known.id, seen, wanted) if known and seen else interviews.log(wanted)
    echo(lines(logged, desk.bank.current.principle_names()))
    return DONE


def _entry(options: Namespace, desk: "Desk", before: Entry) -> Entry:
    """What was there before, with what was typed. Raises Refused."""
    wanted = before
    for name, read in _READERS.items():
        if (typed := getattr(options, name)) is not None:
            changed: dict[str, Any] = {name: read(typed)}
            wanted = wanted._replace(**changed)
    if options.on is not None or not before.on:
        wanted = wanted._replace(on=day_meant(options.on or "", desk.real_interviews.today(), before.on))
    if not wanted.company:
        raise Refused("an interview needs the name of the company: --company NAME")
    return wanted._replace(asked=tuple(_asked(options, desk, _kept(options, before))))


def _kept(options: Namespace, before: Entry) -> list[AskedEntry]:
    """The questions so far, without the one that is taken out. Raises Refused."""
    asked = list(before.asked)
    if options.drop is not None:
        if not 1 <= options.drop <= len(asked):
            raise Refused(f"there is no question {options.drop}; `hotseat log --show` counts them")
        del asked[options.drop - 1]
    return asked


def _asked(options: Namespace, desk: "Desk", asked: list[AskedEntry]) -> list[AskedEntry]:
    """The questions with those that were typed: a story and a follow-up belong to the question before."""
    principles = list(desk.bank.current.principles.values())
    for what, typed in options.said:
        if what == "question":
            asked.append(question_meant(typed, principles))
            if sentence := unknown_tags_sentence(unknown_tags(typed, principles), principles):
                complain(sentence)
            continue
        if not asked:
            asked.append(AskedEntry())
        last = asked[-1]
        if what == "story":
            asked[-1] = _with_story(last, typed, desk)
        elif (follow_up := follow_up_meant(typed)) is not None:
            asked[-1] = last._replace(follow_ups=(*last.follow_ups, follow_up))
    if any(not (question.text or question.story) for question in asked):
        raise Refused("a question needs its words; leave it out, or write them after --question")
    return asked


def _with_story(asked: AskedEntry, typed: str, desk: "Desk") -> AskedEntry:
    """The question with the story that was named; `none` takes it away. Raises Refused."""
    if one_line(typed).lower() in ("", NONE):
        return asked._replace(story="", title="")
    titles = {story.id: story.title for story in desk.stories.all()}
    story = story_meant(typed, titles)
    if story is None:
        raise Refused(unknown("story", one_line(typed), titles))
    return asked._replace(story=story, title=titles[story])
