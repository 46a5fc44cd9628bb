"""What a kill must leave behind, whenever it came."""

from pathlib import Path
from random import Random

from hotseat.domain.session.events import Noted
from hotseat.storage.session.transcript import load
from hotseat.storage.toml.encoding import encode
from tests.torture.rig.acknowledged import Shown, lost
from tests.torture.rig.place import Place


def tear(path: Path, chance: Random) -> None:
    """Adds the beginning of an event to the end."""
    block = encode(
        Noted(at=load(path).session.at, section="", sign="", principles=(), text="this note was never shown")
    )
    with path.open("ab") as file:
        file.write(block[: chance.randrange(1, len(block) - 2)])


def judge(place: Place, path: Path, shown: Shown, *, torn: bool) -> None:
    """Nothing is lost, and the plain commands can read what is there, a torn end included."""
    gone = lost(shown, load(path))
    assert not gone, f"{path.read_text()}\nis without {gone}"
    outcome = place.run("show", path.stem)
    assert outcome.returncode == 0, outcome.stderr
    assert ("is incomplete" in outcome.stderr) == torn
    check = place.run("check", str(path))
    assert check.returncode == (1 if torn else 0), check.stdout
    assert len(check.stdout.splitlines()) == 1, check.stdout
    assert ("is incomplete" in check.stdout) == torn
