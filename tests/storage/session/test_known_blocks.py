"""The reader that remembers blocks: whatever a file holds, it says what the reader of whole files says."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import chain, permutations
from pathlib import Path
from random import Random

import pytest

from hotseat.domain.session import events as e
from hotseat.storage.events import known_blocks
from hotseat.storage.events.as_written import table_as_written
from hotseat.storage.events.known_blocks import KnownBlocks
from hotseat.storage.files.reading import Unreadable
from hotseat.storage.session import transcript
from hotseat.storage.session.reading import read_all
from hotseat.storage.session.shelf import Shelf
from hotseat.storage.session.transcript import SESSION
from tests.each import each
from tests.sessions import answered_session
from tests.storage.example import EVENTS, WRITTEN, blocks
from tests.torture.rig.mutants import mutant, one_of_each

EXAMPLES = sorted((Path(__file__).resolve().parents[3] / "sessions" / "examples").glob("*.toml"))
NOTES = [
    e.Noted(at=60.0 + number, section="task", sign="-", principles=("a", text), text=text)
    for number, text in enumerate(('say "no" \\ yes', "at = 1", "[[event]]", "", "é 漢字 🎉 \u2028"))
]
HEADER, ASKED, *OTHERS = WRITTEN.removesuffix("\n\n").split("\n\n")


@pytest.fixture(autouse=True)
def remembered(monkeypatch: pytest.MonkeyPatch) -> KnownBlocks:
    """Nothing is remembered from other tests; what one file of a test says is remembered for the next."""
    fresh = KnownBlocks(SESSION)
    monkeypatch.setattr(transcript, "KNOWN_BLOCKS", fresh)
    return fresh


@contextmanager
def parsing(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The texts that are parsed meanwhile."""
    parsed: list[str] = []

    def noted(text: str) -> dict[str, object] | None:
        parsed.append(text)
        return table_as_written(text)

    with monkeypatch.context() as patch:
        patch.setattr(known_blocks, "table_as_written", noted)
        yield parsed


def read_with(data: bytes) -> str:
    """What is said of a file, as text, for nan is not the same as itself."""
    try:
        whole, session, faults = transcript._read_bytes(data)
    except Unreadable as unreadable:
        return f"{unreadable.line}: {unreadable.text}"
    return repr((whole.text, whole.end, whole.missing, whole.torn, session, faults))


