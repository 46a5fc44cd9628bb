"""A session's file read back, and what is said of one that is damaged."""

from pathlib import Path

import pytest

from hotseat.domain.session import events as e
from hotseat.storage.files.reading import Unreadable
from hotseat.storage.session.transcript import Transcript, faults_of, is_session, load
from tests.sessions import answered_session
from tests.storage.example import EVENTS, HEADER, WRITTEN, blocks


def written(folder: Path, text: str | bytes) -> Path:
    path = folder / "session.toml"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def read(folder: Path, text: str | bytes) -> Transcript:
    return load(written(folder, text))


def refused(folder: Path, text: str | bytes) -> tuple[int, str]:
    with pytest.raises(Unreadable) as refused:
        read(folder, text)
    return refused.value.line, refused.value.text


def test_a_session_written_as_the_format_says_is_read(tmp_path: Path) -> None:
    transcript = read(tmp_path, WRITTEN)
    assert transcript.session.header == HEADER
    assert list(transcript.events) == EVENTS
    assert (transcript.end, transcript.missing, transcript.torn) == (len(WRITTEN), b"", 0)


LAST = WRITTEN.rindex("[[event]]")


def line_of(text: str, part: str) -> int:
    """The line on which the part stands that the text holds last."""
    return text[: text.rindex(part)].count("\n") + 1


def test_a_last_event_torn_anywhere_is_left_out_and_told_of(tmp_path: Path) -> None:
    for kept in range(LAST + 1, len(WRITTEN) - 2):
        transcript = read(tmp_path, WRITTEN[:kept])
        assert list(transcript.events) == EVENTS[:-1]
        assert transcript.end == LAST
        assert transcript.torn == WRITTEN[LAST:kept].count("\n") + 1
        [(line, sentence)] = faults_of(written(tmp_path, WRITTEN[:kept]))
        assert sentence.startswith("the last event is incomplete and is left out")
        assert line == line_of(WRITTEN, "[[event]]")


REPAIRS: list[e.Event] = [
    e.Moved(55.8, 1, 0, 30.0, section="task"),
    e.Moved(55.8, 1, 0, 40.0, until=45.5),
    e.Undone(55.8, 1, gap=1),
    e.Undone(55.8, 1, mark=2),
    e.Undone(55.8, 1),
    e.Moved(55.8, 1, 1, 12.0),
]


def test_repairs_are_read_back_as_they_were_made(tmp_path: Path) -> None:
    transcript = load(written(tmp_path, blocks(*EVENTS, *REPAIRS)))
    assert list(transcript.events) == [*EVENTS, *REPAIRS]
    assert [type(event) for event in transcript.events[-6:]] == [type(event) for event in REPAIRS]
    assert transcript.session.at == 55.8


@pytest.mark.parametrize("number", range(1, len(REPAIRS) + 1))
def test_a_repair_torn_anywhere_is_never_taken_for_another_event(tmp_path: Path, number: int) -> None:
    whole, before = blocks(*EVENTS, *REPAIRS[:number]), blocks(*EVENTS, *REPAIRS[: number - 1])
    for kept in range(len(before) + 1, len(whole)):
        events = list(read(tmp_path, whole[:kept]).events)
        assert events in ([*EVENTS, *REPAIRS[:number]], [*EVENTS, *REPAIRS[: number - 1]])


@pytest.mark.parametrize(("gone", "missing"), [(1, b"\n"), (2, b"\n\n")])
def test_a_last_line_end_taken_by_an_editor_costs_nothing(tmp_path: Path, gone: int, missing: bytes) -> None:
    transcript = read(tmp_path, WRITTEN[:-gone])
    assert list(transcript.events) == EVENTS
    assert (transcript.missing, transcript.torn) == (missing, 0)
    assert faults_of(written(tmp_path, WRITTEN[:-gone])) == []


