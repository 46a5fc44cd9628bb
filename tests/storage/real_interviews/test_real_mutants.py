"""Damaged files of real interviews are read, or refused in words with their line, and a change harms none."""

from contextlib import suppress
from itertools import chain, islice, repeat
from pathlib import Path
from random import Random

from hotseat.domain.real_interviews.entry import entry_of
from hotseat.domain.refusal import Refused
from hotseat.engine.real_interviews.log import CannotLog
from hotseat.storage.real_interviews.real_interviews import REAL_INTERVIEWS
from tests.real_interviews import MONDAY, changed, interviews_in, logged
from tests.torture.rig.mutants import mutant, one_of_each

COUNT = 60


def test_a_damaged_interview_is_read_or_named_and_a_change_only_appends(tmp_path: Path) -> None:
    changed(tmp_path, logged(tmp_path), MONDAY, outcome="offer")
    [path] = (tmp_path / "interviews").iterdir()
    whole, chance = path.read_bytes(), Random(3)
    some = chain(one_of_each(whole, chance), (mutant(data, chance) for data in repeat(whole)))
    read = 0
    for data in islice(some, COUNT):
        path.write_bytes(data)
        interviews = interviews_in(tmp_path)
        [stored] = REAL_INTERVIEWS.all_of(path.parent)
        assert (stored.value is None) == bool(stored.fault), data
        assert bool(interviews.faults) == (stored.value is None)
        for line, sentence in REAL_INTERVIEWS.faults_of(path):
            assert 0 <= line <= data.count(b"\n") + 1, (line, sentence)
        for interview in interviews.mine():
            read += 1
            kept = REAL_INTERVIEWS.load(path).end
            with suppress(CannotLog, Refused):
                changed(tmp_path, interview, MONDAY, felt="mended")
                assert path.read_bytes()[:kept] == data[:kept]
                [again] = interviews_in(tmp_path).mine()
                assert again.felt == "mended"
                assert entry_of(again)._replace(felt=interview.felt) == entry_of(interview)
    assert read
