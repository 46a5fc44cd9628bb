"""What the screens and commands ask for about readiness: the framework, the assessments, and the open one."""

import os
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from functools import cached_property
from pathlib import Path

from hotseat.desk.owner import Owner
from hotseat.desk.stories_beside import StoriesBeside
from hotseat.domain.bank.prompt import Prompt
from hotseat.domain.day import day_of
from hotseat.domain.readiness.assessment import Assessment, AssessmentHeader, Planned, carried_over
from hotseat.domain.readiness.framework import Framework
from hotseat.domain.readiness.gaps import ReadinessGap, gap_of, gaps
from hotseat.domain.readiness.result import Result, result
from hotseat.domain.stories.item_stories import ItemStories
from hotseat.domain.stories.story import Story
from hotseat.domain.text import slug
from hotseat.engine.assessing import Assessing, CannotAssess
from hotseat.reports import data, text
from hotseat.storage import files
from hotseat.storage.bank.framework_cache import RememberedFramework, recall_framework
from hotseat.storage.bank.pack_files import folder_faults
from hotseat.storage.events.journal import CannotKeep, Journal
from hotseat.storage.events.rescue import let_go
from hotseat.storage.files import listing
from hotseat.storage.files.folder import FolderTrouble, PracticeFolder, make_readiness, shipped_prompts
from hotseat.storage.files.looking import CannotRead
from hotseat.storage.files.reading import Unreadable
from hotseat.storage.readiness.assessments import ASSESSMENTS, StoredAssessment


