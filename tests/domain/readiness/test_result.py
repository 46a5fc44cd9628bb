"""What an assessment says: counted per area, compared with the one before, and as a reason to practise."""

from datetime import UTC, datetime

import pytest

from hotseat.domain.readiness import assessment as a
from hotseat.domain.readiness.gaps import gap_of, gaps
from hotseat.domain.readiness.result import Result, counts_text, result, steps
from hotseat.domain.vocabulary import ItemAnswer
from tests.assessments import PEOPLE, items_of, shipped_framework
from tests.sessions import shipped_bank

NOW = datetime(2025, 3, 10, 20, 2, tzinfo=UTC)
FRAMEWORK = shipped_framework()


def assessment(
    level: str = "L6", places: dict[str, str] | None = None, **areas: list[ItemAnswer]
) -> a.Assessment:
    """An assessment with these answers, by area; `people_management` is people-management."""
    assessed = a.Assessment(a.AssessmentHeader(1, "one", NOW, level))
    for name, answers in areas.items():
        for (area, item), answer in zip(items_of(level, name.replace("_", "-")), answers, strict=False):
            assessed = a.after(
                assessed, a.Assessed(at=NOW, list=area.id, item=item.id, text=item.text, answer=answer)
            )
    for row, level_place in (places or {}).items():
        assessed = a.after(assessed, a.Placed(NOW, row, "?", level_place))
    return assessed


def area(the_result: Result, name: str) -> str:
    [area_result] = [area_result for area_result in the_result.areas if area_result.checklist.id == name]
    return counts_text(area_result.counts, area_result.before if area_result.compared else None)


def test_every_area_and_row_is_there_also_where_nothing_was_said() -> None:
    the_result = result(assessment(), FRAMEWORK)
    assert [area_result.checklist.name for area_result in the_result.areas] == [
        checklist.name for checklist in FRAMEWORK.levels["L6"].checklists
    ]
    assert {area(the_result, area_result.checklist.id) for area_result in the_result.areas} == {
        "not answered"
    }
    assert (len(the_result.rows), the_result.unanswered, the_result.missing) == (5, 25, {})


def test_answers_are_counted_per_area_and_nothing_else_is_told() -> None:
    the_result = result(assessment(people_management=["yes", "partly", "not yet", "not yet"]), FRAMEWORK)
    assert area(the_result, PEOPLE) == "1 yes, 1 partly, 2 not yet, 1 not answered"
    assert list(the_result.missing.values()) == ["partly", "not yet", "not yet"]


def test_what_changed_since_the_last_time_is_told() -> None:
    before = assessment(people_management=["yes", "not yet", "not yet", "not yet", "not yet"])
    now = assessment(people_management=["yes", "yes", "partly", "not yet", "not yet"])
    the_result = result(now, FRAMEWORK, before)
    counts = "2 yes, 1 partly, 2 not yet (since last time +1 yes, +1 partly, -2 not yet)"
    assert area(the_result, PEOPLE) == counts
    assert area(result(now, FRAMEWORK, now), PEOPLE) == "2 yes, 1 partly, 2 not yet (as last time)"


def test_what_the_framework_has_no_place_for_is_named_and_not_counted() -> None:
    assessed = assessment(places={"zeal": "L6", "strategic-thinking": "L9"})
    assessed = a.after(
        assessed,
        a.Assessed(at=NOW, list=PEOPLE, item="gone", text="Juggled", answer="yes", evidence="three balls"),
    )
    assessed = a.after(
        assessed,
        a.Assessed(
            at=NOW, list=PEOPLE, item=items_of("L6", PEOPLE)[0][1].id, text="Managed them", answer="partly"
        ),
    )
    the_result = result(assessed, FRAMEWORK)
    assert [(orphan.text, orphan.answer, orphan.why) for orphan in the_result.orphaned] == [
        ("Juggled", "yes; three balls", "no longer in the framework"),
        ("Managed them", "partly", 'the framework now says "Managed managers and technical leads"'),
        ("?", "L6", "no longer in the framework"),
        ("?", "L9", 'there is no place "L9" any more'),
    ]
    assert area(the_result, PEOPLE) == "1 partly, 4 not answered"


