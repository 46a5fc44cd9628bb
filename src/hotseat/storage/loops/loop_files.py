"""The loops on disk: one file of appended events each, in `loops/`."""

from hotseat.domain.loop.loop import Loop
from hotseat.domain.loop.loop_events import KIND, LOOP_EVENTS, OF_LOOPS, LoopHeader, name_of
from hotseat.domain.loop.rules import after
from hotseat.storage.events.event_file import FileKind
from hotseat.storage.events.kept_files import Kept, KeptFiles

FOLDER = "loops"
LOOPS = KeptFiles(
    FileKind(what="a loop", header=LoopHeader, types=LOOP_EVENTS, closed_sets=OF_LOOPS, name_of=name_of),
    room=FOLDER,
    named=KIND,
    begun=Loop,
    after=after,
)
StoredLoop = Kept[Loop]
