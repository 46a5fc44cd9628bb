"""The screens, by name. Home, page and help are here, the others in rooms by what they are about.

A screen is imported when it is first asked for (`screens.CardScreen`), so that none costs the first paint.
"""

from typing import TYPE_CHECKING

from hotseat.when_used import names_when_used

if TYPE_CHECKING:
    from hotseat.tui.screens.bank.add import AddScreen as AddScreen
    from hotseat.tui.screens.bank.bring_in import BringInScreen as BringInScreen
    from hotseat.tui.screens.bank.browse import BrowseScreen as BrowseScreen
    from hotseat.tui.screens.bank.change import ChangeScreen as ChangeScreen
    from hotseat.tui.screens.bank.change import TakeOutScreen as TakeOutScreen
    from hotseat.tui.screens.bank.choose_prompts import ChoosePromptsScreen as ChoosePromptsScreen
    from hotseat.tui.screens.help import HelpScreen as HelpScreen
    from hotseat.tui.screens.loop.debrief import LoopDebriefScreen as LoopDebriefScreen
    from hotseat.tui.screens.loop.loop import LoopScreen as LoopScreen
    from hotseat.tui.screens.loop.loops import LoopsScreen as LoopsScreen
    from hotseat.tui.screens.loop.loops import show_loops as show_loops
    from hotseat.tui.screens.loop.report import LoopReportScreen as LoopReportScreen
    from hotseat.tui.screens.loop.round_card import RoundCardScreen as RoundCardScreen
    from hotseat.tui.screens.pair.hand_over import CandidateHandOverScreen as CandidateHandOverScreen
    from hotseat.tui.screens.pair.hand_over import HandOverScreen as HandOverScreen
    from hotseat.tui.screens.pair.hand_over import RatedHere as RatedHere
    from hotseat.tui.screens.pair.interviewer import DesignInterviewerScreen as DesignInterviewerScreen
    from hotseat.tui.screens.pair.interviewer import InterviewerScreen as InterviewerScreen
    from hotseat.tui.screens.pair.next_card import NextCardScreen as NextCardScreen
    from hotseat.tui.screens.pair.pair_debrief import PairDebriefScreen as PairDebriefScreen
    from hotseat.tui.screens.pair.pair_form import PairScreen as PairScreen
    from hotseat.tui.screens.pair.pair_form import Seated as Seated
    from hotseat.tui.screens.pair.pair_rating import PairRatingScreen as PairRatingScreen
    from hotseat.tui.screens.pair.pairing import Pairing as Pairing
    from hotseat.tui.screens.pair.pairing import ask_for_pair as ask_for_pair
    from hotseat.tui.screens.pair.side_by_side import SideBySideScreen as SideBySideScreen
    from hotseat.tui.screens.pair.swap import Swapping as Swapping
    from hotseat.tui.screens.pair.swap import SwapScreen as SwapScreen
    from hotseat.tui.screens.pair.vote_again import VoteAgainScreen as VoteAgainScreen
    from hotseat.tui.screens.readiness.area import AreaScreen as AreaScreen
    from hotseat.tui.screens.readiness.area import StrangeScreen as StrangeScreen
    from hotseat.tui.screens.readiness.assess import AssessScreen as AssessScreen
    from hotseat.tui.screens.readiness.development_path import DevelopmentPathScreen as DevelopmentPathScreen
    from hotseat.tui.screens.readiness.evidence import SessionChoice as SessionChoice
    from hotseat.tui.screens.readiness.evidence import attach as attach
    from hotseat.tui.screens.readiness.framework import FrameworkScreen as FrameworkScreen
    from hotseat.tui.screens.readiness.readiness import ReadinessScreen as ReadinessScreen
    from hotseat.tui.screens.readiness.story_choice import ItemStoryChoice as ItemStoryChoice
    from hotseat.tui.screens.real_interviews.log import LogScreen as LogScreen
    from hotseat.tui.screens.real_interviews.real_interviews import (
        RealInterviewsScreen as RealInterviewsScreen,
    )
    from hotseat.tui.screens.review.compare import compare_sessions as compare_sessions
    from hotseat.tui.screens.review.compare import compare_tellings as compare_tellings
    from hotseat.tui.screens.review.compare import compare_with_earlier as compare_with_earlier
    from hotseat.tui.screens.review.coverage import CoverageScreen as CoverageScreen
    from hotseat.tui.screens.review.days import DaysScreen as DaysScreen
    from hotseat.tui.screens.review.discard import DiscardScreen as DiscardScreen
    from hotseat.tui.screens.review.progress import ProgressScreen as ProgressScreen
    from hotseat.tui.screens.review.repair import RepairScreen as RepairScreen
    from hotseat.tui.screens.review.session import SessionScreen as SessionScreen
    from hotseat.tui.screens.review.session_list import ReviewScreen as ReviewScreen
    from hotseat.tui.screens.review.trend import TrendScreen as TrendScreen
    from hotseat.tui.screens.schedule.beginning import begin_item as begin_item
    from hotseat.tui.screens.schedule.reading import ShortVersionsScreen as ShortVersionsScreen
    from hotseat.tui.screens.schedule.schedule import ScheduleScreen as ScheduleScreen
    from hotseat.tui.screens.session.answer import AnswerScreen as AnswerScreen
    from hotseat.tui.screens.session.asking import Asking as Asking
    from hotseat.tui.screens.session.away import AwayScreen as AwayScreen
    from hotseat.tui.screens.session.card import CardScreen as CardScreen
    from hotseat.tui.screens.session.debrief import DebriefScreen as DebriefScreen
    from hotseat.tui.screens.session.follow_ups import FollowUpScreen as FollowUpScreen
    from hotseat.tui.screens.session.guess import GuessScreen as GuessScreen
    from hotseat.tui.screens.session.guess import guessing as guessing
    from hotseat.tui.screens.session.leave import LeaveScreen as LeaveScreen
    from hotseat.tui.screens.session.listen_for import ListenForScreen as ListenForScreen
    from hotseat.tui.screens.session.mend import MendScreen as MendScreen
    from hotseat.tui.screens.session.pages.again import ask_again as ask_again
    from hotseat.tui.screens.session.pages.again import begin_again as begin_again
    from hotseat.tui.screens.session.pages.alone import Alone as Alone
    from hotseat.tui.screens.session.pages.story_choice import StoryChoice as StoryChoice
    from hotseat.tui.screens.session.pages.story_choice import choose_story as choose_story
    from hotseat.tui.screens.session.question import QuestionScreen as QuestionScreen
    from hotseat.tui.screens.session.rating import RatingScreen as RatingScreen
    from hotseat.tui.screens.settings.settings import SettingsScreen as SettingsScreen
    from hotseat.tui.screens.speech.transcript import TranscriptScreen as TranscriptScreen
    from hotseat.tui.screens.speech.transcriptions import Transcriptions as Transcriptions
    from hotseat.tui.screens.stories.drill import DrillScreen as DrillScreen
    from hotseat.tui.screens.stories.drill_done import DrillDoneScreen as DrillDoneScreen
    from hotseat.tui.screens.stories.drilling import begin_drill as begin_drill
    from hotseat.tui.screens.stories.matrix import StoriesScreen as StoriesScreen
    from hotseat.tui.screens.stories.matrix import stories_of as stories_of
    from hotseat.tui.screens.stories.story import StoryScreen as StoryScreen

