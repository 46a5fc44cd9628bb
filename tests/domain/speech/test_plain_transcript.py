"""A plain transcript goes into the sections that its lines name, and no word of it is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotseat.domain.pacing import Section
from hotseat.domain.speech.plain_transcript import in_sections
from hotseat.domain.text import LONGEST_LINE

PLAN = [
    Section("situation", "Situation", 30, 45),
    Section("action", "Action", 90, 120),
    Section("high-level-design", "High-level design", 60, 60),
]


def sections(text: str) -> dict[str, str]:
    return dict(in_sections(text, PLAN))


@pytest.mark.parametrize(
    "line",
    [
        "Action: I called.", "ACTION: I called.", "action : I called.", "## Action: I called.",
        "**Action:** I called.",
        "**Action**: I called.", "- Action: I called.", "2. Action: I called.", "Actions: I called.",
        "Action - I called.", "Action \N{EN DASH} I called.", "[Action]: I called.", "_Action_: I called.",
        "# Action\nI called.", "Action\nI called.", "**Action**\nI called.", "## 2. Action ##\nI called.",
    ],
)  # fmt: skip
def test_a_section_is_named_by_a_heading_or_by_the_begin_of_a_line(line: str) -> None:
    assert sections(f"Situation: Retries were lost.\n{line}") == {
        "situation": "Retries were lost.",
        "action": "I called.",
    }


@pytest.mark.parametrize(
    "line",
    [
        "Action was needed.",
        "Action-packed weeks.",
        "My action: I called.",
        "Actionable: yes",
        "Reaction: none",
    ],
)
def test_other_words_at_the_begin_of_a_line_name_none(line: str) -> None:
    assert sections(f"Situation: So.\n{line}") == {"situation": f"So.\n{line}"}


def test_what_stands_before_the_first_name_is_of_no_section() -> None:
    assert sections("Well.\n\nAction: I called.") == {"": "Well.", "action": "I called."}


def test_a_name_may_be_written_as_the_id_or_with_other_spaces() -> None:
    for name in ("High level design", "high-level-design", "High-Level  Design", "HIGH_LEVEL_DESIGN"):
        assert sections(f"{name}: two tiers") == {"high-level-design": "two tiers"}


def test_a_section_that_comes_twice_has_both_parts() -> None:
    assert sections("Action: One.\nSituation: Two.\nAction: Three.") == {
        "situation": "Two.",
        "action": "One.\nThree.",
    }


def test_a_paragraph_longer_than_a_line_may_be_is_divided_between_words() -> None:
    paragraph = " ".join(["payments"] * 2_000)
    [text] = sections(paragraph).values()
    assert text.split() == paragraph.split()
    assert max(map(len, text.split("\n"))) <= LONGEST_LINE


def test_a_word_longer_than_a_line_may_be_is_not_lost() -> None:
    [text] = sections("x" * 10_000).values()
    assert text.replace("\n", "") == "x" * 10_000


def test_what_a_terminal_would_obey_is_gone() -> None:
    assert sections("Action: \x1b[31mred\u202e") == {"action": "[31mred"}


def test_a_long_row_of_signs_takes_no_time() -> None:
    for sign in "*#>-_( ":
        assert in_sections(sign * 200_000 + "x", PLAN)


def test_without_a_plan_all_of_it_is_of_no_section() -> None:
    assert in_sections("Action: I called.", []) == (("", "Action: I called."),)


@pytest.mark.property
@given(
    st.lists(
        st.tuples(st.sampled_from(["", "Situation: ", "## Action\n"]), st.text("abc .,-*:#\n", max_size=40))
    )
)
def test_no_word_is_lost(lines: list[tuple[str, str]]) -> None:
    kept = sections("\n".join(named + text for named, text in lines))
    assert sorted(" ".join(kept.values()).split()) == sorted(" ".join(text for _, text in lines).split())
