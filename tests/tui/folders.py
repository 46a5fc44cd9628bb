"""Practice folders with sessions in them, as the scenes and tests find them."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from hotseat.domain.interview.pair import Pair
from hotseat.domain.stories.story import FrontMatter, Story
from tests.assessments import PEOPLE, assessed
from tests.real_interviews import QUESTION, changed, logged
from tests.sessions import IN_WINDOW, answered_session, begin, offered, shipped_bank
from tests.spoken import ANSWERED, SAID, with_words
from tests.story_files import write_story
from tests.tui.driving import BEHAVIORAL, DESIGN

if TYPE_CHECKING:
    from hotseat.domain.vocabulary import MaybeOutcome, StoryStatus

OLD = datetime(2025, 3, 10, 20, 2, tzinfo=UTC)
"""Long enough ago to be shown with its date, however late the tests run."""


def old_sessions(folder: Path) -> None:
    """Four sessions in a practice folder: two finished, one left as it was, one that cannot be read."""
    sessions = folder / "sessions"
    full_session(folder)
    answered_session(
        sessions,
        prompt="deliver-results-cutting-scope",
        seconds={"situation": 62, "task": 20, "action": 95},
        started=OLD.replace(day=8),
        vote="strongly not inclined",
    )
    long_design(folder)
    unreadable(folder)


def long_design(folder: Path) -> None:
    """A design of more than an hour."""
    answered_session(
        folder / "sessions",
        prompt=DESIGN,
        seconds={"business-context": 840, "strategic-architecture": 1500, "technical-deep-dives": 2_200},
        started=OLD.replace(day=7),
        level="L7",
        kind="system-design",
    )


def unreadable(folder: Path) -> None:
    """A session whose header is no TOML."""
    damaged = folder / "sessions" / "2025-03-05-190000-l6-behavioral-0bad.toml"
    damaged.write_text('format = 1\nid = "2025-03-05-190000-l6-behavioral-0bad"\nstarted = yesterday\n\n')


def full_session(folder: Path) -> None:
    """A finished session with everything in it, the newest of all."""
    answered_session(
        folder / "sessions",
        seconds=IN_WINDOW | {"task": 52, "action": 99},
        notes=["+ named the customer first #earn-trust", "? How did their manager react?"],
        outcomes=["held", "gap"],
        scores={"direct-team-management": 3, "hands-on-involvement": 2},
        vote="inclined",
        started=OLD,
        candidate="Sam",
        interviewer="Ada",
    )


def spoken_session(folder: Path) -> None:
    """The finished session, whose answer and follow-ups were transcribed, with three older ones."""
    full_session(folder)
    newest = max((folder / "sessions").glob("*.toml"))
    with_words(newest, SAID | {"task": f"Um, {SAID['task']}"}, [ANSWERED, "We, uh, asked them."], mumbled=2.6)
    for day, seconds in ((6, 30), (5, 36), (4, 33)):
        path = answered_session(
            folder / "sessions",
            seconds=IN_WINDOW | {"situation": seconds, "action": 2 * seconds},
            started=OLD.replace(day=day),
            candidate="Sam",
        )
        with_words(path)


PRACTISED = (
    (1, "earn-trust-missed-commitment", {"task": 52, "action": 84}, 2),
    (2, "deliver-results-cutting-scope", {"task": 48, "action": 90}, 2),
    (6, "earn-trust-missed-commitment", {"situation": 61, "action": 96}, 2),
    (7, "deliver-results-cutting-scope", {"task": 45, "action": 101}, 3),
    (8, "hire-develop-stopped-growing", {"action": 112}, 3),
    (8, "earn-trust-missed-commitment", {"task": 31}, 3),
    (9, "dive-deep-untrue-status", {"action": 126}, 4),
    (10, "deliver-results-cutting-scope", {"action": 140}, 3),
)
"""A day of March 2025, what was asked, the sections not in the middle of their windows, the score of all."""


def practised(folder: Path) -> None:
    """Eight answers that get better, one design, and a session that cannot be read."""
    outcomes: list[MaybeOutcome] = ["held", "gap"]
    criteria = [one.id for one in shipped_bank().levels["L6"].criteria_of("behavioral")]
    for number, (day, prompt, seconds, score) in enumerate(PRACTISED):
        answered_session(
            folder / "sessions",
            prompt=prompt,
            seconds=IN_WINDOW | seconds,
            outcomes=outcomes[: number % 3],
            scores=dict.fromkeys(criteria, score),
            vote="inclined" if score > 2 else "not inclined",
            started=OLD.replace(day=day, hour=18, minute=number),
            tail=f"00{number:02}",
            candidate="Sam",
            interviewer="Ada" if number % 2 else "",
        )
    long_design(folder)
    unreadable(folder)


def two_answers(folder: Path) -> None:
    """A second answer to the prompt of the full session, two days before it."""
    full_session(folder)
    answered_session(
        folder / "sessions",
        seconds={"situation": 58, "task": 41, "action": 71, "result": 44},
        thinking=16,
        notes=["- lists what the team did, and never says what was his own part in it", "+ 40 percent fewer"],
        outcomes=["partial"],
        scores={"direct-team-management": 2, "hands-on-involvement": 2},
        vote="not inclined",
        started=OLD.replace(day=8),
        tail="8f8f",
    )


def interrupted(folder: Path) -> None:
    """A session that stopped in the middle of its task."""
    practice = begin(folder / "sessions", started=OLD.replace(day=12), tail="77aa")
    practice.ask(BEHAVIORAL)
    practice.spend(12)
    practice.rehearsal.enter("situation")
    practice.spend(41)
    practice.rehearsal.enter("task")
    practice.spend(20)
    practice.journal.close()


def all_sessions(folder: Path) -> None:
    old_sessions(folder)
    interrupted(folder)


def nothing(folder: Path) -> None:
    """A practice folder with nothing in it."""


STORIES: tuple[tuple[str, str, str, "StoryStatus"], ...] = (
    ("queue", "The queue nobody owned", "ownership, dive-deep, earn-trust", "ready"),
    ("migration", "The migration that took two years", "think-big, earn-trust", "ready"),
    ("launch", "A launch without a date", "deliver-results, bias-for-action", "draft"),
    ("vendor", "The vendor who would not answer", "earn-trust", "retired"),
)
"""The id of each story, its title, its principles and its status."""


def stories(folder: Path) -> None:
    """Four stories, of which one was told twice and one once, and a file that is none."""
    for name, title, principles, status in STORIES:
        write_story(folder, name, title, status=status, more=f"principles: [{principles}]\npeople: 22\n")
    with (folder / "stories" / "queue.md").open("a") as file:
        file.write("- we met every Friday\n## Claims\n- 3 outages | source: the export\n")
        file.write("## Expect\n- measure: how do you know? -> two teams kept the old way\n")
    (folder / "stories" / "plan.md").write_text("What I still have to write\n")
    told_story(folder, 9, "queue", ("held", "gap"))
    told_story(folder, 5, "queue", ("partial",))
    told_story(folder, 4, "migration", ())


def told_story(
    folder: Path, day: int, name: str, outcomes: "tuple[MaybeOutcome, ...]", level: str = "L6"
) -> None:
    """A question about trust, on this day of March 2025, for which the story was told."""
    practice = begin(folder / "sessions", started=OLD.replace(day=day), tail=f"57{day:02}", level=level)
    practice.ask(BEHAVIORAL)
    practice.spend(10)
    title = next(title for known, title, _, _ in STORIES if known == name)
    practice.rehearsal.telling.choose_story(Story(FrontMatter(name, title), hash="0123456789abcdef"), 4.0)
    practice.answer(IN_WINDOW | {"task": 52})
    for outcome in outcomes:
        practice.rehearsal.ask_follow_up(offered(practice.rehearsal.session)[0])
        practice.spend(20)
        practice.rehearsal.close_follow_up(outcome)
    practice.finish()


def an_assessment(folder: Path) -> None:
    """A finished assessment in which some of everything is missing."""
    assessed(
        folder,
        answers={
            "technical-leadership": ("yes", "yes", "partly", "yes", "yes"),
            PEOPLE: ("yes", "partly", "not yet", "not yet", "not yet"),
            "business-impact": ("partly",),
        },
        places={"scope-of-influence": "L6", "strategic-thinking": "below L6"},
        now=OLD,
    )


def assessment_and_stories(folder: Path) -> None:
    """The assessment, a story that shows an item not yet covered, a draft, and one that is retired."""
    an_assessment(folder)
    shows = "l6/built-high-performing-collaborative-teams"
    write_story(folder, "queue-nobody-owned", "The queue nobody owned", shows=shows)
    write_story(folder, "late-hire", "The hire that came late", status="draft")
    write_story(folder, "old-one", "The old one", shows=shows, status="retired")


def two_assessments(folder: Path) -> None:
    """The next one after it, in which two items are better."""
    an_assessment(folder)
    assessed(
        folder,
        answers={PEOPLE: ("yes", "yes", "partly")},
        places={"strategic-thinking": "L6"},
        now=OLD.replace(month=6),
    )


def strange_assessment(folder: Path) -> None:
    """One that answers an item which is no longer in the framework, and one worded otherwise now."""
    an_assessment(folder)
    [path] = (folder / "readiness").glob("*.toml")
    text = path.read_text().replace("improved-underperforming-team-members", "gone")
    path.write_text(text.replace('text = "Managed managers', 'text = "Led managers'))


def session_and_assessment(folder: Path) -> None:
    full_session(folder)
    an_assessment(folder)


def a_month(folder: Path) -> None:
    """Eleven sessions of Sam in five weeks of March 2025, three of them with Ada, and one in which Sam asks.

    Action grows into its window, and every other answer was prepared.
    """
    outcomes: list[MaybeOutcome] = ["held", "gap"]
    criterion = shipped_bank().levels["L6"].criteria_of("behavioral")[0]
    for number in range(11):
        pair = Pair("Ada", "Sam") if number % 4 == 2 else None
        practice = begin(
            folder / "sessions",
            started=OLD.replace(day=3) + timedelta(days=3 * number - number // 4),
            tail=f"a0{number:02}",
            candidate="Sam",
            pair=pair,
        )
        practice.ask(PRACTISED[number % 2][1])
        if number % 2:
            practice.rehearsal.prepare(120)
        practice.spend(130 if number % 2 else 8)
        practice.answer(IN_WINDOW | {"action": 84 + 6 * number, "task": 52 - 2 * number})
        for outcome in outcomes[: number % 3]:
            practice.rehearsal.ask_follow_up(offered(practice.rehearsal.session)[0])
            practice.spend(25)
            practice.rehearsal.close_follow_up(outcome)
        practice.rehearsal.rate(criterion, 2 + number // 6)
        if pair:
            practice.rehearsal.rate(criterion, 4, by="candidate")
        practice.finish()
    asked = begin(
        folder / "sessions", started=OLD.replace(day=21, hour=9), tail="b000", pair=Pair("Sam", "Ada")
    )
    asked.ask(BEHAVIORAL)
    asked.answer(IN_WINDOW)
    asked.rehearsal.rate(criterion, 3)
    asked.rehearsal.rate(criterion, 2, by="candidate")
    asked.finish()


def real_interviews(folder: Path) -> None:
    """Three real interviews: a vote that was right, one that was not, and one without an outcome yet."""
    write_story(folder, "queue", "The queue nobody owned")
    later = OLD + timedelta(days=3)
    changed(folder, logged(folder, OLD), later, outcome="next round")
    second = logged(
        folder, later, on="2025-03-13", round="onsite 1", minutes=60, asked=(), felt="", vote="inclined"
    )
    changed(folder, second, later + timedelta(days=6), outcome="rejected")
    asked = (QUESTION._replace(text="Why here?", principles=(), story="", title="", follow_ups=()), QUESTION)
    logged(
        folder, later, on="2025-03-12", company="Initech", round="", minutes=0, asked=asked, felt="", vote=""
    )
