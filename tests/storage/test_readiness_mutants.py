"""Damaged files of the framework and of assessments: read, or refused in words with a line that is there."""

from contextlib import suppress
from itertools import chain, islice, repeat
from pathlib import Path
from random import Random

import pytest

from hotseat.storage.bank.framework import load_framework
from hotseat.storage.events.journal import CannotKeep
from hotseat.storage.files.folder import shipped_prompts
from hotseat.storage.files.reading import Unreadable
from hotseat.storage.readiness.assessments import ASSESSMENTS
from tests.assessments import PEOPLE, assessed
from tests.torture.rig.mutants import mutant, one_of_each

COUNT = 60
FRAMEWORK = shipped_prompts() / "levels" / "framework"


def mutants(whole: bytes, seed: int) -> list[bytes]:
    """Each kind of harm once, then what chance brings."""
    chance = Random(seed)
    return list(
        islice(chain(one_of_each(whole, chance), (mutant(data, chance) for data in repeat(whole))), COUNT)
    )


def test_a_damaged_assessment_is_read_or_named_and_never_made_worse(tmp_path: Path) -> None:
    path = assessed(
        tmp_path, answers={PEOPLE: ("yes", "partly", "not yet")}, places={"scope-of-influence": "L6"}
    )
    for data in mutants(path.read_bytes(), 1):
        path.write_bytes(data)
        [stored] = ASSESSMENTS.all_of(path.parent)
        assert (stored.value is None) == bool(stored.fault), data
        for line, sentence in ASSESSMENTS.faults_of(path):
            assert 0 <= line <= data.count(b"\n") + 1, (line, sentence)
        with suppress(Unreadable, CannotKeep):
            kept, file = ASSESSMENTS.reopen(path)
            kept.close()
            assert path.read_bytes()[: file.end] == data[: file.end]


@pytest.mark.parametrize("name", ["areas.toml", "l6.toml"])
def test_a_damaged_framework_is_told_line_by_line_and_the_other_level_stays(
    tmp_path: Path, name: str
) -> None:
    folder = tmp_path / "levels" / "framework"
    folder.mkdir(parents=True)
    path = folder / name
    whole = (FRAMEWORK / name).read_bytes()
    for data in mutants(whole, 2):
        path.write_bytes(data)
        framework, complaints, _ = load_framework([shipped_prompts(), tmp_path])
        for complaint in complaints:
            if complaint.file == path:
                assert 0 <= complaint.line <= data.count(b"\n") + 1
                assert complaint.text
        assert name == "areas.toml" or "L7" in framework.levels
