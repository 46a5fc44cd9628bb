"""A pair on the command line: how it begins, and the card it leaves."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from hotseat.cli.commands import practice as command
from hotseat.domain.bank.bank import Choice
from hotseat.domain.interview.pair import Pair
from tests.said import Type
from tests.sessions import begin, shipped_bank

NAMES = ("--pair", "--interviewer", "Ada", "--candidate", "Sam")

CHOSEN = ("earn-trust-missed-commitment", "dive-deep-untrue-status")
TWO = ("--prompt", CHOSEN[0], "--prompt", CHOSEN[1])


class App:
    """Stands where the app does, and notes what it is to begin with."""

    def __init__(self) -> None:
        self.begun: tuple[Any, ...] = ()

    def begin(self, *what: Any) -> None:
        self.begun = what


@pytest.fixture
def app(monkeypatch: pytest.MonkeyPatch) -> App:
    stand_in = App()

    def run_either(options: object, opening: Callable[[App], None], desk: object) -> int:
        opening(stand_in)
        return 0

    monkeypatch.setattr(command, "run_either", run_either)
    return stand_in


@pytest.mark.parametrize(
    ("flags", "pair"),
    [
        ([], Pair("Ada", "Sam", 3300, 3)),
        (
            ["--slot", "45", "--questions", "2", "--interrupt"],
            Pair("Ada", "Sam", 2700, 2, interruptions=True),
        ),
        (["--kind", "system-design"], Pair("Ada", "Sam", 3600, 1)),
        (["--candidate-sees", "total"], Pair("Ada", "Sam", 3300, 3, candidate_sees="total")),
        (["--candidate-sees", "sections"], Pair("Ada", "Sam", 3300, 3)),
        (["--kind", "system-design", "--level", "L7"], Pair("Ada", "Sam", 5400, 1)),
        (["--prompt", CHOSEN[0]], Pair("Ada", "Sam", 3300, 3)),
        ([*TWO, "--questions", "1"], Pair("Ada", "Sam", 3300, 1, chosen=CHOSEN)),
    ],
)
def test_a_pair_begins_with_its_card(
    typed: Type,
    practice: Path,
    app: App,
    flags: list[str],
    pair: Pair,
) -> None:
    assert typed("practice", *NAMES, *flags).code == 0
    choice, prompt, seats = app.begun
    assert seats == pair
    assert isinstance(choice, Choice)
    assert prompt.kind == choice.kind


def test_one_who_works_alone_is_no_pair(typed: Type, practice: Path, app: App) -> None:
    assert typed("practice", "--candidate", "Sam").code == 0
    assert app.begun[2] is None


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--pair"], "a pair needs both names: add --interviewer NAME and --candidate NAME"),
        (["--pair", "--candidate", "Sam"], "a pair needs both names"),
        (["--pair", "--candidate", "Sam", "--interviewer", "  "], "a pair needs both names"),
        (["--slot", "45"], "--candidate-sees are for a pair: add --pair and both names"),
        (["--candidate-sees", "total"], "are for a pair: add --pair and both names"),
        (["--questions", "2"], "are for a pair: add --pair"),
        (["--interrupt"], "are for a pair: add --pair"),
        ([*TWO], "several --prompt are for a pair"),
        (
            [*NAMES, "--prompt", CHOSEN[0], "--prompt", "design-global-cdn"],
            "and the interview is for L6 behavioral",
        ),
    ],
)
def test_what_is_neither_for_one_nor_for_two_is_refused(
    typed: Type, practice: Path, app: App, arguments: list[str], sentence: str
) -> None:
    printed = typed("practice", *arguments)
    assert printed.code == 2
    assert printed.is_one_sentence_of_trouble
    assert sentence in printed.err
    assert not app.begun
    assert not list(practice.joinpath("sessions").iterdir())


@pytest.mark.parametrize(
    ("flag", "value"), [("--slot", "4"), ("--slot", "241"), ("--slot", "x"), ("--questions", "0")]
)
def test_a_length_nobody_sits_through_is_refused(typed: Type, flag: str, value: str) -> None:
    printed = typed("practice", *NAMES, flag, value)
    assert printed.code == 2
    assert flag in printed.err


def rated_by_both(practice: Path) -> None:
    kept = begin(practice / "sessions", pair=Pair("Ada", "Sam", 3300, 3))
    kept.ask("earn-trust-missed-commitment")
    kept.rehearsal.note("+ named her #earn-trust", shipped_bank().principles.values())
    kept.answer({"situation": 40, "task": 30})
    criterion = shipped_bank().levels["L6"].criteria_of("behavioral")[0]
    kept.rehearsal.rate(criterion, 3)
    kept.rehearsal.rate(criterion, 2, "candidate")
    kept.rehearsal.vote("inclined")
    kept.finish()


@pytest.mark.parametrize(("to", "begins"), [("md", "# L6 behavioral"), ("html", "<!DOCTYPE html>")])
def test_the_card_is_exported(typed: Type, practice: Path, to: str, begins: str) -> None:
    rated_by_both(practice)
    for arguments in (["last"], ["--all"]):
        printed = typed("export", *arguments, "--to", to, "--card")
        assert (printed.code, printed.err) == (0, "")
        assert printed.out.startswith(begins)
        assert "Evidence on Earn Trust" in printed.out
        assert "Transcript" not in printed.out


@pytest.mark.parametrize("to", ["csv", "json", "jsonl"])
def test_a_card_is_for_people(typed: Type, practice: Path, to: str) -> None:
    rated_by_both(practice)
    printed = typed("export", "last", "--to", to, "--card")
    assert printed.code == 2
    assert printed.is_one_sentence_of_trouble


def test_a_session_of_a_pair_is_shown_and_checked(typed: Type, practice: Path) -> None:
    rated_by_both(practice)
    shown = typed("show", "last")
    assert "Sam with Ada" in shown.out
    assert "The candidate's own rating: 2 of 4" in shown.out
    assert typed("check").code == 0


@pytest.mark.parametrize(("to", "trend"), [("md", "# Trend of Sam"), ("html", ">Trend of Sam</h2>")])
def test_a_packet_is_the_trend_and_all_the_cards_of_one_person(
    typed: Type, practice: Path, to: str, trend: str
) -> None:
    rated_by_both(practice)
    other = begin(practice / "sessions", pair=Pair("Sam", "Ada", 3300, 3), tail="9c9c")
    other.ask("dive-deep-untrue-status")
    other.answer({"situation": 40})
    other.finish()
    printed = typed("export", "--candidate", "sam", "--to", to, "--card")
    assert (printed.code, printed.err) == (0, "")
    assert printed.out.index(trend) < printed.out.index("Evidence on Earn Trust")
    assert "Sam with Ada" in printed.out
    assert "Ada with Sam" not in printed.out
    assert "Transcript" not in printed.out
    lines = typed("export", "--candidate", "Ada", "--to", "jsonl").out.splitlines()
    assert [json.loads(line)["candidate"] for line in lines] == ["Ada"]


def test_a_person_who_answered_nowhere_is_named_with_those_near(typed: Type, practice: Path) -> None:
    rated_by_both(practice)
    printed = typed("export", "--candidate", "Samm", "--to", "md", "--card")
    assert printed.code == 2
    assert printed.err == 'hotseat: there is no candidate "Samm"; near it: Sam\n'
    assert not printed.out
