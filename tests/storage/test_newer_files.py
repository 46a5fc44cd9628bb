"""Files of a later version of this format: what is not known here is left out and told, the rest is read."""

from collections.abc import Callable
from pathlib import Path

import pytest

from hotseat.domain.session import events as e
from hotseat.domain.session.closed_sets import OF_SESSIONS
from hotseat.domain.session.corrections import correction_events as c
from hotseat.domain.session.event_types import EVENT_TYPES
from hotseat.domain.session.recordings.recording_events import Recorded, RecordingEnded
from hotseat.domain.session.stories.story_events import Told
from hotseat.storage.events.journal import CannotKeep
from hotseat.storage.files.reading import Unreadable
from hotseat.storage.readiness.assessments import ASSESSMENTS
from hotseat.storage.session.archive import read as read_stored
from hotseat.storage.session.session_journal import reopen
from hotseat.storage.session.shelf import Shelf
from hotseat.storage.session.tail import Tail, Trouble
from hotseat.storage.session.transcript import faults_of, load
from hotseat.storage.toml.encoding import encode
from tests.assessments import PEOPLE, assessed
from tests.storage.example import EVENTS, HEADER, WRITTEN, blocks

APPLAUSE = '[[event]]\nat = 60.0\ntype = "applauded"\nloud = true\n\n'
ANSWERED = encode(e.Answered(70.0)).decode()
PROBED = encode(e.FollowUpAsked(71.0, "role", "prompt", "Why?")).decode()


def written(folder: Path, text: str) -> Path:
    path = folder / f"{HEADER.id}.toml"
    path.write_text(text)
    return path


def line_of(text: str, part: str) -> int:
    return text[: text.index(part)].count("\n") + 1


TOLD = Told(at=60.0, story="queue", title="The queue", hash="0123456789abcdef", chosen="card", question=1)
RECORDED = Recorded(at=60.0, file=f"{HEADER.id}.1.au", offset=58.0, device="Built-in")
ENDED = RecordingEnded(61.0, "stopped", 3.0)
# What was changed, the line that tells of it, what is said, and what of the events is left.
STRANGE: dict[str, tuple[str, str, str, list[e.Event]]] = {
    "an event": (WRITTEN + APPLAUSE, "[[event]]\nat = 60.0", 'an event "applauded"', EVENTS),
    "an event's key": (
        WRITTEN.replace('sign = "+"', 'sign = "+"\nmood = "calm"'),
        "mood",
        'the key "mood"',
        EVENTS,
    ),
    "a key of a table in it": (
        WRITTEN.replace("low = 30\nhigh = 30", "low = 30\nhigh = 30\nmid = 30"),
        "mid",
        "mid",
        EVENTS,
    ),
    "a header's key": (
        WRITTEN.replace('mode = "solo"', 'mode = "solo"\nroom = "B"'),
        "room",
        'the key "room"',
        EVENTS,
    ),
    "a table of its own": (f"{WRITTEN}[[remark]]\ntext = 'x'\n\n", "[[remark]]", 'the key "remark"', EVENTS),
    "a kind": (WRITTEN.replace('"behavioral"', '"opera"', 1), "kind =", 'the kind "opera"', EVENTS),
    "a mode": (WRITTEN.replace('"solo"', '"trio"'), "mode =", 'the mode "trio"', EVENTS),
    "a sign": (
        WRITTEN.replace('sign = "+"', 'sign = "!"'),
        "[[event]]\nat = 52.9",
        'the sign "!"',
        [event._replace(sign="") if isinstance(event, e.Noted) else event for event in EVENTS],
    ),
    "a tick list": (
        WRITTEN + encode(e.Ticked(at=60.0, list="praised", item="x", text="X", on=True)).decode(),  # type: ignore[arg-type]
        "[[event]]\nat = 60.0",
        'the list "praised"',
        EVENTS,
    ),
    "a rater": (
        WRITTEN
        + ANSWERED
        + encode(e.Rated(at=80.0, score=3, criterion="c", name="C", anchor="A", by="observer")).decode(),  # type: ignore[arg-type]
        "[[event]]\nat = 80.0",
        'the by "observer"',
        [*EVENTS, e.Answered(70.0)],
    ),
    "a vote": (
        WRITTEN + ANSWERED + encode(e.Voted(80.0, "torn")).decode(),  # type: ignore[arg-type]
        "[[event]]\nat = 80.0",
        'the vote "torn"',
        [*EVENTS, e.Answered(70.0)],
    ),
    "a way to choose a story": (
        WRITTEN + encode(TOLD._replace(chosen="by lot")).decode(),  # type: ignore[arg-type]
        "[[event]]\nat = 60.0",
        'the chosen "by lot"',
        [*EVENTS, TOLD],
    ),
    "why a recording ended": (
        WRITTEN + encode(RECORDED).decode() + encode(ENDED._replace(why="rain")).decode(),  # type: ignore[arg-type]
        "[[event]]\nat = 61.0",
        'the why "rain"',
        [*EVENTS, RECORDED, ENDED],
    ),
    "an outcome": (
        WRITTEN + ANSWERED + PROBED + encode(e.FollowUpAnswered(80.0, "brilliant")).decode(),  # type: ignore[arg-type]
        "[[event]]\nat = 80.0",
        'the outcome "brilliant"',
        [
            *EVENTS,
            e.Answered(70.0),
            e.FollowUpAsked(71.0, "role", "prompt", "Why?"),
            e.FollowUpAnswered(80.0, ""),
        ],
    ),
    "a layer": (
        WRITTEN + ANSWERED + PROBED.replace('"role"', '"weather"'),
        "[[event]]\nat = 71.0",
        'the layer "weather"',
        [*EVENTS, e.Answered(70.0), e.FollowUpAsked(71.0, "", "prompt", "Why?")],
    ),
    "an origin": (
        WRITTEN + ANSWERED + PROBED.replace('"prompt"', '"a model"'),
        "[[event]]\nat = 71.0",
        'the origin "a model"',
        [*EVENTS, e.Answered(70.0), e.FollowUpAsked(71.0, "role", "custom", "Why?")],
    ),
}


