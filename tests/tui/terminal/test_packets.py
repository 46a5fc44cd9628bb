"""Keys that arrive together do what they do one by one, on every screen with a line and on the way there."""

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random
from typing import NamedTuple

import pytest

from tests.clocks import ManualClock
from tests.tui.driving import running_app
from tests.tui.folders import full_session, nothing, session_and_assessment, two_assessments
from tests.tui.sheet import Sheet
from tests.tui.terminal.packets import cut, keys, left_by, send

ROUNDS = int(os.environ.get("HOTSEAT_ROUNDS", "60"))
FEW = 1
"""Rounds at random that are gone through each time."""


class Walk(NamedTuple):
    """Keys from home on, and what the practice folder holds before."""

    keys: str
    prepare: Callable[[Path], None] = nothing


WALKS = {
    "an answer": Walk(
        "<enter> _ n +one <enter> _ n -2_f_r <enter> u _ _ p p n left <escape> n _off <enter> f 1"
    ),
    "follow-ups": Walk("<enter> _ f _ n ?why_1 <enter> 2 c and_then? <enter> 3 m <down> _ m <down> _ 1 r 3"),
    "a rating, and another question": Walk("<enter> _ f r 3 2 n 4_3 <enter> 4 1 2 3 <enter> 2 <enter>"),
    "the clock hidden, and guesses": Walk(
        "<enter> _ h _ _ <backspace> f 0:30 <enter> <enter> 1m1 <enter> _ 1 r 3"
    ),
    "an answer of a pair": Walk(
        "p Ada <tab> Sam <tab> <right> <shift+tab> _B <enter> <enter>"
        "n one_1 <enter> +2_fr <enter> -three <ctrl+t> _4 <enter> <escape> _ n q_5 <enter> <escape> f"
    ),
    "follow-ups and the rating of a pair": Walk(
        "p Ada <tab> Sam <enter> <enter> f _ n he_r1 <enter> <escape> 1 c own <enter> 2 r 3 2 1"
    ),
    "a repair": Walk(
        "v <enter> e <down> <down> <left> <left> t 1:10 <enter> s 3:05 <enter> <right> <enter>"
        "p 1:40 <enter> 2:10 <enter> <down> x u <escape>",
        full_session,
    ),
    "an assessment and its plan": Walk(
        "a a 2 <down> e words_y_n <enter>"
        + "<down>" * 8
        + "y had_9_of_12 <enter> <down> p <down> n e but_s <enter>"
        "<escape> w p Ask_by_2093-03-01 <enter> <down> p ex <enter> e <end> _more <enter> _ x <escape>",
        two_assessments,
    ),
    "evidence from a session": Walk(
        "a a" + "<down>" * 9 + "s <enter> <down> e f <enter> n", session_and_assessment
    ),
    "a prompt of one's own": Walk(
        "/ a When_l_k_p? <tab> <right> <tab> <tab> <right> <tab> <right> <tab> Why_1? <tab> <right> <tab>"
        "And? <ctrl+s>"
        "/ when_l <enter> <enter> _ n x <enter> _"
    ),
    "a search of sessions": Walk(
        "v / team <enter> <enter> e <down> <right> <escape> <escape> / z <escape> <escape>", full_session
    ),
    "a search of the framework": Walk("a f / culture <enter> <right> / a <escape> <escape> <escape>"),
    "the palette": Walk("<enter> _ <ctrl+p> pause <enter> n said <enter> <ctrl+p> undo <enter>"),
}

OFTEN = {"follow-ups", "an answer of a pair", "a repair"}
"""Walks that are gone through each time; the others are in the torture."""


async def left_after(
    walk: Walk, packets: Sequence[bytes], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> list[object]:
    """What the packets leave, and on the way the paints are held against the whole screen painted anew."""
    folder.joinpath("sessions").mkdir(parents=True)
    walk.prepare(folder)
    async with running_app(folder, ManualClock()) as driver:
        await send(driver, packets, Sheet(driver.app, monkeypatch))
        return left_by(driver)


def in_one_piece(typed: Sequence[bytes], _: Random) -> Iterator[bytes]:
    yield b"".join(typed)


@pytest.mark.parametrize(
    ("name", "packets"),
    [
        pytest.param(name, packets, marks=() if name in OFTEN and packets is cut else pytest.mark.torture)
        for name in WALKS
        for packets in (cut, in_one_piece)
    ],
)
async def test_packets_leave_what_single_keys_leave(
    name: str,
    packets: Callable[[Sequence[bytes], Random], Iterator[bytes]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    walk = WALKS[name]
    typed = keys(walk.keys)
    alone = await left_after(walk, typed, tmp_path / "alone", monkeypatch)
    many = list(packets(typed, Random(name)))
    assert await left_after(walk, many, tmp_path / "in packets", monkeypatch) == alone


ANY = [
    *(
        "n",
        "+a_fr12",
        "-xz",
        "?why",
        "<enter>",
        "<enter>",
        "_",
        "_",
        "_",
        "f",
        "r",
        "u",
        "p",
        "m",
        "c",
        "h",
        "1",
        "2",
    ),
    *(
        "3",
        "4",
        "e",
        "s",
        "x",
        "w",
        "a",
        "v",
        "l",
        "k",
        "t",
        "y",
        "/",
        "o",
        "d",
        "b",
        "i",
        "0:4",
        "<escape>",
        "<tab>",
    ),
    *("<shift+tab>", "<up>", "<down>", "<down>", "<left>", "<right>", "<backspace>", "<ctrl+t>", "<ctrl+s>"),
    *("<pagedown>", "<home>", "<end>"),
]
"""Keys of all screens, whether they mean something or not; none that leaves the program."""
BEGINNINGS = (
    "",
    "<enter>_",
    "<enter>_n",
    "pAda<tab>Sam<enter><enter>n",
    "v<enter>e",
    "aa",
    "aw",
    "/a",
    "<enter>_f",
)


def anything(chance: Random) -> Walk:
    """Keys at random from somewhere on."""
    return Walk(
        chance.choice(BEGINNINGS) + "".join(chance.choices(ANY, k=40)),
        chance.choice([nothing, full_session, session_and_assessment]),
    )


@pytest.mark.parametrize(
    "number", [pytest.param(n, marks=() if n < FEW else pytest.mark.torture) for n in range(ROUNDS)]
)
async def test_any_keys_in_packets_leave_what_they_leave_one_by_one(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance = Random(number)
    walk = anything(chance)
    typed = keys(walk.keys)
    alone = await left_after(walk, typed, tmp_path / "alone", monkeypatch)
    many = list(cut(typed, chance))
    assert await left_after(walk, many, tmp_path / "in packets", monkeypatch) == alone
