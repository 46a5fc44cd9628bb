"""Whatever a person types by name is found however it was typed, and a slip is answered with the nearest."""

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from hotseat.domain.bank.prompt import principle_id
from hotseat.domain.looking_up import meant, near, unknown
from hotseat.domain.readiness.framework_comparison import find_part, parts
from hotseat.domain.session.notes import parse_note
from hotseat.domain.text import slug
from tests.assessments import assessed, shipped_framework
from tests.said import Type
from tests.sessions import shipped_bank

BANK = shipped_bank()
NAMES = [
    name
    for principle in BANK.principles.values()
    for name in (principle.id, principle.name, *principle.aliases)
]
WAYS: dict[str, Callable[[str], str]] = {
    "as they are": str,
    "capitals": str.upper,
    "small": str.lower,
    "typographic apostrophes": lambda name: name.replace("'", "\u2019"),
    "left ones": lambda name: name.replace("'", "\u2018"),
    "modifiers": lambda name: name.replace("'", "\u02bc"),
    "backticks": lambda name: name.replace("'", "`"),
    "accents": lambda name: name.replace("'", "\u00b4"),
    "en dashes": lambda name: name.replace("-", "\u2013"),
    "hyphens that do not break": lambda name: name.replace("-", "\u2011"),
    "spaces that do not break": lambda name: name.replace(" ", "\u00a0"),
    "two spaces": lambda name: name.replace(" ", "  "),
    "wide letters": lambda name: "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in name),
}


@pytest.mark.parametrize("way", WAYS)
def test_every_name_is_found_however_it_is_typed(way: str) -> None:
    def typed(names: Iterable[str]) -> Iterator[tuple[str, str]]:
        """Each name, and how it is typed; only once those that are typed as they are."""
        return ((name, new) for name in names if (new := WAYS[way](name)) != name or way == "as they are")

    for name, new in typed(NAMES):
        assert principle_id(new, BANK.principles.values()) == principle_id(name, BANK.principles.values())
    for prompt, new in typed(BANK.prompts):
        assert BANK.prompt(new).id == prompt
    for level, new in typed(BANK.levels):
        assert meant(new, BANK.levels) == level
    all_parts = parts(shipped_framework())
    for part in all_parts:
        for _, new in typed((part.id, part.name)):
            assert find_part(all_parts, new) == part


@pytest.mark.parametrize("way", [way for way in WAYS if "space" not in way and way != "wide letters"])
def test_a_tag_in_a_note_is_found_however_it_is_typed(way: str) -> None:
    for principle in BANK.principles.values():
        for tag in (principle.id, principle.name.replace(" ", "-").replace(",", "").replace(";", "")):
            note = parse_note(f"+ won them back #{WAYS[way](tag)}", BANK.principles.values())
            assert note == ("+", (principle.id,), "won them back")


def test_plain_text_and_letters_with_accents_make_the_ids_they_always_did() -> None:
    assert slug("Strive to be Earth's Best Employer") == "strive-to-be-earths-best-employer"
    assert slug("Ça va, Zoë?") == "ca-va-zoe"
    assert slug("日本") == ""


def test_two_that_are_spelled_the_same_are_told_apart_only_as_they_stand() -> None:
    assert meant("L6", ["L6", "l6"]) == "L6"
    assert meant("l-6", ["L-6", "l 6"]) is None
    assert meant("日本", ["日本", "中国"]) == "日本"
    assert meant("", ["L6"]) is None


def test_what_nobody_knows_is_answered_with_the_nearest_or_with_all() -> None:
    assert near("Earn Turst", NAMES)[0] == "Earn Trust"
    assert unknown("level", "weather", ["L6", "L7"]) == 'there is no level "weather"; there are L6, L7'
    assert unknown("level", "weather", ["L6"]) == 'there is no level "weather"; there is only L6'
    assert unknown("level", "weather", []) == 'there is no level "weather"; there are none'


@pytest.mark.parametrize(
    ("typed_words", "nearest"),
    [
        (("prompts", "--principle", "Earn Turst"), "Earn Trust"),
        (("practice", "--principle", "Earn Turst"), "Earn Trust"),
        (("practice", "--prompt", "earn-turst-missed-comitment"), "earn-trust-missed-commitment"),
        (("prompts", "--level", "L66"), "L6"),
        (("practice", "--level", "LL7"), "L7"),
        (("readiness", "--level", "L77"), "L7"),
        (("framework", "poeple"), "people"),
        (("framework", "Stakeholder Managment Scop"), "stakeholders"),
        (("prompts", "--kind", "behavioural"), "behavioral"),
        (("prompts", "--competency", "stakeholder"), "stakeholders"),
        (("practise",), "practice"),
        (("export", "--all", "--to", "jsn"), "json"),
    ],
)
def test_a_slip_on_the_command_line_is_answered_with_the_nearest(
    typed: Type, practice: Path, typed_words: tuple[str, ...], nearest: str
) -> None:
    assessed(practice)
    printed = typed(*typed_words)
    assert printed.code == 2
    assert printed.out == ""
    assert (
        nearest in printed.err.lower().partition("near it: ")[2]
        or nearest in printed.err.partition("ear it: ")[2]
    )


def test_a_number_out_of_range_is_answered_with_the_range_and_no_numbers_spelled_like_it(typed: Type) -> None:
    printed = typed("practice", "--questions", "12")
    assert printed.code == 2
    assert "invalid choice: 12 (choose from 1, 2, 3, 4, 5, 6, 7, 8, 9)" in printed.err


def test_flags_fold_what_they_name(typed: Type, practice: Path) -> None:
    outputs = [
        typed("prompts", "--level", level, "--kind", kind, "--competency", kind, "--json").out
        for level, kind in (("l7", "System Design"), ("L7", "system-design"))
    ]
    assert json.loads(outputs[0]) == json.loads(outputs[1]) != []
    assert typed("prompts", "--principle", "Strive to be Earth\u2019s Best Employer").code == 0
    assessed(practice)
    assert typed("readiness", "--level", "l6").lines[0] == "Readiness for L6"


@pytest.mark.parametrize("typed", ["Earth\u2019s", "best employer", "EARTH'S BEST"])
def test_a_part_of_a_name_is_answered_with_the_name(typed: str) -> None:
    similar = near(typed, [principle.name for principle in BANK.principles.values()])
    assert similar[0] == "Strive to be Earth's Best Employer"