def test_a_whole_number_torn_after_a_digit_is_not_taken_for_another(tmp_path: Path) -> None:
    card = WRITTEN[: WRITTEN.index("[[event]]\nat = 14.2")]
    torn = card + '[[event]]\nat = 1.0\ntype = "prepared"\nseconds = 12'
    assert read(tmp_path, torn).session.questions[0].prepared == 0
    assert read(tmp_path, f"{torn}0\n\n").session.questions[0].prepared == 120


def test_an_event_whose_tables_may_be_torn_is_not_taken_for_whole(tmp_path: Path) -> None:
    second = '[[event.follow_ups]]\nlayer = "role"\norigin = "prompt"\ntext = "Why?"\n'
    card = WRITTEN[: WRITTEN.index("\n[[event]]\nat = 14.2")]
    assert len(read(tmp_path, f"{card}{second}\n").session.questions[0].asked.follow_ups) == 2
    assert read(tmp_path, card).events == ()


def test_a_note_that_looks_like_a_table_is_healed_all_the_same(tmp_path: Path) -> None:
    note = (
        '[[event]]\nat = 60.0\ntype = "noted"\nsection = ""\nsign = ""\nprinciples = []\ntext = "[[event.x]]"'
    )
    assert read(tmp_path, WRITTEN + note).session.questions[0].notes[-1].text == "[[event.x]]"


def test_a_last_event_written_by_hand_is_healed_too(tmp_path: Path) -> None:
    by_hand = '[[event]]\ntype="answered"   # at last\nat=60'
    assert read(tmp_path, f"{WRITTEN}{by_hand}\n").session.questions[0].answered_at == 60.0


def test_windows_line_ends_and_a_byte_order_mark_are_read(tmp_path: Path) -> None:
    transcript = read(tmp_path, b"\xef\xbb\xbf" + WRITTEN.replace("\n", "\r\n").encode())
    assert list(transcript.events) == EVENTS


@pytest.mark.parametrize("text", ["", "format = 1\n", WRITTEN[: WRITTEN.index("\n\n") + 1]])
def test_a_file_that_ends_inside_its_header_kept_nothing(tmp_path: Path, text: str) -> None:
    assert refused(tmp_path, text) == (
        1,
        "ends inside its header, so it holds no events; it can stay where it is",
    )


NOTED = "[[event]]\nat = 52.9"
SEVEN = """[[event]]
at = 60.0
type = "rated"
score = 7
criterion = "c"
name = "C"
anchor = "A"

[[event]]
at = 61.0"""
BROKEN = {
    "a missing key": ('sign = "+"\n', "", NOTED, '"sign" is missing; add it'),
    "no type": ('type = "noted"\n', "", NOTED, "this event needs a type; the types are asked"),
    "a wrong type of value": ("at = 52.9", 'at = "soon"', 'at = "soon"', '"at" should be seconds'),
    "a number as a truth": ("low = 30\nhigh = 30", "low = true\nhigh = 30", "low = true", '"low" should be'),
    "a number out of bounds": ("at = 52.9", "at = " + "9" * 400, "at = 999", '"at" should be seconds'),
    "time that runs backwards": ("52.9", "12.9", "[[event]]\nat = 12.9", "an event cannot be at 12.9 s"),
    "the impossible": (
        'section = "task"',
        'section = "situation"',
        "[[event]]\nat = 55.8",
        "already running",
    ),
    "broken TOML": ('text = "named', "text = named", "text = named", "this is not TOML"),
    "a table for a list": (
        "[[event]]\nat = 55.8",
        "[event]\nat = 55.8",
        "[event]\nat = 55.8",
        "this is not TOML",
    ),
    "bytes that are no text": ("customer", "c\udce9ustomer", "c\udce9ustomer", "byte 0xE9 is not UTF-8"),
    "a later format": (
        "format = 1",
        "format = 2",
        "format",
        "has format 2, but this hotseat reads format 1",
    ),
    "no format": ("format = 1\n", "", "id = ", 'it needs the line "format = 1"'),
    "an assessment": ('kind = "behavioral"', 'kind = "readiness"', "kind", "it is an assessment"),
    "a score of seven": ("[[event]]\nat = 55.8", SEVEN, SEVEN, "a score is from 1 to 4, not 7"),
    "a start that is no time": (
        "2026-11-22T06:44:32+00:00",
        '"noon"',
        "started",
        '"started" should be a date',
    ),
    "a start with no offset": ("+00:00", "", "started", "a date and time with its offset"),
}