def said_of_whole(data: bytes) -> str:
    """The same by the reader of whole files, which remembers nothing."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(KnownBlocks, "read", lambda *_: None)
        return read_with(data)


def agree(data: bytes) -> None:
    """Both readers say the same, also when the quick one meets the file again."""
    expected = said_of_whole(data)
    assert read_with(data) == expected, data
    assert read_with(data) == expected, data


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_files_that_ship_are_read_by_it(path: Path, remembered: KnownBlocks) -> None:
    agree(path.read_bytes())
    assert remembered.read(path.read_bytes())


@pytest.mark.parametrize(
    "seed", [*range(4), *(pytest.param(n, marks=pytest.mark.torture) for n in range(4, 60))]
)
def test_of_a_file_changed_in_any_way_both_say_the_same(seed: int) -> None:
    chance = Random(seed)
    whole = blocks(*EVENTS, *NOTES)
    agree(whole)
    harmed = (mutant(whole, chance) for _ in range(100))
    for data in chain(one_of_each(whole, chance), harmed):
        agree(data)


def test_of_a_file_torn_anywhere_both_say_the_same() -> None:
    for kept in range(len(WRITTEN)):
        agree(WRITTEN[:kept].encode())


def test_of_blocks_in_any_order_both_say_the_same() -> None:
    for order in permutations([ASKED, *OTHERS, OTHERS[0]]):
        agree(("\n\n".join([HEADER, *order]) + "\n\n").encode())


TIMES = (
    *(
        "0.0",
        "0",
        "14",
        "14.2",
        "55.8",
        "014.2",
        "14.",
        ".2",
        "+14.2",
        "-1.0",
        "-0.0",
        "1_4.2",
        "1e1",
        "0x0e",
    ),
    *("10000000.0", "10000000.1", "99999999.9", "123456789.0", "nan", "inf", "true", '"14.2"', "14.25"),
    *(
        "14.2 ",
        "14.2 # so",
        "14.2\t",
        "[]",
        "",
        "\u0661\u0662",
        "14.2\nat = 14.2",
        "2026-11-22T06:45:10+00:00",
    ),
)


@each("time", TIMES)
def test_of_any_time_both_say_the_same(time: str) -> None:
    agree(WRITTEN.encode())
    agree(WRITTEN.replace("at = 14.2", f"at = {time}").encode())


CHANGES: dict[str, Callable[[str], str]] = {
    "byte order mark": lambda text: "\ufeff" + text,
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "CR": lambda text: text.replace("\n", "\r"),
    "NUL at the end": lambda text: text + "\0",
    "no newline at the end": lambda text: text.removesuffix("\n\n"),
    "one newline at the end": lambda text: text.removesuffix("\n"),
    "three newlines at the end": lambda text: text + "\n",
    "three newlines between": lambda text: text.replace("\n\n[[", "\n\n\n[["),
    "one newline between": lambda text: text.replace("\n\n[[", "\n[["),
    "blanks between": lambda text: text.replace("\n\n[[", "\n \n[["),
    "indented": lambda text: text.replace("\n\n[[", "\n\n  [["),
    "comment in the header": lambda text: "# mine\n" + text,
    "comment between": lambda text: text.replace("\n\n[[", "\n\n# mine\n[["),
    "comment at the end": lambda text: text + "# mine\n\n",
    "table at the end": lambda text: text + "[other]\n\n",
    "unknown key in the header": lambda text: 'mood = "good"\n' + text,
    "unknown key in an event": lambda text: text.replace("sign =", 'mood = "good"\nsign ='),
    "unknown key in a table": lambda text: text.replace("high = 45", "high = 45\nat = 3"),
    "unknown table": lambda text: text.replace("section = ", "[[event.more]]\nsection = "),
    "unknown event": lambda text: text.replace('"noted"', '"sung"'),
    "unknown sign": lambda text: text.replace('sign = "+"', 'sign = "!"'),
    "unknown layer": lambda text: text.replace('layer = "role"', 'layer = "mood"'),
    "unknown kind": lambda text: text.replace('"behavioral"', '"juggling"'),
    "an assessment": lambda text: text.replace('"behavioral"', '"readiness"'),
    "format 2": lambda text: text.replace("format = 1", "format = 2"),
    "no format": lambda text: text.replace("format = 1\n", ""),
    "events as a list": lambda text: text.replace("format = 1", "format = 1\nevent = []"),
    "only the header": lambda _: HEADER + "\n\n",
    "an empty file": lambda _: "",
    "time after the type": lambda text: text.replace("at = 14.2\n", "").replace(
        'ation"\n\n', 'ation"\nat = 14.2\n\n'
    ),
    "no time": lambda text: text.replace("at = 14.2\n", ""),
    "no type": lambda text: text.replace('type = "noted"\n', ""),
    "a key twice": lambda text: text.replace('sign = "+"', 'sign = "+"\nsign = "+"'),
    "a wrong type": lambda text: text.replace('sign = "+"', "sign = 1"),
    "a control character": lambda text: text.replace("named", "na\\u001bmed"),
    "a bidi override": lambda text: text.replace("named", "na\\u202emed"),
    "a literal text": lambda text: text.replace('sign = "+"', "sign = '+'"),
    "a text of several lines": lambda text: text.replace(
        '"named', '"""\n\n[[event]]\nat = 53.0\nnamed'
    ).replace('customer first"', 'customer first"""'),
    "a text without an end": lambda text: text.replace('customer first"', "customer first"),
    "a text that begins in one block and ends in the next": lambda text: text.replace(
        'customer first"', 'customer first"""'
    ).replace('section = "task"', 'section = """task"'),
    "keys in quotes": lambda text: text.replace("[[event]]", '[["event"]]'),
    "a repeated mark": lambda text: text + '[[event]]\nat = 60.0\ntype = "entered"\nsection = "task"\n\n',
    "a section that is not there": lambda text: text.replace('section = "task"', 'section = "moral"'),
}


@each("change", CHANGES.values(), ids=CHANGES)
def test_of_a_file_written_otherwise_both_say_the_same(change: Callable[[str], str]) -> None:
    agree(WRITTEN.encode())
    changed = change(WRITTEN)
    assert changed != WRITTEN
    agree(changed.encode())
    agree(WRITTEN.encode())


def test_a_block_is_parsed_once_whatever_its_time(monkeypatch: pytest.MonkeyPatch) -> None:
    with parsing(monkeypatch) as parsed:
        agree(WRITTEN.encode())
        assert len(parsed) == 1
        parsed.clear()
        agree(WRITTEN.replace("at = 14.2", "at = 20.0").encode())
        assert parsed == []
        agree(WRITTEN.replace('section = "situation"\nsign', 'section = "task"\nsign').encode())
        assert [text.count("[[event]]") for text in parsed] == [1]


def test_however_few_blocks_it_remembers_it_says_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(known_blocks, "MOST", 2)
    for path in EXAMPLES:
        agree(path.read_bytes())


def test_nothing_is_remembered_once_all_sessions_are_read(
    sessions: Path, remembered: KnownBlocks, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(read_all, "_cores", lambda: 1)
    path = answered_session(sessions, tail="aaaa")
    list(Shelf(sessions).reading())
    with parsing(monkeypatch) as parsed:
        assert remembered.read(path.read_bytes())
    assert len(parsed) == 1
