"""What a person said of themselves decides what comes next."""

import subprocess
import sys
from pathlib import Path

import pytest

from hotseat.domain.bank.bank import Choice
from hotseat.domain.readiness.framework import practises
from hotseat.domain.vocabulary import ItemAnswer
from tests.assessments import PEOPLE, assessed, items_of
from tests.desk.desks import desk_in
from tests.sessions import answered_session
from tests.story_files import write_story

L6 = Choice("L6", "behavioral")
ALL_MISSING: dict[str, tuple[ItemAnswer, ...]] = {PEOPLE: ("not yet",) * 5}


def test_without_an_assessment_a_drawing_loads_nothing_of_readiness(tmp_path: Path) -> None:
    drawing = """
import sys
from pathlib import Path
from random import Random
from hotseat.clock import SystemClock
from hotseat.desk.desk import Desk
from hotseat.domain.bank.bank import Choice
from hotseat.storage.files.folder import PracticeFolder
desk = Desk(PracticeFolder(Path(sys.argv[1]), ""), SystemClock(), Random(1))
print(desk.gap("L6", desk.next_question(Choice("L6", "behavioral")).prompt))
desk.leave()
print("hotseat.desk.readiness" in sys.modules)
"""
    done = subprocess.run(
        [sys.executable, "-c", drawing, str(tmp_path)], capture_output=True, text=True, check=True
    )
    assert done.stdout == "None\nFalse\n"


@pytest.mark.parametrize("seed", range(8))
def test_what_is_missing_comes_first_and_the_reason_says_so(tmp_path: Path, seed: int) -> None:
    assessed(tmp_path, answers=ALL_MISSING)
    drawn = desk_in(tmp_path, seed=seed).next_question(L6)
    assert practises(items_of("L6", PEOPLE)[0][0], drawn.prompt)
    assert drawn.reason.startswith("People Management: 5 of 5 not yet; ")


def test_the_assessment_for_another_level_does_not_count(tmp_path: Path) -> None:
    assessed(tmp_path, "L7", {"executive-presence": ("not yet",)})
    assert "not yet;" not in desk_in(tmp_path).next_question(L6).reason
    assert (
        "Executive Presence: 1 of 5 not yet"
        in desk_in(tmp_path).next_question(Choice("L7", "behavioral")).reason
    )


def test_what_is_covered_brings_nothing_forward(tmp_path: Path) -> None:
    assessed(tmp_path, answers={PEOPLE: ("yes",) * 5}, places={"strategic-thinking": "L7"})
    assert desk_in(tmp_path).next_question(L6) == desk_in(tmp_path / "without").next_question(L6)


def test_all_that_is_missing_is_as_pressing_as_a_week_and_still_none_comes_twice(tmp_path: Path) -> None:
    pool = [prompt for prompt in desk_in(tmp_path).bank.current.pool(L6) if prompt.principles]
    missing = next(prompt for prompt in pool if prompt.competency == "people")
    assessed(tmp_path, answers=ALL_MISSING)
    desk = desk_in(tmp_path)
    gap = desk.gap("L6", missing)
    assert gap is not None
    assert gap.days == 7
    answered_session(tmp_path / "sessions", prompt=missing.id)
    assert desk_in(tmp_path).next_question(L6).prompt.id != missing.id


def test_an_assessment_that_cannot_be_read_steers_nothing_and_stops_nothing(tmp_path: Path) -> None:
    path = assessed(tmp_path, answers=ALL_MISSING)
    path.write_text(path.read_text().replace('"not yet"', '"never"'))
    assert desk_in(tmp_path).next_question(L6) == desk_in(tmp_path / "without").next_question(L6)


def test_an_assessment_left_open_is_let_go_of_with_the_desk(tmp_path: Path) -> None:
    desk = desk_in(tmp_path)
    area, item = items_of("L6", PEOPLE)[0]
    desk.readiness.assess("L6").answer(area, item, "not yet")
    desk.leave()
    assert desk.unkept == []
    assert desk_in(tmp_path).readiness.assess("L6").assessment.answer(item.id) is not None


def test_the_reason_says_how_many_no_story_shows_and_follows_the_stories(tmp_path: Path) -> None:
    assessed(tmp_path, answers=ALL_MISSING)
    desk = desk_in(tmp_path)
    assert desk.next_question(L6).reason.startswith("People Management: 5 of 5 not yet; ")
    for number, (_, item) in enumerate(items_of("L6", PEOPLE)[:3]):
        write_story(tmp_path, f"story-{number}", "A story", shows=f"l6/{item.id}")
    silent = "People Management: 5 of 5 not yet; no story shows 2 of them; "
    assert desk.next_question(L6).reason.startswith(silent)
    for number in range(3):
        (tmp_path / "stories" / f"story-{number}.md").unlink()
    assert desk.next_question(L6).reason.startswith("People Management: 5 of 5 not yet; ")
    assert "no story" not in desk.next_question(L6).reason


def test_no_story_is_held_against_the_assessment_of_another_person(tmp_path: Path) -> None:
    write_story(tmp_path, "queue", "The queue nobody owned")
    readiness = desk_in(tmp_path).readiness
    assert readiness.item_stories("L6").kept
    assert not readiness.item_stories("L6", "Ada").kept
