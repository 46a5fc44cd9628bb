"""Files of events as an editor or a formatter leaves them: what says the same in TOML is read the same."""

import re
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import pytest
import tomli_w

from hotseat.domain.session import events as e
from hotseat.storage.events.journal import CannotKeep
from hotseat.storage.files.reading import Unreadable
from hotseat.storage.session.session_journal import reopen
from hotseat.storage.session.tail import Tail, Trouble
from hotseat.storage.session.transcript import faults_of, load
from hotseat.storage.toml.encoding import encode
from tests.storage.example import EVENTS, HEADER, WRITTEN, blocks

NEXT = e.Noted(at=60.0, section="task", sign="-", principles=(), text="left out who decided")


def no_blank_lines(text: str) -> str:
    return re.sub(r"\n+", "\n", text)


def one_blank_line_behind_the_header(text: str) -> str:
    head, _, rest = text.partition("\n\n")
    return f"{head}\n\n{no_blank_lines(rest)}"


def windows(text: str) -> str:
    return no_blank_lines(text).replace("\n", "\r\n")


def indented(text: str) -> str:
    return no_blank_lines(re.sub(r"^(?!\[\[event\]\]|$)", "    ", text, flags=re.MULTILINE))


def commented(text: str) -> str:
    return no_blank_lines(re.sub(r"$", "  # so", text, flags=re.MULTILINE)) + "# the end"


def spaced_headers(text: str) -> str:
    return no_blank_lines(text.replace("[[event]]", '[[ "event" ]]'))


def aligned(text: str) -> str:
    return no_blank_lines(re.sub(r"^(\w+) = ", lambda key: f"{key[1]:<12}=   ", text, flags=re.MULTILINE))


def sorted_keys(text: str) -> str:
    """Every table's keys in the order of the alphabet."""

    def block(lines: str) -> str:
        first, *keys = lines.strip().split("\n")
        return "\n".join([first, *sorted(keys)])

    head, *rest = re.split(r"\n(?=\[\[)", no_blank_lines(text))
    return "\n".join(["\n".join(sorted(head.split("\n"))), *map(block, rest)]) + "\n"


def multi_line_strings(text: str) -> str:
    return no_blank_lines(re.sub(r'^text = "(.*)"$', 'text = """\\\n  \\1"""', text, flags=re.MULTILINE))


def inline_tables(text: str) -> str:
    """Events as blocks, the tables in them inline."""
    table = tomllib.loads(text)
    events = table.pop("event")
    return tomli_w.dumps(table) + "".join(
        "[[event]]\n" + "".join(f"{key} = {inline(value)}\n" for key, value in event.items())
        for event in events
    )


def inline(value: object) -> str:
    if isinstance(value, list):
        return f"[{', '.join(map(inline, value))}]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key} = {inline(inner)}" for key, inner in value.items()) + "}"
    return tomli_w.dumps({"v": value})[4:-1]


def dumped(text: str) -> str:
    """Events as one list."""
    table = tomllib.loads(text)
    events = table.pop("event")
    return f"{tomli_w.dumps(table)}event = {inline(events)}\n"


FORMATS: list[Callable[[str], str]] = [
    no_blank_lines,
    one_blank_line_behind_the_header,
    windows,
    indented,
    commented,
    spaced_headers,
    aligned,
    sorted_keys,
    multi_line_strings,
    inline_tables,
]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / f"{HEADER.id}.toml"


@pytest.mark.parametrize("change", FORMATS)
def test_it_is_read_as_it_was_written(path: Path, change: Callable[[str], str]) -> None:
    path.write_bytes(change(WRITTEN).encode())
    transcript = load(path)
    assert (transcript.session.header, list(transcript.events)) == (HEADER, EVENTS)
    assert (transcript.torn, faults_of(path)) == (0, [])


