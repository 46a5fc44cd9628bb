"""What is wrong with the follow-ups and rules of a ladder."""

import pytest

from hotseat.domain.bank.ladder import MissingRule, Rung, rule_faults, rung_faults

NUMBER = MissingRule(
    "no-number", "no number", "measure", concerns=("number", "how much"), unsaid=("#", "half")
)
WE = MissingRule("we", "no I", "role", said=("we", "our"), unsaid=("i", "my"))


@pytest.mark.parametrize(
    ("rung", "fault"),
    [
        (Rung(("L6",), "behavioral", "role", "Who?"), ""),
        (Rung((), "behavioral", "role", "Who?"), "for no level"),
        (Rung(("L6",), "verbal", "role", "Who?"), "the kind"),  # type: ignore[arg-type]
        (Rung(("L6",), "behavioral", "roles", "Who?"), "the layer"),  # type: ignore[arg-type]
        (Rung(("L6",), "behavioral", "role", "  "), "no text"),
    ],
)
def test_what_is_wrong_with_a_follow_up_of_the_ladder_is_told(rung: Rung, fault: str) -> None:
    assert fault in " ".join(rung_faults(rung))
    assert bool(rung_faults(rung)) == bool(fault)


@pytest.mark.parametrize(
    ("rule", "fault"),
    [
        (NUMBER, ""),
        (NUMBER._replace(layer="numbers"), "the layer"),  # type: ignore[arg-type]
        (NUMBER._replace(kinds=("verbal",)), "the kind"),  # type: ignore[arg-type]
        (NUMBER._replace(name=" "), "no name"),
        (WE._replace(unsaid=()), "without"),
        (WE._replace(spoken="a joke"), 'use one of "a number", "I", "anything"'),  # type: ignore[arg-type]
        (WE._replace(spoken_in=("action",)), "what is listened for there"),
        (WE._replace(spoken="I", spoken_in=("action",)), ""),
    ],
)
def test_what_is_wrong_with_a_rule_is_told(rule: MissingRule, fault: str) -> None:
    assert fault in " ".join(rule_faults(rule))
    assert bool(rule_faults(rule)) == bool(fault)