_MODULES = {
    "AddScreen": "bank.add",
    "BringInScreen": "bank.bring_in",
    "BrowseScreen": "bank.browse",
    "ChangeScreen": "bank.change",
    "TakeOutScreen": "bank.change",
    "ChoosePromptsScreen": "bank.choose_prompts",
    "HelpScreen": "help",
    "LoopDebriefScreen": "loop.debrief",
    "LoopReportScreen": "loop.report",
    "LoopScreen": "loop.loop",
    "LoopsScreen": "loop.loops",
    "RoundCardScreen": "loop.round_card",
    "show_loops": "loop.loops",
    "CandidateHandOverScreen": "pair.hand_over",
    "HandOverScreen": "pair.hand_over",
    "RatedHere": "pair.hand_over",
    "DesignInterviewerScreen": "pair.interviewer",
    "InterviewerScreen": "pair.interviewer",
    "NextCardScreen": "pair.next_card",
    "PairDebriefScreen": "pair.pair_debrief",
    "PairScreen": "pair.pair_form",
    "Seated": "pair.pair_form",
    "PairRatingScreen": "pair.pair_rating",
    "Pairing": "pair.pairing",
    "ask_for_pair": "pair.pairing",
    "SideBySideScreen": "pair.side_by_side",
    "SwapScreen": "pair.swap",
    "Swapping": "pair.swap",
    "VoteAgainScreen": "pair.vote_again",
    "AreaScreen": "readiness.area",
    "StrangeScreen": "readiness.area",
    "AssessScreen": "readiness.assess",
    "DevelopmentPathScreen": "readiness.development_path",
    "SessionChoice": "readiness.evidence",
    "attach": "readiness.evidence",
    "FrameworkScreen": "readiness.framework",
    "ReadinessScreen": "readiness.readiness",
    "ItemStoryChoice": "readiness.story_choice",
    "LogScreen": "real_interviews.log",
    "RealInterviewsScreen": "real_interviews.real_interviews",
    "Alone": "session.pages.alone",
    "ask_again": "session.pages.again",
    "begin_again": "session.pages.again",
    "choose_story": "session.pages.story_choice",
    "compare_sessions": "review.compare",
    "compare_tellings": "review.compare",
    "compare_with_earlier": "review.compare",
    "CoverageScreen": "review.coverage",
    "DaysScreen": "review.days",
    "DiscardScreen": "review.discard",
    "ProgressScreen": "review.progress",
    "RepairScreen": "review.repair",
    "SessionScreen": "review.session",
    "ReviewScreen": "review.session_list",
    "TrendScreen": "review.trend",
    "begin_item": "schedule.beginning",
    "ShortVersionsScreen": "schedule.reading",
    "ScheduleScreen": "schedule.schedule",
    "AnswerScreen": "session.answer",
    "Asking": "session.asking",
    "AwayScreen": "session.away",
    "CardScreen": "session.card",
    "DebriefScreen": "session.debrief",
    "FollowUpScreen": "session.follow_ups",
    "GuessScreen": "session.guess",
    "guessing": "session.guess",
    "LeaveScreen": "session.leave",
    "ListenForScreen": "session.listen_for",
    "MendScreen": "session.mend",
    "QuestionScreen": "session.question",
    "RatingScreen": "session.rating",
    "SettingsScreen": "settings.settings",
    "DrillScreen": "stories.drill",
    "begin_drill": "stories.drilling",
    "DrillDoneScreen": "stories.drill_done",
    "StoriesScreen": "stories.matrix",
    "stories_of": "stories.matrix",
    "StoryChoice": "session.pages.story_choice",
    "StoryScreen": "stories.story",
    "TranscriptScreen": "speech.transcript",
    "Transcriptions": "speech.transcriptions",
}
"""In which module each is found."""

if not TYPE_CHECKING:
    __getattr__ = names_when_used(__name__, _MODULES)
