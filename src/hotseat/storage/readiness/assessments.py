"""The assessments on disk: one file of appended events each, in `readiness/`."""

from hotseat.domain.readiness.assessment import (
    ASSESSMENT_EVENTS,
    KIND,
    Assessed,
    Assessment,
    AssessmentHeader,
    after,
    name_of,
)
from hotseat.domain.session.closed_sets import ClosedSet
from hotseat.domain.vocabulary import ITEM_ANSWERS
from hotseat.storage.events.event_file import FileKind
from hotseat.storage.events.kept_files import Kept, KeptFiles

FOLDER = "readiness"
ASSESSMENTS = KeptFiles(
    FileKind(
        what="an assessment",
        header=AssessmentHeader,
        types=ASSESSMENT_EVENTS,
        closed_sets={Assessed: {"answer": ClosedSet(ITEM_ANSWERS)}},
        name_of=name_of,
    ),
    room=FOLDER,
    named=KIND,
    begun=Assessment,
    after=after,
)
StoredAssessment = Kept[Assessment]
