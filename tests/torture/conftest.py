"""What the tests that kill the real program stand on."""

import sys
from pathlib import Path

import pytest

from hotseat.storage.bank.bank_cache import recall
from hotseat.storage.files.folder import shipped_prompts
from tests.torture.rig.place import Place


@pytest.fixture
def new_place(tmp_path: Path) -> Place:
    """An empty home with a practice folder, where the program never was."""
    if sys.platform != "linux":
        pytest.skip("what a program uses and may use is looked up and set as Linux has it")
    return Place(tmp_path)


@pytest.fixture
def place(new_place: Place, monkeypatch: pytest.MonkeyPatch) -> Place:
    """The same, but the bank was read there before, as in every start but the first."""
    with monkeypatch.context() as home:
        home.setenv("XDG_CACHE_HOME", new_place.environment({})["XDG_CACHE_HOME"])
        recall([shipped_prompts(), new_place.home / "practice" / "prompts"])
    return new_place
