"""The peers: which they are, where they are installed, and the words by which they are measured."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from bench.place import ROOT
from bench.terminal import Words

ENVIRONMENTS = ROOT / ".venv-peers"
"""An environment a peer, made once by `make bench-peers`; git ignores it."""
LOG_ENDS = "the log ends here"
LOG = "".join(f"10:{n // 60:02}:{n % 60:02} INFO {n} was served\n" for n in range(200)) + LOG_ENDS
"""What toolong shows: it is a viewer, and has no screen without a file."""


class Peer(NamedTuple):
    """A program that people start as often as hotseat, with its own screens made with Textual."""

    name: str
    packages: Sequence[str]
    """What pip installs."""
    command: str
    arguments: Sequence[str]
    first: Words
    """The first words that it paints."""
    usable: Sequence[Words]
    """On its first screen, when it can be used."""
    opens: Sequence[bytes] = ()
    """Keys after which letters are typed into a line."""
    closes: Sequence[bytes] = ()

    @property
    def environment(self) -> Path:
        """Where it is installed, or would be."""
        return ENVIRONMENTS / self.name

    @property
    def executable(self) -> Path:
        """The file that starts it."""
        return self.environment / "bin" / self.command

    @property
    def is_installed(self) -> bool:
        """Whether it can be started here."""
        return self.executable.exists()

    @property
    def versions(self) -> str:
        """Its own version and Textual's, as pip installed them."""
        return f"{self.name} {self._version(self.name)}, textual {self._version('textual')}"

    def _version(self, package: str) -> str:
        infos = self.environment.glob(f"lib/python*/site-packages/{package}-*.dist-info")
        return next((info.name.removesuffix(".dist-info").rpartition("-")[2] for info in infos), "unknown")


EMPTY_LINE = b"\x15"
"""Control and u."""
PEERS = (
    Peer(
        name="posting",
        # With tree-sitter 0.26, which pip would choose, posting 2.11.1 ends with a segmentation fault.
        packages=("posting", "tree-sitter<0.26"),
        command="posting",
        arguments=(),
        first=Words("Posting"),
        usable=(Words("Enter a URL"), Words("Collection is empty"), Words("Search requests")),
        closes=(EMPTY_LINE,),
    ),
    Peer(
        name="harlequin",
        packages=("harlequin",),
        command="harlequin",
        arguments=(),
        first=Words("Data Catalog"),
        # The database is in the catalog only when the connection to it is there.
        usable=(Words("memory"), Words("Query Results"), Words("History")),
        closes=(b"\x01", b"\x7f"),
    ),
    Peer(
        name="toolong",
        packages=("toolong",),
        command="tl",
        arguments=("peer.log",),
        first=Words("was served"),
        usable=(Words(LOG_ENDS), Words("Line nos")),
        opens=(b"\x06",),
        closes=(EMPTY_LINE, b"\x1b"),
    ),
)
