"""The real interviews on disk: one file of appended events each, in `interviews/`."""

from hotseat.domain.real_interviews.events import (
    KIND,
    REAL_EVENTS,
    Asked,
    FollowUpAsked,
    OutcomeLearned,
    RealInterviewHeader,
    Voted,
    name_of,
)
from hotseat.domain.real_interviews.real_interview import RealInterview, after
from hotseat.domain.session.closed_sets import ClosedSet
from hotseat.domain.vocabulary import OUTCOMES, REAL_OUTCOMES, VOTES
from hotseat.storage.events.event_file import FileKind
from hotseat.storage.events.kept_files import Kept, KeptFiles

FOLDER = "interviews"
REAL_INTERVIEWS = KeptFiles(
    FileKind(
        what="a real interview",
        header=RealInterviewHeader,
        types=REAL_EVENTS,
        closed_sets={
            Asked: {},
            FollowUpAsked: {"outcome": ClosedSet(("", *OUTCOMES), "")},
            Voted: {"vote": ClosedSet(("", *VOTES))},
            OutcomeLearned: {"outcome": ClosedSet(("", *REAL_OUTCOMES))},
        },
        name_of=name_of,
    ),
    room=FOLDER,
    named=KIND,
    begun=RealInterview,
    after=after,
)
StoredRealInterview = Kept[RealInterview]
