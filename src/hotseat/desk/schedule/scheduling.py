"""The schedule until the user's next interview, from their settings and from what they did so far."""

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING, Literal

from hotseat.domain.bank.bank import Choice, NothingToAsk
from hotseat.domain.bank.prompt import Prompt
from hotseat.domain.day import day_of
from hotseat.domain.interview_days import Interview, NoSuchDay, interviews_in, trouble_with, upcoming
from hotseat.domain.review.answer_filter import AnswerFilter
from hotseat.domain.schedule.counts import Counts, counts
from hotseat.domain.schedule.practice import DesignPlan, NextRound, Practice, StoryToTell
from hotseat.domain.schedule.schedule import Schedule, schedule
from hotseat.domain.vocabulary import Kind
from hotseat.storage.files.looking import is_there

if TYPE_CHECKING:
    from hotseat.desk.desk import Desk
    from hotseat.domain.loop.loop import Loop


class Scheduling:
    """Computes the schedule anew at each call, for the day that it is then."""

    def __init__(self, desk: "Desk", now: Callable[[], datetime]) -> None:
        self._desk = desk
        self.now = now
        """Returns the moment that it is."""

    def interviews(self) -> tuple[Interview, ...]:
        """The interviews in the settings, the earliest first, those that have passed among them.

        None while somebody else answers: the days are the user's.
        """
        desk = self._desk
        return () if desk.owner.whose else interviews_in(desk.settings.value("interview"))

    def today(self, level: str = "") -> Schedule | None:
        """The schedule as it is today, at this level or the one that counts; None where no interview is to
        come."""
        today = self._today()
        to_come = upcoming(self.interviews(), today)
        if not to_come:
            return None
        return schedule(to_come, self._practice(level, today), self._minutes)

    def counts(self, level: str = "") -> Counts:
        """Where the user stands, counted over all sessions; reads those that were not read so far."""
        desk, today = self._desk, self._today()
        practice, figures = self._practice(level, today), desk.sessions.figures()
        mine = AnswerFilter(of=desk.owner.whose, me=desk.owner.name)
        inclined = figures.inclined(mine._replace(level=practice.level), today)
        return counts(practice, inclined, figures.stories_told(mine, today))

    def keep(self, key: Literal["interview", "minutes"], typed: str) -> str:
        """Sets the day of the interview, or the minutes of a day, in the settings file.

        Returns "", or a sentence on why that was not possible.
        """
        try:
            days = interviews_in(typed) if key == "interview" else ()
        except NoSuchDay as wrong:
            return f"{wrong}."
        trouble = trouble_with(days, self._today())
        return f"{trouble}." if trouble else self._desk.settings.set(key, typed, ())

    @property
    def _minutes(self) -> int:
        minutes: int = self._desk.settings.user.in_force("minutes").value
        return minutes

    def _today(self) -> date:
        return day_of(self.now())

    def _practice(self, level: str, today: date) -> Practice:
        desk = self._desk
        level = level or desk.settings.choice().level
        done = desk.sessions.done_by(desk.owner.answering)
        pool = self._pool(level, "behavioral", done.lacked)
        earnest = desk.real_interviews if is_there(desk.folder.interviews) else None
        asked_about = {principle for prompt in pool for principle in prompt.principles}
        return Practice(
            level=level,
            today=today,
            answers=done.answers,
            principles={
                principle: name for principle, name in self._names(level).items() if principle in asked_about
            },
            stories=self._stories(asked_about),
            drills=done.drills,
            assessed=self._assessed(level),
            design=self._design(level, done.lacked),
            probed=tuple(earnest.probed()) if earnest else (),
            told_in_earnest=frozenset(earnest.told()) if earnest else frozenset(),
            next_round=_next_round(desk.open_loop()),
            rounds=self._rounds(),
        )

    def _rounds(self) -> frozenset[str]:
        """The ids of the sessions of all rounds of loops that have ended."""
        loops = self._desk.loops.all() if is_there(self._desk.folder.loops) else ()
        return frozenset(round_.session for loop in loops for round_ in loop.rounds if round_.ended)

    def _pool(self, level: str, kind: Kind, lacked: frozenset[str]) -> list[Prompt]:
        """The prompts of this level and kind that can be drawn: `lacked` are not, for want of a story."""
        try:
            return [
                prompt
                for prompt in self._desk.bank.current.pool(Choice(level, kind))
                if prompt.id not in lacked
            ]
        except NothingToAsk:
            return []

    def _names(self, level: str) -> dict[str, str]:
        """The names of the principles by id, those that the level expects first."""
        bank = self._desk.bank.current
        known, names = bank.levels.get(level), bank.principle_names()
        expected = [entry.principle for entry in known.expected_principles] if known else []
        return {
            principle: names[principle]
            for principle in dict.fromkeys([*expected, *names])
            if principle in names
        }

    def _stories(self, asked_about: set[str]) -> tuple[StoryToTell, ...]:
        if not is_there(self._desk.folder.stories):
            return ()
        return tuple(
            StoryToTell(
                id=story.id,
                title=story.title,
                principle=story.main if story.main in asked_about else "",
                is_ready=story.front.status == "ready",
                short_lines=sum(bullet.short for part in story.sections for bullet in part.bullets),
            )
            for story in self._desk.stories.all()
            if story.front.status != "retired"
        )

    def _assessed(self, level: str) -> tuple[date, ...] | None:
        readiness = self._desk.readiness
        return readiness.finished_on(level) if level in readiness.framework.levels else None

    def _design(self, level: str, lacked: frozenset[str]) -> DesignPlan | None:
        """The default plan for designs, scaled to the day's minutes where these are fewer."""
        known = self._desk.bank.current.levels.get(level)
        plan = known.plan("system-design") if known else None
        if known is None or plan is None or not self._pool(level, "system-design", lacked):
            return None
        whole = (plan.total or sum(section.high for section in plan.sections)) // 60
        shorter = known.plan("system-design", f"{plan.id}-in-{self._minutes}-min")
        if self._minutes < whole and shorter is not None and shorter.id != plan.id:
            return DesignPlan(shorter.id, self._minutes)
        return DesignPlan(plan.id, whole)


def _next_round(loop: "Loop | None") -> NextRound | None:
    following = loop.next_round if loop else None
    if loop is None or following is None:
        return None
    return NextRound(following.number, len(loop.rounds), following.plan.minutes)
