"""What is written, byte for byte."""

from datetime import UTC, datetime

from hotseat.domain.session import events as e
from hotseat.domain.session.corrections import correction_events as c
from hotseat.domain.session.event_types import EVENT_TYPES
from hotseat.domain.session.recordings.recording_events import Recorded, RecordingEnded
from hotseat.domain.session.stories.story_events import Looked, Told
from hotseat.storage.toml.encoding import encode, encode_header
from tests.storage.example import EVENTS, HEADER, WRITTEN


def test_a_session_is_written_as_the_format_says() -> None:
    assert (encode_header(HEADER) + b"".join(map(encode, EVENTS))).decode() == WRITTEN


ALL_KINDS: list[e.Event] = [
    *EVENTS,
    e.Prepared(60.0, 120),
    e.StoryLacked(60.05),
    Told(at=60.06, story="queue", title="The\nqueue", hash="0123456789abcdef", chosen="card", seconds=4.2),
    Told(at=60.07, story="", title="", hash="", chosen="afterwards", question=1),
    Looked(60.08, "task"),
    Recorded(at=60.09, file="2026-11-22-064432-l6-behavioral-4f2a.1.au", offset=60.1, device="Built-in"),
    RecordingEnded(60.09, "paused", 3.2),
    Recorded(at=60.09, file="2026-11-22-064432-l6-behavioral-4f2a.2.au", offset=0.0, device="", skipped=4.5),
    e.Paused(60.1),
    e.Away(60.2, 3_600.0),
    e.Resumed(60.3, True),
    e.Changed(60.35, "Now it must\nwork offline."),
    e.Ticked(at=60.36, list="missing", item="no-number", text="no number", on=True),
    e.CutIn(60.37, "What was\nyour part?"),
    e.Recovered(60.38),
    e.Answered(60.4),
    e.Guessed(60.5, 40, "task"),
    e.FollowUpAsked(60.6, "", "custom", "And\nthen?"),
    e.FollowUpAnswered(60.7, ""),
    e.Rated(at=60.8, score=3, criterion="c", name='A "criterion"', anchor="A \\ b"),
    e.Rated(at=60.85, score=2, criterion="c", name="C", anchor="A", by="candidate"),
    e.Voted(60.9, "strongly not inclined"),
    e.Voted(60.95, "inclined", again=True),
    e.Undone(61.0),
    e.Undone(61.0, 1, mark=2),
    e.Undone(61.0, 1, gap=1),
    e.Undone(61.0, 1),
    e.Moved(61.1, 1, 2, 55.0),
    e.Moved(61.1, 1, 0, 55.0, section="task"),
    e.Moved(61.1, 1, 0, 55.0, until=57.5),
    e.Reopened(61.2, datetime(2026, 11, 23, 6, 0, tzinfo=UTC)),
    e.Finished(61.3),
    e.Abandoned(61.4),
    c.Edited(at=61.4, note=1, sign="+", principles=("earn-trust",), text="named\nher first"),
    c.Removed(61.4, 1),
    c.FollowUpChanged(61.4, 1, "gap"),
    c.FollowUpWithdrawn(61.4, 1),
    c.TakenBack(61.4, 12),
    c.Redone(61.4, 12),
]


def test_every_kind_of_event_is_one_block_without_a_blank_line_inside() -> None:
    assert {type(event) for event in ALL_KINDS} == set(EVENT_TYPES.values())
    for event in ALL_KINDS:
        block = encode(event)
        assert block.startswith(b"[[event]]\nat = ")
        assert block.find(b"\n\n") == len(block) - 2


def test_what_says_nothing_is_left_out_of_the_header() -> None:
    alone = encode_header(HEADER).decode()
    assert not [
        key for key in ("slot", "questions", "sitting", "interruptions", "interviewer") if key in alone
    ]
    pair = HEADER._replace(mode="pair", slot=3300, questions=3, sitting="x", interruptions=True)
    lines = ('mode = "pair"', 'candidate = "Sam"', "slot = 3300", "questions = 3", 'sitting = "x"')
    assert [
        line for line in (*lines, "interruptions = true") if line not in encode_header(pair).decode()
    ] == []


def test_a_vote_and_a_score_say_whose_they_are_only_where_it_matters() -> None:
    assert b"again" not in encode(e.Voted(1.0, "inclined"))
    assert b"\nby" not in encode(e.Rated(at=1.0, score=3, criterion="c", name="C", anchor="A"))
    assert b"\nagain = true\ntype" in encode(e.Voted(1.0, "inclined", again=True))


def test_blank_lines_people_type_do_not_end_a_block() -> None:
    block = encode(e.Noted(at=1.0, section="", sign="", principles=(), text="one\n\n[[event]]\ntwo"))
    assert block.count(b"\n\n") == 1
    assert b'text = "one\\n\\n[[event]]\\ntwo"' in block


def test_an_event_without_a_repair_is_written_as_ever() -> None:
    assert encode(e.Undone(61.0)) == b'[[event]]\nat = 61.0\ntype = "undone"\n\n'
    assert encode(e.Moved(61.1, 1, 2, 55.0)) == (
        b'[[event]]\nat = 61.1\ntype = "moved"\nquestion = 1\nmark = 2\nto = 55.0\n\n'
    )


def test_what_may_be_left_out_stands_before_the_type() -> None:
    assert encode(e.Undone(61.0, 1, gap=3)) == (
        b'[[event]]\nat = 61.0\nquestion = 1\ngap = 3\ntype = "undone"\n\n'
    )
    assert encode(e.Moved(61.1, 1, 0, 55.0, until=57.5)) == (
        b'[[event]]\nat = 61.1\nuntil = 57.5\ntype = "moved"\nquestion = 1\nmark = 0\nto = 55.0\n\n'
    )
