"""The notes of an answer under headings: by section for the debrief, by principle beside the follow-ups."""

from hotseat.domain.review.noted import NotedGroup, by_principle, by_section
from hotseat.domain.session import events as e
from hotseat.domain.session.question import Question
from hotseat.domain.vocabulary import Sign
from tests.domain.script import ANSWER, after_all

NAMES = {"earn-trust": "Earn Trust", "dive-deep": "Dive Deep"}


def noted(at: float, section: str, sign: Sign, text: str, *principles: str) -> e.Noted:
    return e.Noted(at=at, section=section, sign=sign, principles=principles, text=text)


def the_question() -> Question:
    session = after_all(
        *ANSWER,
        noted(20.0, "situation", "+", "named the customer", "earn-trust"),
        e.Entered(50.0, "task"),
        noted(55.0, "task", "", "plain"),
        noted(56.0, "task", "-", "no number"),
        e.Entered(60.0, "situation"),
        noted(61.0, "situation", "-", "no name"),
        noted(62.0, "situation", "?", "Who said so?"),
        noted(63.0, "situation", "?", "And then?"),
        e.Answered(200.0),
        e.FollowUpAsked(210.0, "", "note", "Who said so?"),
        e.FollowUpAnswered(220.0, "held"),
        noted(230.0, "", "+", "gave the figure", "earn-trust", "dive-deep"),
    )
    assert session.question is not None
    return session.question


def shown(groups: list[NotedGroup]) -> list[tuple[str, list[tuple[str, str]]]]:
    return [(group.heading, [(row.place, row.text) for row in group.rows]) for group in groups]


def test_the_debrief_has_them_by_sign_and_section_without_the_questions_asked_since() -> None:
    assert shown(by_section(the_question())) == [
        (
            "Evidence",
            [
                ("Situation", "named the customer #earn-trust"),
                ("afterwards", "gave the figure #earn-trust #dive-deep"),
            ],
        ),
        ("Concerns", [("Situation", "no name"), ("Task", "no number")]),
        ("Open questions", [("Situation", "And then?")]),
        ("Notes", [("Task", "plain")]),
    ]


def test_beside_the_follow_ups_they_are_by_sign_and_principle() -> None:
    groups = by_principle(the_question(), NAMES)
    assert [(group.heading, len(group.rows)) for group in groups] == [
        ("Evidence on Earn Trust", 1),
        ("Evidence on Earn Trust, Dive Deep", 1),
        ("Concerns", 2),
        ("Open questions", 1),
        ("Notes", 1),
    ]
