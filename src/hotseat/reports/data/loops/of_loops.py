"""Loops as data for programs. Principles are left out before a round is over, votes before all have voted."""

from typing import Any

from hotseat.domain.loop.loop import Loop, LoopRound
from hotseat.domain.loop.loop_report import LoopReport, RoundFigures
from hotseat.domain.loop.next_step import Standing
from hotseat.domain.loop.shape import Shape

FORMAT = 1


def standing_data(standing: Standing) -> dict[str, Any]:
    """Where a loop stands, and what comes next."""
    step = standing.step
    following = {
        "kind": step.kind,
        "words": step.words,
        "round": step.round or None,
        "break_minutes": step.break_minutes or None,
        "seconds_left": round(step.seconds, 1) if step.kind == "break" else None,
        "opens": step.until.isoformat() if step.until else None,
    }
    return {**loop_data(standing.loop), "next": following}


def loop_data(loop: Loop) -> dict[str, Any]:
    """A loop without its figures."""
    header = loop.header
    return {
        "id": header.id,
        "shape": header.shape,
        "name": header.name,
        "level": header.level,
        "started": header.started.isoformat(),
        "candidate": header.candidate,
        "days": header.days,
        "stage": loop.stage,
        "rounds": [_round(loop, round_) for round_ in loop.rounds],
        "breaks": [
            {
                "after_round": pause.round,
                "minutes": pause.minutes,
                "seconds": pause.seconds(pause.ended) if pause.ended else None,
            }
            for pause in loop.breaks
        ],
        "bar_raiser": {"blocks": spoke.blocks, "words": spoke.words} if (spoke := loop.bar_raiser) else None,
        "decision": {"decision": end.decision, "words": end.words} if (end := loop.decided) else None,
    }


def _round(loop: Loop, round_: LoopRound) -> dict[str, Any]:
    plan, seen = round_.plan, loop.has_first_votes
    return {
        "round": round_.number,
        "name": plan.name,
        "minutes": plan.minutes,
        "kind": plan.kind,
        "day": plan.day,
        "bar_raiser": plan.bar_raiser,
        "session": round_.session or None,
        "interviewer": round_.interviewer or None,
        "ended": round_.ended.how if round_.ended else None,
        "left_out": round_.left_out,
        "energy": round_.energy or None,
        "principles": list(plan.principles) if round_.is_over else None,
        "first_vote": round_.first.vote if seen and round_.first else None,
        "second_vote": round_.again.vote if seen and round_.again else None,
        "evidence": round_.again.evidence if seen and round_.again else None,
    }


def debrief_data(report: LoopReport) -> dict[str, Any]:
    """A loop with its figures: of each round, and of the stories and principles."""
    return {
        "format": FORMAT,
        **loop_data(report.loop),
        "figures": [_figures(figures) for figures in report.rounds],
        "stories": [
            {"id": story_told.story, "title": story_told.title, "rounds": list(story_told.rounds)}
            for story_told in report.stories
        ],
        "principles_answered": list(report.answered),
        "principles_not_answered": list(report.unanswered),
    }


def _figures(figures: RoundFigures) -> dict[str, Any]:
    return {
        "round": figures.round.number,
        "questions": figures.questions,
        "seconds": figures.seconds,
        "over_seconds": figures.over,
        "action_percent": figures.action,
        "first_word_seconds": None if figures.first_word is None else round(figures.first_word, 1),
        "first_word_heard": figures.heard_first_word,
        "follow_ups": dict(figures.outcomes),
        "words_a_minute": None if figures.pace is None else round(figures.pace, 1),
    }


def shape_data(shape: Shape) -> dict[str, Any]:
    """A shape with its rounds, its sources and where these differ."""
    return {
        "id": shape.id,
        "name": shape.name,
        "level": shape.level,
        "about": shape.about,
        "minutes": shape.minutes,
        "rounds": [{**round_._asdict(), "principles": list(round_.principles)} for round_ in shape.rounds],
        "sources": list(shape.sources),
        "differences": list(shape.differences),
    }
