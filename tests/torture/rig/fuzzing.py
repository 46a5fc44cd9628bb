"""Packs and sessions that are wrong in any way are refused with a line and a sentence, and in no time."""

import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from itertools import islice
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest

from hotseat.domain.review.ledger import summarise
from hotseat.domain.session.events import Noted
from hotseat.domain.session.stories.leaving_out import without_stories
from hotseat.domain.stories.story import Expected, FrontMatter, Story
from hotseat.reports.data.session_data import session_data
from hotseat.reports.text.listing import summary_line
from hotseat.reports.text.plain import session_lines
from hotseat.storage.bank import bank
from hotseat.storage.events.journal import CannotKeep
from hotseat.storage.files.folder import shipped_prompts
from hotseat.storage.files.reading import Unreadable
from hotseat.storage.session import session_journal, transcript
from tests.sessions import Practice, begin, shipped_bank
from tests.torture.rig.mutants import mutant, one_of_each

if TYPE_CHECKING:
    from hotseat.domain.vocabulary import MaybeOutcome

STORY = Story(FrontMatter(id="queue", title="The queue nobody owned"), hash="0123456789abcdef")
TORN = "the last event is incomplete"


def full_session(folder: Path) -> bytes:
    """A session in which everything has happened that can."""
    practice = begin(folder, candidate="Sam", interviewer="Kim")
    rehearsal = practice.rehearsal
    practice.ask("earn-trust-missed-commitment")
    rehearsal.prepare(30)
    practice.spend(12)
    rehearsal.telling.choose_story(STORY, 4.5)
    rehearsal.telling.look("")
    rehearsal.note("+ asked back #earn-trust", shipped_bank().principles.values())
    for section in ("situation", "task", "action"):
        rehearsal.enter(section)
        rehearsal.telling.look(section)
        practice.spend(20)
    rehearsal.back()
    rehearsal.corrections.take_back()
    rehearsal.pause()
    practice.spend(5)
    rehearsal.resume()
    practice.clock.sleep(60)
    rehearsal.tick()
    rehearsal.resume(counted=True)
    rehearsal.note("? why not earlier", ())
    rehearsal.end_answer()
    rehearsal.guess("task", 30)
    follow_up_and_judge(practice)
    rehearsal.telling.name_story(1, None)
    rehearsal.finish()
    practice.journal.close()
    return practice.path.read_bytes()


def follow_up_and_judge(practice: Practice) -> None:
    rehearsal = practice.rehearsal
    level = shipped_bank().levels["L6"]
    outcomes: tuple[MaybeOutcome, ...] = ("held", "gap", "")
    asked = (Expected("measure", "How do you know?").follow_up, *rehearsal.question.asked.follow_ups)
    for follow_up, outcome in zip(asked, outcomes, strict=False):
        rehearsal.ask_follow_up(follow_up)
        practice.spend(9)
        rehearsal.close_follow_up(outcome)
    for criterion in level.criteria_of("behavioral"):
        rehearsal.rate(criterion, 2)
    rehearsal.vote("inclined")


def judge_fault(line: int, text: str, data: bytes) -> None:
    """A line of the file, and words that can be read on a terminal."""
    assert 1 <= line <= data.count(b"\n") + 1, (line, text, data)
    assert len(text) > 10, (text, data)
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]", text), (text, data)


def load(path: Path) -> transcript.Transcript | Unreadable:
    try:
        return transcript.load(path)
    except Unreadable as refusal:
        return refusal


def judge_session(path: Path, data: bytes) -> bool:
    """Loads it or refuses it, both ways of reading alike; whether it was loaded."""
    path.write_bytes(data)
    faults = transcript.faults_of(path)
    for line, text in faults:
        judge_fault(line, text, data)
    loaded = load(path)
    unknown = () if isinstance(loaded, Unreadable) else loaded.unknown
    serious = [fault for fault in faults if fault not in unknown and not fault[1].startswith(TORN)]
    assert isinstance(loaded, Unreadable) == bool(serious), (serious, data)
    if isinstance(loaded, Unreadable):
        judge_fault(loaded.line, loaded.text, data)
        return False
    assert list(session_lines(loaded.session))
    if loaded.session.begun_questions:
        assert summary_line(summarise(loaded.session))
    assert session_data(without_stories(loaded.session))
    if loaded.session.question is not None and not loaded.session.ended:
        if loaded.reading_only:
            judge_reading_only(path, data)
        else:
            judge_resuming(path, data)
    return True


def judge_reading_only(path: Path, data: bytes) -> None:
    """What a newer version may have written is left as it is."""
    with pytest.raises(CannotKeep, match="for reading only"):
        session_journal.reopen(path)
    assert path.read_bytes() == data


def judge_resuming(path: Path, data: bytes) -> None:
    """What can be read can be gone on with."""
    kept, before = session_journal.reopen(path)
    note = Noted(at=before.session.at, section="", sign="+", principles=(), text="one more")
    kept.append(note)
    kept.close()
    assert transcript.load(path).events == (*before.events, note), data


def judge_pack(folder: Path, path: Path, data: bytes) -> bool:
    """Loads it beside the levels and principles that ship, or complains; whether it was taken as it was."""
    path.write_bytes(data)
    loaded = bank.load([shipped_prompts() / "levels", folder])
    complaints = [complaint for complaint in loaded.complaints if complaint.file == path]
    for complaint in complaints:
        judge_fault(complaint.line, complaint.text, data)
    return not complaints


def mutants(session: bytes, chance: Random) -> Iterator[tuple[str, bytes]]:
    """Where each is to be put, and what it holds; first each kind of harm once, then what chance brings."""
    packs = sorted(shipped_prompts().rglob("*.toml"))
    level = next(pack for pack in packs if pack.parent.name == "levels")
    for name, whole in (("session", session), ("levels/mutant", level.read_bytes())):
        yield from ((name, data) for data in one_of_each(whole, chance))
    while True:
        yield "session", mutant(session, chance)
        pack = chance.choice(packs)
        yield "levels/mutant" if pack.parent.name == "levels" else "mutant", mutant(pack.read_bytes(), chance)


def unwatched(_: bytes) -> AbstractContextManager[None]:
    return nullcontext()


def fuzz(
    folder: Path, count: int, seed: int, watched: Callable[[bytes], AbstractContextManager[None]] = unwatched
) -> str:
    """So many mutants of the packs and of a session; how many were taken and refused."""
    chance = Random(seed)
    session = full_session(folder)
    (folder / "levels").mkdir()
    shutil.copy(shipped_prompts() / "principles.toml", folder)
    taken = {"session": 0, "levels/mutant": 0, "mutant": 0}
    for name, data in islice(mutants(session, chance), count):
        path = folder / f"{name}.toml"
        with watched(data):
            taken[name] += judge_session(path, data) if name == "session" else judge_pack(folder, path, data)
        path.unlink()
    return f"{count} mutants, taken as they were: {taken} (HOTSEAT_SEED={seed})"
