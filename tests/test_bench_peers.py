"""A peer that is missing costs the measurements a sentence and nothing else."""

from pathlib import Path

import pytest
from bench.peers import __main__ as installing
from bench.peers import measuring, programs
from bench.place import Place
from bench.table import Skipped, lines


@pytest.fixture(autouse=True)
def no_peers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No peer is installed, and no environment for one can be made."""
    monkeypatch.setattr(programs, "ENVIRONMENTS", tmp_path / "peers")
    monkeypatch.setattr(installing, "PYTHON", str(tmp_path / "no-python"))


def test_a_peer_that_is_not_installed_is_a_row_that_says_how_to_get_it() -> None:
    place = Place.__new__(Place)  # Nothing is started, so that no sessions are needed.
    rows = list(measuring.measure(place))
    assert [row.what for row in rows] == ["posting", "harlequin", "toolong"]
    assert all(isinstance(row, Skipped) and "make bench-peers" in row.why for row in rows)
    assert "make bench-peers" in "\n".join(lines(rows))


def test_a_peer_that_cannot_be_installed_is_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    installing.main()
    printed = capsys.readouterr().out
    assert printed.count("could not be installed: ") == 3