def test_of_a_level_nobody_knows_everything_is_kept_and_named() -> None:
    assessed = a.Assessment(a.AssessmentHeader(1, "one", NOW, "L9"))
    assessed = a.after(
        assessed, a.Assessed(at=NOW, list="zeal", item="sang", text="Sang", answer="yes", evidence="twice")
    )
    the_result = result(assessed, FRAMEWORK)
    assert (the_result.areas, the_result.rows) == ((), ())
    assert [orphan.why for orphan in the_result.orphaned] == ['the framework has no level "L9"']
    assert gaps(the_result, FRAMEWORK) == []


def test_a_step_of_the_way_is_tied_to_what_is_missing() -> None:
    the_result = result(assessment(people_management=["not yet", "yes", "partly"]), FRAMEWORK)
    [path] = FRAMEWORK.levels["L6"].paths
    tied = {step.name: [item.text for item in step.missing] for step in steps(the_result, path.steps())}
    assert list(tied) == [
        *("Management Skills", "Technical Leadership", "Cross-Team Influence", "Business Acumen"),
        *("Communication", *(experience.text for experience in path.experiences)),
    ]
    assert tied["Management Skills"] == [
        "Managed managers and technical leads",
        "Built high-performing, collaborative teams",
    ]
    assert tied["Business Acumen"] == []


def test_a_lack_is_told_in_counts_and_in_days() -> None:
    the_result = result(
        assessment(people_management=["not yet", "not yet", "partly", "yes", "yes"]), FRAMEWORK
    )
    [gap] = gaps(the_result, FRAMEWORK)
    assert gap.words == "People Management: 2 of 5 not yet, 1 partly"
    assert gap.days == pytest.approx(7 * 2.5 / 5)


@pytest.mark.parametrize(
    ("level", "level_place", "days", "words"),
    [
        ("L7", "below L6", 7, "Strategic Thinking: below L6"),
        ("L7", "L6", 7, "Strategic Thinking: L6"),
        ("L7", "between", 3.5, "Strategic Thinking: between L6 and L7"),
        ("L7", "L7", 0, ""),
        ("L6", "below L6", 7, "Strategic Thinking: below L6"),
        ("L6", "L6", 0, ""),
        ("L6", "L7", 0, ""),
    ],
)
def test_a_row_lacks_what_is_below_the_level_aimed_at(
    level: str, level_place: str, days: float, words: str
) -> None:
    some_gaps = gaps(result(assessment(level, {"strategic-thinking": level_place}), FRAMEWORK), FRAMEWORK)
    assert [(gap.days, gap.words) for gap in some_gaps] == ([(days, words)] if days else [])


def test_a_gap_says_how_many_of_its_items_no_story_shows() -> None:
    answers = result(assessment(people_management=["not yet", "partly", "yes"]), FRAMEWORK)
    unshown = list(answers.missing)[:1]
    assert [gap.words for gap in gaps(answers, FRAMEWORK, unshown)] == [
        "People Management: 1 of 5 not yet, 1 partly; no story shows 1 of them"
    ]


def test_a_prompt_is_for_the_greatest_lack_it_practises() -> None:
    assessed = assessment(people_management=["not yet"], business_impact=["not yet", "not yet"])
    some_gaps = gaps(result(assessed, FRAMEWORK), FRAMEWORK)
    assert [gap.words for gap in some_gaps] == [
        "Business Impact: 2 of 5 not yet",
        "People Management: 1 of 5 not yet",
    ]
    prompts = [prompt for prompt in shipped_bank().prompts.values() if "L6" in prompt.levels]
    for prompt in prompts:
        gap = gap_of(prompt, some_gaps)
        if prompt.competency == "impact":
            assert gap is some_gaps[0]
        elif prompt.competency == "people":
            assert gap is not None
    assert any(gap_of(prompt, some_gaps) is None for prompt in prompts)
