"""Reports as data for programs: JSON, CSV, and a calendar."""

from typing import TYPE_CHECKING

from hotseat.when_used import modules_when_used

if TYPE_CHECKING:
    from hotseat.reports.data import cohort as cohort
    from hotseat.reports.data import json_text as json_text
    from hotseat.reports.data import loops as loops
    from hotseat.reports.data import plan_calendar as plan_calendar
    from hotseat.reports.data import progress as progress
    from hotseat.reports.data import readiness as readiness
    from hotseat.reports.data import real_interviews as real_interviews
    from hotseat.reports.data import schedule as schedule
    from hotseat.reports.data import schedule_calendar as schedule_calendar
    from hotseat.reports.data import session_data as session_data
    from hotseat.reports.data import spoken as spoken
    from hotseat.reports.data import spoken_columns as spoken_columns
    from hotseat.reports.data import stories as stories
    from hotseat.reports.data import stories_at_level as stories_at_level
    from hotseat.reports.data import story_matrix as story_matrix
    from hotseat.reports.data import table as table
    from hotseat.reports.data import tellings as tellings
else:
    __getattr__ = modules_when_used(__name__)
