"""What the screens about readiness need from the doorway."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from hotseat.domain.readiness.framework import Framework
    from hotseat.domain.readiness.gaps import ReadinessGap
    from hotseat.domain.readiness.result import Result
    from hotseat.engine.assessing import Assessing


class ReadinessDesk(Protocol):
    """The framework, the assessments on disk, and the one that is gone on with."""

    @property
    def framework(self) -> "Framework":
        """What is expected of each level."""

    @property
    def faults(self) -> Sequence[str]:
        """What is wrong with the framework's files and with assessments."""

    @property
    def left_out(self) -> Sequence[str]:
        """What of the assessments this version does not know, a sentence for each file."""

    def levels(self) -> Sequence[str]:
        """The levels of the framework and of the assessments."""

    def result(self, level: str) -> "Result | None":
        """What the newest assessment for that level says, or None."""

    def gaps(self, level: str) -> "Sequence[ReadinessGap]":
        """What the newest assessment for that level found missing, the most first."""

    def assess(self, level: str) -> "Assessing":
        """The unfinished assessment for that level, or a new one. Raises CannotAssess."""

    def amend(self, level: str) -> "Assessing":
        """The newest assessment for that level, finished or not. Raises CannotAssess."""

    def leave(self) -> str:
        """Lets go of it; a sentence where something could not be written."""

    def export_plan(self, level: str) -> tuple[Sequence[Path], str]:
        """Writes the plan beside the assessments; says what the calendar holds. Raises CannotAssess."""

    def today(self) -> str:
        """The day it is here, as 2027-03-01."""