@pytest.mark.parametrize("change", FORMATS)
def test_who_follows_it_sees_what_others_read(path: Path, change: Callable[[str], str]) -> None:
    path.write_bytes(change(WRITTEN).encode())
    tail = Tail(path)
    tail.look()
    assert (tail.session, tail.trouble) == (load(path).session, Trouble.NONE)
    kept, _ = reopen(path)
    kept.append(NEXT)
    kept.close()
    tail.look()
    assert (tail.session, tail.trouble) == (load(path).session, Trouble.NONE)


@pytest.mark.parametrize("change", FORMATS)
def test_what_is_appended_stands_behind_it_and_nothing_is_lost(
    path: Path, change: Callable[[str], str]
) -> None:
    before = change(WRITTEN).encode()
    path.write_bytes(before)
    kept, _ = reopen(path)
    kept.append(NEXT)
    kept.close()
    assert path.read_bytes().startswith(before)
    assert list(load(path).events) == [*EVENTS, NEXT]


@pytest.mark.parametrize("change", FORMATS)
def test_a_block_torn_behind_it_is_never_taken_for_whole(path: Path, change: Callable[[str], str]) -> None:
    path.write_bytes(change(WRITTEN).encode())
    reopen(path)[0].close()
    whole, block = path.read_bytes(), encode(NEXT)
    step = 1 if change is no_blank_lines else 9
    for size in range(1, len(block) - 2, step):
        path.write_bytes(whole + block[:size])
        transcript = load(path)
        assert list(transcript.events) == EVENTS, block[:size]
        assert (transcript.end, transcript.torn > 0) == (len(whole), True)


def test_events_in_one_list_are_read_and_nothing_is_written_behind_them(path: Path) -> None:
    text = dumped(WRITTEN)
    assert "event = [" in text
    path.write_text(text)
    assert list(load(path).events) == EVENTS
    tail = Tail(path)
    tail.look()
    assert tail.session == load(path).session
    with pytest.raises(CannotKeep, match="so no event can be appended; write each event as a block"):
        reopen(path)
    assert path.read_text() == text


@pytest.mark.parametrize("seed", range(30))
def test_any_of_it_together_is_read_the_same(path: Path, seed: int) -> None:
    chance = Random(seed)
    text = WRITTEN
    for change in chance.sample([indented, aligned, spaced_headers, commented], chance.randint(1, 3)):
        text = change(text)
    lines = text.split("\n")
    for _ in range(chance.randint(0, 8)):
        lines.insert(chance.randrange(len(lines) + 1), chance.choice(["", "# aside", "   "]))
    path.write_text("\n".join(lines))
    transcript = load(path)
    assert (list(transcript.events), transcript.torn) == (EVENTS, 0)


def test_who_follows_one_with_a_fault_is_told_so(path: Path) -> None:
    path.write_text(no_blank_lines(WRITTEN).replace("at = 14.2", "at = -1"))
    tail = Tail(path)
    tail.look()
    assert (tail.session, tail.trouble) == (None, Trouble.UNREADABLE)


def test_a_reformatted_file_with_a_fault_is_told_by_its_line(path: Path) -> None:
    text = no_blank_lines(WRITTEN).replace("at = 14.2", "at = -1")
    path.write_text(text)
    with pytest.raises(Unreadable) as refused:
        load(path)
    assert refused.value.line == text[: text.index("at = -1")].count("\n") + 1


def torn_headers() -> Iterator[bytes]:
    head = WRITTEN.partition("\n\n")[0].encode()
    yield from (head[:size] for size in range(len(head) + 1))


def test_only_a_file_without_any_event_is_said_to_hold_nothing(path: Path) -> None:
    for torn in torn_headers():
        path.write_bytes(torn)
        with pytest.raises(Unreadable, match="so it holds no events"):
            load(path)
    for change in FORMATS:
        whole = change(blocks(*EVENTS).decode()).encode()
        for end in range(whole.index(b"]]") + 2, len(whole), 7):
            path.write_bytes(whole[:end])
            assert not [sentence for _, sentence in faults_of(path) if "holds no events" in sentence]
