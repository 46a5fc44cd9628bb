"""Packs and sessions that are wrong in any way are refused: the short form of many mutants."""

from pathlib import Path

from tests.torture.rig.fuzzing import fuzz


def test_a_hundred_mutants_are_refused_in_words(tmp_path: Path) -> None:
    fuzz(tmp_path, 100, seed=1)
