"""The table of all places by name: the module and the class of each, imported when it is first opened."""

from typing import TYPE_CHECKING

from hotseat.when_used import names_when_used

if TYPE_CHECKING:
    from hotseat.line.bank.all_prompts import Prompts as Prompts
    from hotseat.line.looking_back.all_answers import tell_coverage as tell_coverage
    from hotseat.line.looking_back.all_answers import tell_days as tell_days
    from hotseat.line.looking_back.all_answers import tell_trend as tell_trend
    from hotseat.line.looking_back.all_answers import tell_weeks as tell_weeks
    from hotseat.line.looking_back.comparing import compare_answers as compare_answers
    from hotseat.line.looking_back.comparing import compare_sessions as compare_sessions
    from hotseat.line.looking_back.comparing import compare_with_earlier as compare_with_earlier
    from hotseat.line.looking_back.mending import Corrections as Corrections
    from hotseat.line.looking_back.one_session import OneSession as OneSession
    from hotseat.line.looking_back.repairing import RepairTimes as RepairTimes
    from hotseat.line.looking_back.review import Review as Review
    from hotseat.line.loop.loops import show_loops as show_loops
    from hotseat.line.loop.one_loop import OneLoop as OneLoop
    from hotseat.line.pair.answer import PairAnswer as PairAnswer
    from hotseat.line.pair.both_rate import BothRate as BothRate
    from hotseat.line.pair.card import PairCard as PairCard
    from hotseat.line.pair.debrief import PairDebrief as PairDebrief
    from hotseat.line.pair.follow_ups import PairFollowUps as PairFollowUps
    from hotseat.line.pair.next_card import NextCard as NextCard
    from hotseat.line.pair.seats import ask_for_pair as ask_for_pair
    from hotseat.line.pair.swap import Swap as Swap
    from hotseat.line.places.home import Home as Home
    from hotseat.line.places.settings import Settings as Settings
    from hotseat.line.readiness.assess import Assess as Assess
    from hotseat.line.readiness.framework import Framework as Framework
    from hotseat.line.readiness.plan import Plan as Plan
    from hotseat.line.readiness.result import Readiness as Readiness
    from hotseat.line.real_interviews.all_interviews import RealInterviews as RealInterviews
    from hotseat.line.real_interviews.all_interviews import log_one as log_one
    from hotseat.line.real_interviews.one_interview import OneRealInterview as OneRealInterview
    from hotseat.line.schedule.place import Schedule as Schedule
    from hotseat.line.session.answer import Answer as Answer
    from hotseat.line.session.card import Card as Card
    from hotseat.line.session.debrief import Debrief as Debrief
    from hotseat.line.session.follow_ups import FollowUps as FollowUps
    from hotseat.line.session.rating import Rating as Rating
    from hotseat.line.stories.all_stories import Stories as Stories
    from hotseat.line.stories.drill import begin_drill as begin_drill
    from hotseat.line.stories.one_story import OneStory as OneStory
else:
    __getattr__ = names_when_used(
        "hotseat.line",
        {
            "Prompts": "bank.all_prompts",
            "Assess": "readiness.assess",
            "Framework": "readiness.framework",
            "Plan": "readiness.plan",
            "Readiness": "readiness.result",
            "log_one": "real_interviews.all_interviews",
            "OneRealInterview": "real_interviews.one_interview",
            "RealInterviews": "real_interviews.all_interviews",
            "tell_coverage": "looking_back.all_answers",
            "tell_days": "looking_back.all_answers",
            "tell_trend": "looking_back.all_answers",
            "tell_weeks": "looking_back.all_answers",
            "compare_answers": "looking_back.comparing",
            "compare_sessions": "looking_back.comparing",
            "compare_with_earlier": "looking_back.comparing",
            "show_loops": "loop.loops",
            "OneLoop": "loop.one_loop",
            "OneSession": "looking_back.one_session",
            "Corrections": "looking_back.mending",
            "RepairTimes": "looking_back.repairing",
            "Review": "looking_back.review",
            "Home": "places.home",
            "Settings": "places.settings",
            "PairAnswer": "pair.answer",
            "BothRate": "pair.both_rate",
            "PairCard": "pair.card",
            "PairDebrief": "pair.debrief",
            "PairFollowUps": "pair.follow_ups",
            "NextCard": "pair.next_card",
            "ask_for_pair": "pair.seats",
            "Swap": "pair.swap",
            "Schedule": "schedule.place",
            "Answer": "session.answer",
            "Card": "session.card",
            "Debrief": "session.debrief",
            "FollowUps": "session.follow_ups",
            "Rating": "session.rating",
            "Stories": "stories.all_stories",
            "begin_drill": "stories.drill",
            "OneStory": "stories.one_story",
        },
    )