@pytest.mark.parametrize(("old", "new", "wrong_text", "sentence"), BROKEN.values(), ids=BROKEN)
def test_a_fault_in_the_middle_stops_the_reader_with_its_line(
    tmp_path: Path, old: str, new: str, wrong_text: str, sentence: str
) -> None:
    before, _, behind = WRITTEN.rpartition(old)
    text = before + new + behind
    path = written(tmp_path, text.encode(errors="surrogateescape"))
    with pytest.raises(Unreadable):
        load(path)
    line = text[: text.index(wrong_text)].count("\n") + 1
    assert [at for at, fault in faults_of(path) if sentence in fault] == [line]


def test_the_first_fault_of_a_file_is_the_one_that_is_told(tmp_path: Path) -> None:
    text = WRITTEN.replace("at = 14.2", "at = -1").replace('sign = "+"', "sign = 1")
    path = written(tmp_path, text)
    assert [line for line, _ in faults_of(path)] == [line_of(text, "at = -1"), line_of(text, "sign = 1")]
    assert refused(tmp_path, text) == faults_of(path)[0]


def test_a_damaged_file_is_left_as_it_is(tmp_path: Path) -> None:
    text = WRITTEN.replace("at = 14.2", "at = -1")
    refused(tmp_path, text)
    assert (tmp_path / "session.toml").read_text() == text


def test_a_missing_blank_line_between_events_is_no_fault(tmp_path: Path) -> None:
    assert (
        list(read(tmp_path, WRITTEN.replace("\n\n[[event]]\nat = 52.9", "\n[[event]]\nat = 52.9")).events)
        == EVENTS
    )


def test_events_that_are_no_list_are_not_passed_over(tmp_path: Path) -> None:
    header = WRITTEN[: WRITTEN.index("[[event]]")]
    assert refused(tmp_path, f'{header}[event]\nat = 0.0\ntype = "finished"\n\n') == (
        9,
        '"event" should be written as [[event]]',
    )


def test_control_characters_in_a_file_are_taken_out_and_the_session_is_read(tmp_path: Path) -> None:
    transcript = read(tmp_path, WRITTEN.replace("named the", "\\u001b[2Jnamed\\u202e the"))
    assert transcript.session.questions[0].notes[0].text == "[2Jnamed the customer first"


def test_a_raw_control_character_is_no_toml(tmp_path: Path) -> None:
    assert "not TOML" in refused(tmp_path, WRITTEN.replace("named the", "\x1bnamed the"))[1]


@pytest.mark.parametrize("lost", ["\0" * 50, "[[ev" + "\0" * 50, "[[event]]\nat = 56.0\nty" + "\0" * 9])
def test_an_end_that_never_reached_the_disk_is_torn(tmp_path: Path, lost: str) -> None:
    transcript = read(tmp_path, WRITTEN + lost)
    assert list(transcript.events) == EVENTS
    assert (transcript.end, transcript.torn > 0) == (len(WRITTEN), True)


def test_a_comment_at_the_end_is_no_torn_event(tmp_path: Path) -> None:
    transcript = read(tmp_path, f"{WRITTEN}# the best one yet")
    assert list(transcript.events) == EVENTS
    assert (transcript.missing, transcript.torn) == (b"\n\n", 0)


def test_a_session_is_told_from_a_pack_by_its_start_or_its_folder(tmp_path: Path) -> None:
    assert is_session(written(tmp_path, WRITTEN))
    assert not is_session(written(tmp_path, 'format = 1\n[[prompt]]\nid = "started"\n'))
    folder = tmp_path / "sessions"
    folder.mkdir()
    assert is_session(written(folder, "ruined"))
    assert is_session(answered_session(folder))
