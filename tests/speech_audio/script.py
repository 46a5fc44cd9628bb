"""Reads the texts that are spoken, in TOML, with signs in brackets for what is counted in them.

[pause 2.0]       silence of two seconds
[um] [uh]         a hesitation
[n forty percent] a number that is named
[h I think]       a hedge
[f you know]      a filler
"""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

TEXTS = Path(__file__).parent / "texts"
HESITATIONS = ("um", "uh")
_SIGN = re.compile(r"\[(\w+) ?([^\]]*)\]")
_KNOWN = {"pause", "n", "h", "f", *HESITATIONS}


class Piece(NamedTuple):
    """What is spoken in one breath, or a silence."""

    text: str
    """Empty for a silence."""
    seconds: float = 0.0
    """The length of a silence."""


class Passage(NamedTuple):
    """A section of an answer, or the answer to a follow-up."""

    id: str
    """The section; for a follow-up the question that was asked."""
    script: str
    """The text with its signs."""

    @property
    def text(self) -> str:
        """What is said, without silences."""
        return " ".join(piece.text for piece in self.pieces if piece.text)

    @property
    def pieces(self) -> list[Piece]:
        """What is said in one breath each, and the silences between."""
        return list(_pieces(self.script))

    def marked(self, sign: str) -> list[str]:
        """The texts that bear the sign, in order."""
        return [text for name, text in _SIGN.findall(self.script) if name == sign]


class Answer(NamedTuple):
    """What is spoken in one recording."""

    id: str
    sections: tuple[Passage, ...]
    follow_ups: tuple[Passage, ...]


def answers(name: str) -> dict[str, Answer]:
    """The answers in `texts/NAME.toml`, by their ids."""
    table = tomllib.loads((TEXTS / f"{name}.toml").read_text(encoding="utf-8"))
    return {one["id"]: _answer(one) for one in table["answer"]}


def _answer(table: dict[str, Any]) -> Answer:
    sections = tuple(Passage(one["id"], one["text"]) for one in table["section"])
    follow_ups = tuple(Passage(one["question"], one["text"]) for one in table.get("follow_up", ()))
    for passage in (*sections, *follow_ups):
        if unknown := {sign for sign, _ in _SIGN.findall(passage.script)} - _KNOWN:
            raise ValueError(f"{table['id']}: no sign is called {', '.join(sorted(unknown))}")
    return Answer(table["id"], sections, follow_ups)


def _pieces(script: str) -> Iterator[Piece]:
    for part in re.split(r"(\[pause [\d.]+\]|\[um\]|\[uh\])", script):
        sign = _SIGN.fullmatch(part)
        if sign and sign[1] == "pause":
            yield Piece("", float(sign[2]))
        elif sign and sign[1] in HESITATIONS:
            yield Piece(f"{sign[1]},")
        elif spoken := " ".join(_SIGN.sub(r"\2", part).split()):
            yield Piece(spoken)
