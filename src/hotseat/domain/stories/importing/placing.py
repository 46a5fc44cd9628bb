"""Makes titles and points of what a person wrote, and puts the points in the order of a story's file."""

import re
from collections.abc import Callable, Mapping, Sequence

from hotseat.domain.importing.markup import unwrapped, without_emphasis
from hotseat.domain.stories.importing.labels import SYNONYMS
from hotseat.domain.stories.importing.parts import NOTES, Names
from hotseat.domain.stories.story import Bullet, StorySection
from hotseat.domain.text import LONGEST_LINE, one_line, slug
from hotseat.domain.vocabulary import LAYERS

_BEFORE_TITLE = re.compile(
    r"^(?:(?:story|star|example|answer)\s*#?\d*|#?\d{1,3})\s*[:.)\N{EN DASH}\N{EM DASH}-]\s*(?=\S)",
    re.IGNORECASE,
)
_BOX = re.compile(r"^\[[ xX-]\]\s+")
_SHORTEST_PIECE = 40
LONGEST_TITLE = 150
"""The most characters of a title; the whole of a longer one stands under the notes."""
_NOTES = "notes"
_PART_OF_A_CLAIM = re.compile(r"\s*(?:(source|mine)\s*:.*)?", re.DOTALL)
_EXPECTED = re.compile(rf"(?:{'|'.join(LAYERS)})\s*:\s*[^\s>-].*", re.IGNORECASE)

Points = Mapping[str, Sequence[str]]
"""The points by section, or by a heading of the person's own; empty is none."""


def title_of(text: str) -> str:
    """A heading as a title, without its number and signs, however long it is."""
    plain = " ".join(without_emphasis(unwrapped(text)).split())
    return _BEFORE_TITLE.sub("", plain, count=1).strip(" :") or plain


def shortened(title: str) -> str:
    """The title, or its first words if it is too long for one."""
    if len(title) <= LONGEST_TITLE:
        return title
    cut = title.rfind(" ", _SHORTEST_PIECE, LONGEST_TITLE)
    return f"{title[: cut if cut > 0 else LONGEST_TITLE].rstrip()}…"


def points_of(text: str) -> list[str]:
    """A text as points: one, or as many as a text that is too long for one needs."""
    rest = _BOX.sub("", unwrapped(text).strip(), count=1)
    points = []
    while len(rest) > LONGEST_LINE:
        cut = max(rest.rfind(". ", 0, LONGEST_LINE) + 1, rest.rfind(" ", 0, LONGEST_LINE))
        cut = cut if cut > _SHORTEST_PIECE else LONGEST_LINE
        points.append(rest[:cut])
        rest = rest[cut:]
    return [point for piece in (*points, rest) if (point := one_line(piece))]


def placed(points: Points, names: Names) -> tuple[tuple[StorySection, ...], tuple[StorySection, ...]]:
    """The sections in the order of an answer with claims and follow-ups behind, and what is in none of them.

    What is in none has first what has no heading, then the person's own headings.
    """
    order = (*SYNONYMS, *names.sections.values(), *_SAYS)
    sections: dict[str, list[str]] = {}
    for name, texts in points.items():
        if texts or name:
            sections.setdefault(_section_of(name, texts, order), []).extend(texts)
    known = sorted((name for name in sections if name in order and sections[name]), key=order.index)
    rest = sorted((name for name in sections if name not in order), key=bool)
    return _with_bullets(sections, known), _with_bullets(sections, rest)


def _is_claim(text: str) -> bool:
    """Whether this is `text | source: ... | mine: ...`, as a claim is written."""
    claim, *parts = text.split("|")
    matches = [_PART_OF_A_CLAIM.fullmatch(part) for part in parts]
    names = [match[1] for match in matches if match and match[1]]
    return bool(claim.strip()) and all(matches) and len(set(names)) == len(names)


def _is_expected(text: str) -> bool:
    """Whether this is `layer: question -> what is prepared`, as a follow-up is written."""
    return _EXPECTED.fullmatch(text) is not None


_SAYS: Mapping[str, Callable[[str], bool]] = {"Claims": _is_claim, "Expect": _is_expected}
"""The headings of a story's file that are no sections, and whether a text fits below them."""


def _section_of(name: str, points: Sequence[str], order: Sequence[str]) -> str:
    """The heading under which it is written. Claims and follow-ups of another form would be faults there."""
    as_written = next((own for own in _SAYS if slug(own) == slug(name)), None)
    if as_written is None or name in order[: -len(_SAYS)]:
        return NOTES if slug(name) == _NOTES else name
    return as_written if all(map(_SAYS[as_written], points)) else f"{name} (as imported)"


def _with_bullets(points: Points, names: Sequence[str]) -> tuple[StorySection, ...]:
    return tuple(StorySection(name, tuple(map(Bullet, points[name]))) for name in names)
