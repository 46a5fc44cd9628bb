"""Assessments over time: begun, left, gone on with, and the next one starting from the last."""

from datetime import timedelta
from pathlib import Path

import pytest

from hotseat.domain.refusal import Refused
from hotseat.domain.vocabulary import ItemAnswer
from hotseat.engine.assessing import CannotAssess
from hotseat.storage.readiness.assessments import ASSESSMENTS
from tests.assessments import MONDAY, PEOPLE, answer_area, assessed, items_of, readiness_of

LATER = MONDAY + timedelta(days=90)
ANSWERS: dict[str, tuple[ItemAnswer, ...]] = {PEOPLE: ("yes", "partly", "not yet")}


def files(folder: Path) -> list[Path]:
    return sorted((folder / "readiness").glob("*.toml"))


def test_nothing_is_made_before_something_is_asked_for(tmp_path: Path) -> None:
    readiness = readiness_of(tmp_path)
    assert (readiness.result("L6"), list(readiness.gaps("L6")), readiness.latest_level()) == (None, [], "")
    assert not (tmp_path / "readiness").exists()


def test_one_in_which_nothing_was_said_leaves_no_file(tmp_path: Path) -> None:
    readiness = readiness_of(tmp_path)
    readiness.assess("L6")
    readiness.leave()
    assert files(tmp_path) == []
    assessed(tmp_path, answers=ANSWERS)
    readiness = readiness_of(tmp_path, LATER)
    readiness.assess("L6")
    readiness.leave()
    assert len(files(tmp_path)) == 1


def test_an_unfinished_one_is_gone_on_with(tmp_path: Path) -> None:
    path = assessed(tmp_path, answers=ANSWERS, finished=False)
    readiness = readiness_of(tmp_path, LATER)
    assessing = readiness.assess("L6")
    assert [answer.answer for answer in assessing.assessment.answers] == ["yes", "partly", "not yet"]
    answer_area(assessing, PEOPLE, "yes", "yes")
    readiness.leave()
    assert files(tmp_path) == [path]
    assert [answer.answer for answer in ASSESSMENTS.load(path).value.answers] == ["yes", "yes", "not yet"]


def test_a_finished_one_is_the_starting_point_of_the_next_and_stays_as_it_is(tmp_path: Path) -> None:
    path = assessed(tmp_path, answers=ANSWERS, places={"scope-of-influence": "L6"})
    before = path.read_bytes()
    readiness = readiness_of(tmp_path, LATER)
    assessing = readiness.assess("L6")
    answer_area(assessing, PEOPLE, "yes", "yes")
    readiness.leave()
    assert path.read_bytes() == before
    [_, second] = files(tmp_path)
    assessment = ASSESSMENTS.load(second).value
    assert assessment.header.before == path.stem
    assert [(answer.answer, answer.carried) for answer in assessment.answers] == [
        ("yes", False),
        ("yes", False),
        ("not yet", True),
    ]
    result = readiness.result("L6")
    assert result is not None
    assert (result.carried, result.before) == (2, ASSESSMENTS.load(path).value)


def test_levels_are_assessed_each_by_itself(tmp_path: Path) -> None:
    assessed(tmp_path, answers=ANSWERS)
    assessed(tmp_path, "L7", {"executive-presence": ("not yet",)}, now=LATER)
    readiness = readiness_of(tmp_path)
    assert readiness.latest_level() == "L7"
    assert [len(list(readiness.gaps(level))) for level in ("L6", "L7", "L9")] == [1, 1, 0]


def test_a_yes_needs_evidence_which_stays_when_the_answer_changes(tmp_path: Path) -> None:
    readiness = readiness_of(tmp_path)
    assessing = readiness.assess("L6")
    area, item = items_of("L6", PEOPLE)[0]
    with pytest.raises(Refused, match="a yes needs a line of evidence, or a session or a story"):
        assessing.answer(area, item, "yes")
    with pytest.raises(Refused, match="a yes needs"):
        assessing.give_evidence(area, item, "yes", "  ")
    assessing.attach(area, item, "partly", "2025-03-10-200200-l6-behavioral-4f2a")
    assessing.give_evidence(area, item, "partly", "the  payments\nleads")
    assessing.answer(area, item, "yes")
    readiness.leave()
    [item_answer] = ASSESSMENTS.load(files(tmp_path)[0]).value.answers
    assert (item_answer.answer, item_answer.evidence) == ("yes", "the payments leads")
    assert item_answer.session == "2025-03-10-200200-l6-behavioral-4f2a"


def test_a_story_is_evidence_and_is_taken_away_only_if_other_evidence_is_left(tmp_path: Path) -> None:
    readiness = readiness_of(tmp_path)
    assessing = readiness.assess("L6")
    area, item = items_of("L6", PEOPLE)[0]
    assessing.attach_story(area, item, "yes", "queue-nobody-owned")
    with pytest.raises(Refused, match="a yes needs"):
        assessing.attach_story(area, item, "yes", "")
    assessing.give_evidence(area, item, "yes", "the payments leads")
    readiness.leave()
    [item_answer] = ASSESSMENTS.load(files(tmp_path)[0]).value.answers
    assert (item_answer.answer, item_answer.evidence, item_answer.story) == (
        "yes",
        "the payments leads",
        "queue-nobody-owned",
    )
    assert files(tmp_path)[0].read_text().count('story = "queue-nobody-owned"') == 2
    assessing = readiness.amend("L6")
    assessing.attach_story(area, item, "yes", "")
    readiness.leave()
    [item_answer] = ASSESSMENTS.load(files(tmp_path)[0]).value.answers
    assert (item_answer.evidence, item_answer.story) == ("the payments leads", "")


def test_evidence_and_plan_grow_after_the_end_and_come_along_into_the_next(tmp_path: Path) -> None:
    path = assessed(tmp_path, answers=ANSWERS)
    readiness = readiness_of(tmp_path, LATER)
    amending = readiness.amend("L6")
    entry = amending.plan("Lead the migration", "2027-03-01", "leading-a-cross-team-technical-initiative")
    amending.change(entry._replace(done=True))
    readiness.leave()
    assert files(tmp_path) == [path]
    readiness = readiness_of(tmp_path, LATER + timedelta(days=1))
    answer_area(readiness.assess("L6"), PEOPLE, "yes")
    readiness.leave()
    [carried] = ASSESSMENTS.load(files(tmp_path)[1]).value.plan
    assert (carried.entry, carried.what, carried.done) == (entry.entry, "Lead the migration", True)


def test_a_level_nobody_knows_cannot_be_begun(tmp_path: Path) -> None:
    with pytest.raises(CannotAssess, match='no level "L9"; there are L6, L7'):
        readiness_of(tmp_path).assess("L9")


def test_one_that_cannot_be_read_is_named_and_the_one_before_it_is_told(tmp_path: Path) -> None:
    assessed(tmp_path, answers=ANSWERS)
    broken = assessed(tmp_path, answers=ANSWERS, now=LATER)
    broken.write_text(broken.read_text().replace('"partly"', "5"))
    readiness = readiness_of(tmp_path)
    [fault] = readiness.faults
    assert fault.startswith(f"{broken.name}:")
    result = readiness.result("L6")
    assert result is not None
    assert result.assessment.header.started == MONDAY


def test_a_folder_that_takes_no_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "readiness").write_text("in the way")
    with pytest.raises(CannotAssess, match="readiness cannot be made"):
        readiness_of(tmp_path).assess("L6")
