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
    found = a.Assessment(a.AssessmentHeader(1, "one", NOW, level))
    for name, answers in areas.items():
        for (area, item), answer in zip(items_of(level, name.replace("_", "-")), answers, strict=False):
            found = a.after(
                found, a.Assessed(at=NOW, list=area.id, item=item.id, text=item.text, answer=answer)
            )
    for row, place in (places or {}).items():
        found = a.after(found, a.Placed(NOW, row, "?", place))
    return found


def area(found: Result, name: str) -> str:
    [one] = [one for one in found.areas if one.checklist.id == name]
    return counts_text(one.counts, one.before if one.compared else None)


def test_every_area_and_row_is_there_also_where_nothing_was_said() -> None:
    found = result(assessment(), FRAMEWORK)
    assert [one.checklist.name for one in found.areas] == [
        one.name for one in FRAMEWORK.levels["L6"].checklists
    ]
    assert {area(found, one.checklist.id) for one in found.areas} == {"not answered"}
    assert (len(found.rows), found.unanswered, found.missing) == (5, 25, {})


def test_answers_are_counted_per_area_and_nothing_else_is_told() -> None:
    found = result(assessment(people_management=["yes", "partly", "not yet", "not yet"]), FRAMEWORK)
    assert area(found, PEOPLE) == "1 yes, 1 partly, 2 not yet, 1 not answered"
    assert list(found.missing.values()) == ["partly", "not yet", "not yet"]


def test_what_changed_since_the_last_time_is_told() -> None:
    before = assessment(people_management=["yes", "not yet", "not yet", "not yet", "not yet"])
    now = assessment(people_management=["yes", "yes", "partly", "not yet", "not yet"])
    found = result(now, FRAMEWORK, before)
    told = "2 yes, 1 partly, 2 not yet (since last time +1 yes, +1 partly, -2 not yet)"
    assert area(found, PEOPLE) == told
    assert area(result(now, FRAMEWORK, now), PEOPLE) == "2 yes, 1 partly, 2 not yet (as last time)"


def test_what_the_framework_has_no_place_for_is_named_and_not_counted() -> None:
    one = assessment(places={"zeal": "L6", "strategic-thinking": "L9"})
    one = a.after(
        one,
        a.Assessed(at=NOW, list=PEOPLE, item="gone", text="Juggled", answer="yes", evidence="three balls"),
    )
    one = a.after(
        one,
        a.Assessed(
            at=NOW, list=PEOPLE, item=items_of("L6", PEOPLE)[0][1].id, text="Managed them", answer="partly"
        ),
    )
    found = result(one, FRAMEWORK)
    assert [(one.text, one.answer, one.why) for one in found.orphaned] == [
        ("Juggled", "yes; three balls", "no longer in the framework"),
        ("Managed them", "partly", 'the framework now says "Managed managers and technical leads"'),
        ("?", "L6", "no longer in the framework"),
        ("?", "L9", 'there is no place "L9" any more'),
    ]
    assert area(found, PEOPLE) == "1 partly, 4 not answered"


def test_of_a_level_nobody_knows_everything_is_kept_and_named() -> None:
    one = a.Assessment(a.AssessmentHeader(1, "one", NOW, "L9"))
    one = a.after(
        one, a.Assessed(at=NOW, list="zeal", item="sang", text="Sang", answer="yes", evidence="twice")
    )
    found = result(one, FRAMEWORK)
    assert (found.areas, found.rows) == ((), ())
    assert [one.why for one in found.orphaned] == ['the framework has no level "L9"']
    assert gaps(found, FRAMEWORK) == []


def test_a_step_of_the_way_is_tied_to_what_is_missing() -> None:
    found = result(assessment(people_management=["not yet", "yes", "partly"]), FRAMEWORK)
    [path] = FRAMEWORK.levels["L6"].paths
    tied = {step.name: [item.text for item in step.missing] for step in steps(found, path.steps())}
    assert list(tied) == [
        *("Management Skills", "Technical Leadership", "Cross-Team Influence", "Business Acumen"),
        *("Communication", *(one.text for one in path.experiences)),
    ]
    assert tied["Management Skills"] == [
        "Managed managers and technical leads",
        "Built high-performing, collaborative teams",
    ]
    assert tied["Business Acumen"] == []


def test_a_lack_is_told_in_counts_and_in_days() -> None:
    found = result(assessment(people_management=["not yet", "not yet", "partly", "yes", "yes"]), FRAMEWORK)
    [gap] = gaps(found, FRAMEWORK)
    assert gap.words == "People Management: 2 of 5 not yet, 1 partly"
    assert gap.days == pytest.approx(7 * 2.5 / 5)


@pytest.mark.parametrize(
    ("level", "place", "days", "words"),
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
    level: str, place: str, days: float, words: str
) -> None:
    found = gaps(result(assessment(level, {"strategic-thinking": place}), FRAMEWORK), FRAMEWORK)
    assert [(one.days, one.words) for one in found] == ([(days, words)] if days else [])


def test_a_gap_says_how_many_of_its_items_no_story_shows() -> None:
    answers = result(assessment(people_management=["not yet", "partly", "yes"]), FRAMEWORK)
    unshown = list(answers.missing)[:1]
    assert [gap.words for gap in gaps(answers, FRAMEWORK, unshown)] == [
        "People Management: 1 of 5 not yet, 1 partly; no story shows 1 of them"
    ]


def test_a_prompt_is_for_the_greatest_lack_it_practises() -> None:
    one = assessment(people_management=["not yet"], business_impact=["not yet", "not yet"])
    found = gaps(result(one, FRAMEWORK), FRAMEWORK)
    assert [gap.words for gap in found] == [
        "Business Impact: 2 of 5 not yet",
        "People Management: 1 of 5 not yet",
    ]
    prompts = [prompt for prompt in shipped_bank().prompts.values() if "L6" in prompt.levels]
    for prompt in prompts:
        gap = gap_of(prompt, found)
        if prompt.competency == "impact":
            assert gap is found[0]
        elif prompt.competency == "people":
            assert gap is not None
    assert any(gap_of(prompt, found) is None for prompt in prompts)
