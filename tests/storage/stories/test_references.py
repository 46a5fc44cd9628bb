"""What stories refer to, and two of them that have one id."""

from pathlib import Path

import pytest

from hotseat.domain.bank.bank import Bank
from hotseat.storage.bank import bank
from hotseat.storage.files.folder import shipped_prompts
from hotseat.storage.stories.references import Referred, known_names, referred
from hotseat.storage.stories.story_file import story_in
from tests.storage.stories.texts import queue

SHIPPED = known_names(bank.load([shipped_prompts()]).bank)
FOLDER = Path("stories")


def references(**files: str) -> Referred:
    reads = {f"{name}.md": story_in(text.encode()) for name, text in files.items()}
    return referred(FOLDER, reads, SHIPPED)


def test_principles_become_ids_by_whatever_name_and_once() -> None:
    [filed], complaints = references(a=queue(principles="[Earn Trust, OWNERSHIP, earn-trust, Think Big]"))
    assert complaints == []
    assert filed.path == FOLDER / "a.md"
    assert filed.story.front.principles == ("earn-trust", "ownership", "think-big")
    assert filed.story.main == "earn-trust"


@pytest.mark.parametrize(
    "typed_as",
    [
        "[Ownership, Are Right, A Lot, Dive Deep]",
        "[Ownership, Are Right A Lot, Dive Deep]",
        '[Ownership, "Are Right, A Lot", Dive Deep]',
        "\n  - Ownership\n  - Are Right, A Lot\n  - Dive Deep",
    ],
)
def test_a_name_with_a_comma_is_one_in_a_list_on_one_line(typed_as: str) -> None:
    [filed], complaints = references(a=queue(principles=typed_as))
    assert complaints == []
    assert filed.story.front.principles == ("ownership", "are-right-a-lot", "dive-deep")


def test_the_words_of_a_name_are_one_name_wherever_a_comma_cuts_it_and_what_is_no_word_is_told() -> None:
    [filed], complaints = references(
        a=queue(principles="[Dive, Deep, Are, Right, A Lot, Are Right A, Lot, ownership]")
    )
    assert (filed.story.front.principles, complaints) == (("dive-deep", "are-right-a-lot", "ownership"), [])
    [filed], [complaint] = references(a=queue(principles="[Ownership, '!!']"))
    assert (filed.story.front.principles, '"!!" is no' in complaint.text) == (("ownership",), True)


def test_an_unknown_principle_is_told_and_left_out() -> None:
    [filed], [complaint] = references(a=queue(principles="\n  - ownersip\n  - dive-deep"))
    assert filed.story.front.principles == ("dive-deep",)
    assert str(complaint) == 'stories/a.md:6: "ownersip" is no leadership principle; near it: ownership'
    _, [complaint] = references(a=queue(principles="juggling"))
    assert "; there are customer-obsession, ownership, " in complaint.text


def test_a_heading_that_no_plan_has_is_told_and_kept() -> None:
    text = queue() + "## resluts\n- half the cost\n## High-Level Design\n- a queue\n## zzz\n## Notes\n- x\n"
    [filed], complaints = references(a=text)
    assert [section.name for section in filed.story.sections] == [
        *("Situation", "resluts", "High-Level Design", "zzz", "Notes"),
    ]
    texts = [str(complaint) for complaint in complaints]
    assert texts == [
        'stories/a.md:27: "resluts" is no section of an answer, so no clock shows it; near it: Result',
        'stories/a.md:31: "zzz" is no section of an answer, so no clock shows it; a heading is a section '
        "of a pacing plan, Claims, Expect or Notes",
    ]


def test_of_two_stories_with_one_id_the_first_counts_and_both_are_named() -> None:
    stories, [complaint] = references(b=queue(title="Second"), a=queue(title="First"))
    assert [filed.story.title for filed in stories] == ["Second"], "in the order they were handed in"
    assert str(complaint) == (
        'stories/a.md:2: the id "queue-nobody-owned" is that of b.md too, which counts; '
        "give one of them another id"
    )


def test_nothing_is_unknown_to_a_bank_that_could_not_be_read() -> None:
    empty = known_names(Bank(levels={}, principles={}, prompts={}))
    [filed], complaints = referred(FOLDER, {"a.md": story_in(queue().encode())}, empty)
    assert complaints == []
    assert filed.story.front.principles == ()