@pytest.mark.parametrize(("text", "wrong_text", "words", "left"), STRANGE.values(), ids=STRANGE)
def test_what_is_not_known_is_left_out_and_told_and_the_rest_is_read(
    tmp_path: Path, text: str, wrong_text: str, words: str, left: list[e.Event]
) -> None:
    path = written(tmp_path, text)
    transcript = load(path)
    assert list(transcript.events) == left
    [(line, sentence)] = transcript.unknown
    assert (line, words in sentence) == (line_of(text, wrong_text), True)
    assert sentence.endswith("is not known to this version; a newer hotseat may have written it")
    assert faults_of(path) == [(line, sentence)]


@pytest.mark.parametrize("text", [case[0] for case in STRANGE.values()], ids=STRANGE)
def test_such_a_file_is_opened_for_reading_only(tmp_path: Path, text: str) -> None:
    path = written(tmp_path, text)
    with pytest.raises(CannotKeep, match="opened for reading only: a newer hotseat wrote it"):
        reopen(path)
    assert path.read_text() == text


def test_every_closed_set_of_every_event_is_read_beyond(tmp_path: Path) -> None:
    text = "".join(sentence for _, _, sentence, _ in STRANGE.values())
    for fields in OF_SESSIONS.values():
        for name in fields:
            assert f'the {name} "' in text


@pytest.mark.parametrize("name", EVENT_TYPES)
def test_a_stranger_before_or_behind_any_event_is_no_trouble(tmp_path: Path, name: str) -> None:
    text = WRITTEN + f'[[event]]\nat = 60.0\ntype = "{name}_again"\nhow = [1, {{a = 2}}]\n\n' + ANSWERED
    assert list(load(written(tmp_path, text)).events) == [*EVENTS, e.Answered(70.0)]


def test_an_event_taken_back_is_counted_with_those_that_are_not_known(tmp_path: Path) -> None:
    first, second = e.Entered(60.5, "situation"), e.Entered(85.0, "situation")
    number = len(EVENTS) + 2
    text = WRITTEN + APPLAUSE + encode(first).decode() + encode(c.TakenBack(80.0, number)).decode()
    tail = Tail(written(tmp_path, WRITTEN + APPLAUSE))
    tail.look()
    path = written(tmp_path, text)
    transcript, marks = load(path), load(written(tmp_path, WRITTEN)).session.questions[0].marks
    assert (transcript.session.questions[0].marks, transcript.unread) == (marks, 0)
    path.write_text(text)
    tail.look()
    assert tail.session == transcript.session
    more = encode(second) + encode(c.TakenBack(90.0, number + 2))
    with path.open("ab") as file:
        file.write(more)
    tail.look()
    assert tail.session == load(path).session
    assert tail.session.questions[0].marks == marks


def test_an_event_that_misses_what_is_not_known_ends_the_reading_and_is_told(tmp_path: Path) -> None:
    text = WRITTEN + APPLAUSE + PROBED + encode(e.FollowUpAnswered(80.0, "held")).decode()
    path = written(tmp_path, text)
    transcript = load(path)
    assert (transcript.session.at, transcript.unread) == (55.8, 2)
    line, sentence = transcript.unknown[-1]
    assert line == line_of(text, "[[event]]\nat = 71.0")
    assert sentence.startswith('"follow_up_asked" does not fit because something before it is unknown')
    assert sentence.endswith("2 events are not read from here on")


