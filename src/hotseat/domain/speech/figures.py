"""The figures of an English text as it was said: words, I and we, numbers, hedges and fillers."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from hotseat.domain.numbers import numbers_named

_I = re.compile(r"\b(?:i|me|my|mine|myself|i'm|i've|i'd|i'll)\b")
_WE = re.compile(r"\b(?:we|us|our|ours|ourselves|we're|we've|we'd|we'll)\b")
_HEDGE = re.compile(
    r"\bi (?:think|guess|suppose|believe)\b|\bmaybe\b|\bperhaps\b|\bprobably\b|\b(?:sort|kind) of\b"
    r"|\bsomewhat\b"
)
_FILLER = re.compile(
    r"\byou know\b|\bi mean\b|\bbasically\b|\bliterally\b|\bhonestly\b"
    r"|(?<=, )like(?=,)"  # without commas around it, "like" is nearly always a word that means something
)
_HESITATION = re.compile(r"(?<![\w'])(?:u+m+|u+h+m*|e+r+m*|e+m|h+m+|m+h*m+|a+h+)(?![\w'])")
_APOSTROPHES = str.maketrans(dict.fromkeys("\u2018\u2019\u02bc", "'"))


class Figures(NamedTuple):
    """What was counted in a text."""

    words: int
    """Without the hesitations."""
    i: int
    """How often the speaker named themselves: I, me, my, mine, myself."""
    we: int
    """The same of the team: we, us, our, ours, ourselves."""
    numbers: tuple[str, ...]
    """The numbers named, as they were recognised, in order."""
    hedges: int
    """I think, maybe, probably, sort of, and the like."""
    fillers: int
    """You know, I mean, basically, and the like."""
    hesitations: int
    """Um and uh. Recognition drops most of them, so there were at least so many."""


def figures(text: str) -> Figures:
    """What can be counted in the text."""
    plain = text.translate(_APOSTROPHES).lower()
    hesitations = len(_HESITATION.findall(plain))
    return Figures(
        words=sum(any(map(str.isalnum, word)) for word in re.split(r"[\s\u2013\u2014]+", plain))
        - hesitations,
        i=len(_I.findall(plain)),
        we=len(_WE.findall(plain)),
        numbers=numbers_named(text.translate(_APOSTROPHES)),
        hedges=len(_HEDGE.findall(plain)),
        fillers=len(_FILLER.findall(plain)),
        hesitations=hesitations,
    )


def sum_of(texts: Iterable[Figures]) -> Figures:
    """The figures of several texts together."""
    counted = list(texts)
    return Figures(
        words=sum(figures.words for figures in counted),
        i=sum(figures.i for figures in counted),
        we=sum(figures.we for figures in counted),
        numbers=tuple(number for figures in counted for number in figures.numbers),
        hedges=sum(figures.hedges for figures in counted),
        fillers=sum(figures.fillers for figures in counted),
        hesitations=sum(figures.hesitations for figures in counted),
    )
