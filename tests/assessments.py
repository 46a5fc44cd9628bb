"""Assessments made as the program makes them: answered item by item into a file."""

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from hotseat.desk.owner import Owner
from hotseat.desk.readiness import Readiness
from hotseat.desk.user_settings import UserSettings
from hotseat.domain.readiness.framework import CheckItem, Checklist, Framework
from hotseat.domain.vocabulary import ItemAnswer
from hotseat.engine.assessing import Assessing
from hotseat.storage.bank.framework import load_framework
from hotseat.storage.files.folder import PracticeFolder, shipped_prompts

MONDAY = datetime(2025, 3, 10, 20, 2, tzinfo=UTC)
PEOPLE = "people-management"


@cache
def shipped_framework() -> Framework:
    """The framework that ships."""
    return load_framework([shipped_prompts()]).framework


def readiness_of(folder: Path, now: datetime = MONDAY) -> Readiness:
    """What the screens would ask, at that moment."""
    return Readiness(PracticeFolder(folder, "of the test"), lambda: now, Owner(UserSettings({})))


def items_of(level: str, checklist: str) -> list[tuple[Checklist, CheckItem]]:
    """The items of one area of a checklist."""
    return [pair for pair in shipped_framework().levels[level].items() if pair[0].id == checklist]


def answer_area(assessing: Assessing, checklist: str, *answers: ItemAnswer) -> None:
    """Answers the items of an area in their order; a yes and a partly get evidence."""
    level = assessing.assessment.header.level
    for (area, item), answer in zip(items_of(level, checklist), answers, strict=False):
        evidence = f"{item.text}, in 2024" if answer != "not yet" else ""
        assessing.give_evidence(area, item, answer, evidence)


def assessed(
    folder: Path,
    level: str = "L6",
    answers: Mapping[str, tuple[ItemAnswer, ...]] | None = None,
    places: Mapping[str, str] | None = None,
    *,
    now: datetime = MONDAY,
    finished: bool = True,
) -> Path:
    """An assessment in the practice folder; the path of its file."""
    readiness = readiness_of(folder, now)
    assessing = readiness.assess(level)
    for checklist, item_answers in (answers or {}).items():
        answer_area(assessing, checklist, *item_answers)
    for row in shipped_framework().outline.rows:
        if level_place := (places or {}).get(row.id):
            assessing.put_into_words(row, f"{row.name}, in words")
            assessing.place(row, level_place)
    if finished:
        assessing.finish()
    readiness.leave()
    return max((folder / "readiness").glob("*.toml"))