@pytest.mark.parametrize(
    ("event", "sentence"),
    [
        (e.Rated(at=80.0, score=7, criterion="c", name="C", anchor="A"), "a score is from 1 to 4, not 7"),
        (e.Answered(20.0), "an event cannot be at 20 s"),
    ],
    ids=["a score of seven", "time that runs backwards"],
)
def test_a_value_out_of_its_bounds_stays_a_fault(tmp_path: Path, event: e.Event, sentence: str) -> None:
    with pytest.raises(Unreadable, match=sentence):
        load(written(tmp_path, WRITTEN + APPLAUSE + encode(event).decode()))


def test_an_event_that_does_not_fit_in_a_file_that_is_known_stays_a_fault(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="is not possible here"):
        load(written(tmp_path, WRITTEN + PROBED + APPLAUSE))


def test_one_sentence_says_what_was_left_out(tmp_path: Path) -> None:
    path = written(tmp_path, WRITTEN.replace('"solo"', '"trio"') + APPLAUSE)
    assert read_stored(path).left_out == (
        f'{path.name}:6: the mode "trio" is not known to this version; a newer hotseat may have written it '
        "(and 1 more); the rest is read, and nothing is written into the file"
    )
    assert not read_stored(written(tmp_path, WRITTEN)).left_out


def test_a_session_of_which_nothing_can_be_read_is_listed_with_the_reason(tmp_path: Path) -> None:
    text = WRITTEN.replace('type = "asked"', 'type = "called"')
    written(tmp_path, text)
    [entry] = Shelf(tmp_path).newest()
    assert f'{HEADER.id}.toml:9: an event "called" is not known' in entry.fault


@pytest.mark.parametrize("cut", [1, 2], ids=["a line end", "both"])
def test_a_last_event_nobody_knows_is_never_cut_off(tmp_path: Path, cut: int) -> None:
    text = (WRITTEN + APPLAUSE)[:-cut]
    path = written(tmp_path, text)
    with pytest.raises(CannotKeep):
        reopen(path)
    assert path.read_text() == text


def test_a_file_that_grows_by_what_is_not_known_is_followed_on(tmp_path: Path) -> None:
    path = written(tmp_path, WRITTEN)
    tail = Tail(path)
    tail.look()
    for more in (APPLAUSE, ANSWERED):
        with path.open("a") as file:
            file.write(more)
        tail.look()
    assert tail.session is not None
    assert (tail.session.at, tail.trouble) == (70.0, Trouble.NONE)
    with path.open("a") as file:
        file.write(blocks(e.Entered(90.0, "task")).decode().partition("\n\n")[2])
    tail.look()
    assert tail.trouble is Trouble.UNREADABLE


def test_a_later_format_is_told_as_what_it_is(tmp_path: Path) -> None:
    with pytest.raises(Unreadable) as refused:
        load(written(tmp_path, 'format = 2\nid = "x"\n[plan]\nshape = "new"\n'))
    assert refused.value.text == (
        "has format 2, but this hotseat reads format 1: a newer hotseat wrote it; update hotseat to read it"
    )


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda text: text + '[[event]]\nat = 2026-01-01T00:00:00Z\ntype = "sung"\n\n', 'an event "sung"'),
        (lambda text: text.replace('kind = "readiness"', 'kind = "readiness"\nroom = "B"'), 'the key "room"'),
        (lambda text: text.replace('answer = "partly"', 'answer = "maybe"'), 'the answer "maybe"'),
        (lambda text: text.replace('answer = "partly"', 'answer = "partly"\nsure = true'), 'the key "sure"'),
    ],
    ids=["an event", "a header's key", "an answer", "an event's key"],
)
def test_an_assessment_is_read_without_what_is_not_known(
    tmp_path: Path, change: Callable[[str], str], words: str
) -> None:
    path = assessed(tmp_path, answers={PEOPLE: ("yes", "partly", "not yet")})
    text = change(path.read_text())
    path.write_text(text)
    file = ASSESSMENTS.load(path)
    [(line, sentence)] = file.unknown
    assert words in sentence
    assert ASSESSMENTS.faults_of(path) == [(line, sentence)]
    assert len(file.value.answers) >= 2
    with pytest.raises(CannotKeep, match="opened for reading only"):
        ASSESSMENTS.reopen(path)
    assert path.read_text() == text
