"""When a recording may begin and end, and which names its file may have."""

import pytest

from hotseat.domain.refusal import Refused
from hotseat.domain.session import events as e
from hotseat.domain.session.corrections import correction_events as c
from hotseat.domain.session.recordings.recording import Recording
from hotseat.domain.session.recordings.recording_events import Recorded, RecordingEnded
from hotseat.domain.session.recordings.recording_rules import refuse_strange_name
from hotseat.domain.session.rules import after
from tests.domain.script import ANSWER, CLOSED, FINISHED, HEADER, LATER, LEFT, OVER, PAUSED, PROBED, after_all

FILE = f"{HEADER.id}.1.au"
BEGUN = Recorded(at=10.2, file=FILE, offset=10.1, device="Built-in")
SECOND = BEGUN._replace(at=LATER, file=f"{HEADER.id}.2.au", offset=LATER)
ENDED = RecordingEnded(LATER, "answered", 49.9)
ATTACHED = Recorded(at=LATER, file=f"{HEADER.id}.3.ogg", offset=0.0, device="", skipped=4.5)
RECORDS = (*ANSWER, BEGUN)

POSSIBLE: dict[str, tuple[tuple[e.Event, ...], e.Event]] = {
    "in an answer": (ANSWER, BEGUN),
    "in a pause": (PAUSED, SECOND),
    "in the follow-ups": (PROBED, SECOND),
    "when the session is finished": (FINISHED, ATTACHED),
    "when it was abandoned": (LEFT, ATTACHED),
    "after one whose end nobody wrote down": (RECORDS, SECOND),
    "the end": (RECORDS, ENDED),
    "the end when the session is finished": ((*FINISHED, ATTACHED), ENDED),
}
IMPOSSIBLE: dict[str, tuple[tuple[e.Event, ...], e.Event, str]] = {
    "before any question": ((), BEGUN, "no question has been asked yet"),
    "the same file twice": (RECORDS, BEGUN._replace(at=LATER), f"a recording {FILE} already"),
    "the end of none": (ANSWER, ENDED, "no recording runs"),
    "the end of one that ended": ((*RECORDS, ENDED), ENDED, "no recording runs"),
    "taking a recording back": (RECORDS, c.TakenBack(LATER, 3), "before event 2"),
}


@pytest.mark.parametrize(("before", "event"), POSSIBLE.values(), ids=POSSIBLE)
def test_what_is_possible_is_accepted(before: tuple[e.Event, ...], event: e.Event) -> None:
    assert after(after_all(*before), event).events == len(before) + 1


@pytest.mark.parametrize(("before", "event", "reason"), IMPOSSIBLE.values(), ids=IMPOSSIBLE)
def test_what_is_impossible_is_refused_with_the_reason_in_words(
    before: tuple[e.Event, ...], event: e.Event, reason: str
) -> None:
    with pytest.raises(Refused) as refused:
        after(after_all(*before), event)
    assert reason in str(refused.value)


@pytest.mark.parametrize(
    "name",
    [
        "",
        "other.1.au",
        f"../{FILE}",
        f"{HEADER.id}.1",
        f"{HEADER.id}.toml",
        f"{HEADER.id}.words.jsonl",
        f"{HEADER.id}.1.au/../x",
        f"{HEADER.id}..au",
        f"{HEADER.id}.1.au\n",
        "/etc/passwd",
    ],
)
def test_a_name_that_could_be_another_file_is_refused(name: str) -> None:
    with pytest.raises(Refused, match="a recording of this session is named"):
        after(after_all(*ANSWER), BEGUN._replace(file=name))


def test_a_session_knows_its_recordings() -> None:
    session = after_all(*OVER, BEGUN._replace(at=LATER), ENDED, SECOND, ATTACHED)
    assert list(session.recordings) == [
        Recording(file=FILE, starts=10.1, device="Built-in", why="answered", seconds=49.9),
        Recording(SECOND.file, LATER, "Built-in"),
        Recording(ATTACHED.file, -4.5, ""),
    ]
    assert [recording.is_open for recording in session.recordings] == [False, True, True]


def test_what_was_taken_back_can_be_done_again_after_a_recording() -> None:
    back = after_all(*CLOSED, c.TakenBack(110.0, 5))
    again = after(after(after(back, BEGUN._replace(at=111.0)), ENDED._replace(at=112.0)), c.Redone(113.0, 5))
    assert again.questions == after_all(*CLOSED).questions


def test_the_times_of_an_answer_do_not_depend_on_sound() -> None:
    with_sound = after_all(*ANSWER, BEGUN, e.Answered(60.0), ENDED)
    assert with_sound.questions == after_all(*OVER).questions


def test_an_id_that_leads_to_another_folder_has_no_recordings() -> None:
    """The id is what a file says, which may come from somebody else."""
    for strange in ("../elsewhere", "/etc/elsewhere", "a/b"):
        with pytest.raises(Refused, match="cannot be in the name of a file"):
            refuse_strange_name(strange, f"{strange}.1.au")
