"""The text of a new story's file: empty facts, the sections of a plan with their points, and hints."""

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import chain, count
from typing import NamedTuple

from hotseat.domain.pacing import Section
from hotseat.domain.session.question import Question
from hotseat.domain.stories.story_text import in_yaml
from hotseat.domain.text import one_line, slug
from hotseat.domain.vocabulary import LAYERS, STAKEHOLDERS, STORY_STATUSES

UNTITLED = "A new story"
LONGEST_ID = 64
"""The most characters of an id."""
_LONGEST_TITLE = 56
_ASKING = re.compile(
    r"(?:tell me about|describe|walk me through|give me an example of|talk about)"
    r" (?:an? |the |your )?(?:last )?(?:time )?(?:when )?(?:you )?",
    re.IGNORECASE,
)
_MARKDOWN = re.compile(r"(\d{0,9})([\\#>+*=~`<\[|!._)-])")
"""What begins something else than plain text in Markdown, or a point of the short version."""


class Outline(NamedTuple):
    """What a new story begins with."""

    title: str
    sections: Sequence[tuple[str, Sequence[str]]]
    """The name of each section, and its points."""
    principles: Sequence[str] = ()
    expects: Sequence[str] = ()
    """Follow-ups as `layer: question`."""


def empty_outline(title: str, sections: Iterable[Section]) -> Outline:
    """A story without points."""
    return Outline(one_line(title) or UNTITLED, [(section.name, ()) for section in sections])


def outline_of(question: Question, title: str = "") -> Outline:
    """A story from an answer: its notes are the points, and the follow-ups asked are those to expect.

    Notes of the preparation, and those of no known section, stand in the first section.
    """
    sections = question.asked.sections
    points: dict[str, list[str]] = {section.id: [] for section in sections}
    for note in question.notes:
        points.get(note.section, points[sections[0].id]).append(note.text)
    expects = [
        f"{probe.follow_up.layer}: {probe.follow_up.text}"
        for probe in question.probes
        if probe.follow_up.layer
    ]
    return Outline(
        title=one_line(title) or title_from(question.asked.text),
        sections=[(section.name, points[section.id]) for section in sections],
        principles=question.asked.principles,
        expects=list(dict.fromkeys(expects)),
    )


def title_from(asked: str) -> str:
    """A title from the text of a prompt: from "Tell me about a time you won a team back." the last words."""
    words = _ASKING.sub("", one_line(asked), count=1).split(" ")
    title = words[0]
    for word in words[1:]:
        if len(title) + 1 + len(word) > _LONGEST_TITLE:
            break
        title = f"{title} {word}"
    title = title[:_LONGEST_TITLE].rstrip(" .?!,;:")
    return title[:1].upper() + title[1:] or UNTITLED


def id_for(title: str, taken: Container[str] = ()) -> str:
    """The id for a title, with a number behind it if it is taken."""
    wanted = slug(title)[:LONGEST_ID].strip("-") or slug(UNTITLED)
    numbered = (f"{wanted[: LONGEST_ID - 6].strip('-')}-{number}" for number in count(2))
    return next(known for known in chain([wanted], numbered) if known not in taken)


def story_text(story_id: str, outline: Outline) -> str:
    """The text of the file."""
    return "\n".join((*_front(story_id, outline), *_body(outline), ""))


def _front(story_id: str, outline: Outline) -> Iterator[str]:
    yield "---"
    yield f"id: {story_id}"
    yield f"title: {in_yaml(outline.title)}"
    yield "when:"
    yield f"principles: [{', '.join(outline.principles)}]      # the first is the main one"
    yield "people:              # facts, in digits; leave out what you do not know"
    yield from ("teams:", "budget-musd:", "horizon-months:")
    yield f"stakeholder:         # the highest person you had to win over: {', '.join(STAKEHOLDERS)}"
    yield "recovery-months:"
    yield "shows: []            # what `hotseat framework --items` lists"
    yield f"status: {STORY_STATUSES[0]}        # {', '.join(STORY_STATUSES)}"
    yield "---"
    yield "<!-- One point a line. A point that begins with ! belongs to the short version. -->"


def _body(outline: Outline) -> Iterator[str]:
    for name, points in outline.sections:
        yield from ("", f"## {name}")
        yield from (f"- {_in_markdown(point)}" for point in map(one_line, points) if point)
    yield from (
        "",
        "## Claims",
        "<!-- - outages 3 -> 0 | source: where the number is from | mine: what I did for it -->",
    )
    layers = ", ".join(LAYERS)
    yield from (
        "",
        "## Expect",
        f"<!-- - measure: how do you know? -> what I say. The layers are {layers}. -->",
    )
    yield from (f"- {one_line(expected)}" for expected in outline.expects)


def _in_markdown(text: str) -> str:
    """The point with a backslash where Markdown would begin something else than a paragraph."""
    return _MARKDOWN.sub(r"\1\\\2", text, count=1) if _MARKDOWN.match(text) else text