class Readiness:
    """The framework, and the assessments of the person who answers now. Each is read when it is first used.

    Other people's assessments in the folder are used only where a person is named.
    """

    def __init__(
        self,
        folder: PracticeFolder,
        now: Callable[[], datetime],
        owner: Owner,
        stories: Callable[[], Sequence[Story]] = tuple,
    ) -> None:
        """`stories` returns those of the user, and is asked only where there is an assessment."""
        self._folder = folder
        self._now = now
        self._owner = owner
        self._running: tuple[Assessing, Journal] | None = None
        self._read: tuple[object, list[StoredAssessment]] = (None, [])
        self._gaps: tuple[object, dict[tuple[str, str], tuple[ItemStories, Sequence[ReadinessGap]]]] = (
            None,
            {},
        )
        self._beside = StoriesBeside(stories, owner)

    @cached_property
    def loaded(self) -> RememberedFramework:
        """The framework and the faults of its files."""
        return recall_framework([shipped_prompts(), self._folder.prompts])

    @cached_property
    def framework(self) -> Framework:
        """The framework of the packs."""
        return self.loaded.framework

    @property
    def faults(self) -> list[str]:
        """The faults of the framework's files and of assessments, each as `file:line: what is wrong`."""
        unread = folder_faults(self._folder.prompts)
        return [
            *unread,
            *self.loaded.complaints,
            *(stored.fault for stored in self._stored() if stored.fault),
        ]

    @property
    def left_out(self) -> list[str]:
        """A sentence for each assessment that has parts which this version does not know."""
        return [stored.left_out for stored in self._stored() if stored.left_out]

    @property
    def has_unreadable(self) -> bool:
        """Whether an assessment, or their folder, cannot be read."""
        return any(stored.fault for stored in self._stored())

    def levels(self) -> list[str]:
        """The levels of the framework, then other levels that assessments aim at."""
        aimed_at = [assessment.header.level for _, assessment in self._mine()]
        return list(dict.fromkeys([*self.framework.levels, *sorted(aimed_at)]))

    def latest_level(self) -> str:
        """The level of the newest assessment; empty if there is none."""
        return next((assessment.header.level for _, assessment in self._mine()), "")

    def result(self, level: str, person: str = "") -> Result | None:
        """The result of the newest assessment for that level, compared with the last finished one before it.

        It is the named person's, else that of the person who answers now; None if there is none.
        """
        newest_first = [assessment for _, assessment in self._of(level, person)]
        if not newest_first:
            return None
        before = next((earlier for earlier in newest_first[1:] if earlier.finished), None)
        return result(newest_first[0], self.framework, before)

    def gaps(self, level: str, person: str = "") -> Sequence[ReadinessGap]:
        """The gaps in the newest assessment for that level, the greatest first; whose, as for `result`."""
        stored, key = self._stored(), (level, person or self._owner.answering)
        if self._gaps[0] is not stored:
            self._gaps = (stored, {})
        if not stored:
            return ()
        stories, known = self.item_stories(level, person), self._gaps[1].get(key)
        if known is None or known[0] is not stories:
            newest = self.result(level, person)
            in_result = gaps(newest, self.framework, stories.unshown(newest)) if newest else ()
            known = self._gaps[1][key] = (stories, in_result)
        return known[1]

    def item_stories(self, level: str, person: str = "") -> ItemStories:
        """The user's stories beside the items of that level; none beside another person's assessment."""
        return self._beside.of(level, person, self.framework)

    def gap_finder(self, level: str, person: str = "") -> Callable[[Prompt], ReadinessGap | None]:
        """Finds the greatest of these gaps that a prompt practises; None for a prompt that practises none."""
        greatest_first = self.gaps(level, person)
        return lambda prompt: gap_of(prompt, greatest_first)

    def assess(self, level: str) -> Assessing:
        """The unfinished assessment for that level, else a new one with the answers of the last.

        Raises CannotAssess.
        """
        newest = next(self._of(level), None)
        if newest is not None and newest[1].finished is None:
            return self._reopened(newest[0])
        return self._begun(level, newest[1] if newest else None)

    def amend(self, level: str) -> Assessing:
        """The newest assessment for that level, even if it is finished, to add evidence or to plan; else a
        new one. Raises CannotAssess."""
        newest = next(self._of(level), None)
        return self._reopened(newest[0]) if newest else self._begun(level, None)

    def leave(self) -> str:
        """Closes the file of the open assessment; an assessment without answers leaves no file.

        Returns a sentence if something could not be written, else "".
        """
        if self._running is None:
            return ""
        assessing, kept = self._running
        self._running = None
        if not assessing.assessment.begun:
            return kept.discard()
        return let_go(kept)

    def export_plan(self, level: str) -> tuple[list[Path], str]:
        """Writes the plan as Markdown and as a calendar into the folder of assessments.

        Returns the two paths, and a sentence about the calendar. Raises CannotAssess.
        """
        newest, expected = self.result(level), self.framework.levels.get(level)
        stories = self.item_stories(level)
        if newest is None or expected is None:
            raise CannotAssess(f"There is no plan for {level} yet.")
        markdown = self._folder.readiness / f"plan-{slug(level)}.md"
        calendar, dated = markdown.with_suffix(".ics"), self.dated(level)
        try:
            files.whole_file.write(markdown, text.plan.plan_markdown(newest, expected, stories))
            files.whole_file.write(calendar, [data.plan_calendar.plan_calendar(newest, expected, dated)])
        except files.whole_file.CannotWrite as trouble:
            raise CannotAssess(str(trouble)) from trouble
        return [markdown, calendar], text.plan.calendar_note(newest, dated)

    def dated(self, level: str) -> list[Planned]:
        """Every plan entry for that level that ever had a due date, from the newest assessment with it."""
        entries: dict[str, Planned] = {}
        for _, assessment in self._of(level):
            for entry in assessment.dated:
                entries.setdefault(entry.entry, entry)
        return list(entries.values())

    def today(self) -> str:
        """The local date, as 2027-03-01."""
        return day_of(self._now()).isoformat()

    def _begun(self, level: str, before: Assessment | None) -> Assessing:
        if level not in self.framework.levels:
            known = ", ".join(self.framework.levels) or "none"
            raise CannotAssess(f'The framework has no level "{level}"; there are {known}.')
        now = self._now().replace(microsecond=0)
        name = f"{now:%Y-%m-%d-%H%M%S}-{level.lower()}-readiness-{os.urandom(2).hex()}"
        header = AssessmentHeader(
            1, name, now, level, candidate=self._owner.answering, before=before.header.id if before else ""
        )
        try:
            make_readiness(self._folder)
            kept = ASSESSMENTS.create(self._folder.readiness, header)
        except (FolderTrouble, CannotKeep) as trouble:
            raise CannotAssess(str(trouble)) from trouble
        assessing = Assessing(Assessment(header), kept, self._now)
        self._running = (assessing, kept)
        if before is not None:
            rows = (row.id for row in self.framework.outline.rows)
            assessing.carry(carried_over(before, self.framework.levels[level], rows, now))
        return assessing

    def _reopened(self, path: Path) -> Assessing:
        if self._running is not None and self._running[1].path == path:
            return self._running[0]
        try:
            kept, file = ASSESSMENTS.reopen(path)
        except CannotKeep as trouble:
            raise CannotAssess(str(trouble)) from trouble
        except Unreadable as unreadable:
            raise CannotAssess(f"{unreadable.sentence(path.name)}.") from unreadable
        assessing = Assessing(file.value, kept, self._now)
        self._running = (assessing, kept)
        return assessing

    def _of(self, level: str, person: str = "") -> Iterator[tuple[Path, Assessment]]:
        """The assessments for a level that can be read, newest first."""
        return ((path, known) for path, known in self._mine(person) if known.header.level == level)

    def finished_on(self, level: str) -> tuple[date, ...]:
        """The local day on which each assessment for that level was finished."""
        return tuple(day_of(result.finished) for _, result in self._of(level) if result.finished)

    def _mine(self, person: str = "") -> Iterator[tuple[Path, Assessment]]:
        """The assessments that can be read, of the person or of whoever answers now, newest first."""
        whose = person or self._owner.answering
        for stored in self._stored():
            if stored.value and self._owner.is_same(stored.value.header.candidate, whose):
                yield stored.path, stored.value

    def _stored(self) -> list[StoredAssessment]:
        """All assessments of the folder, newest first; they are read again only when a file has changed."""
        folder = self._folder.readiness
        try:
            signature: object = [(path.name, *listing.signature(path)) for path in ASSESSMENTS.paths(folder)]
        except CannotRead as trouble:
            signature = str(trouble)
        if self._read[0] != signature:
            self._read = (signature, list(ASSESSMENTS.all_of(folder)))
        return self._read[1]
