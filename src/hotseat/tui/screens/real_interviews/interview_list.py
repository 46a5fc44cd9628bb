"""The list of real interviews, each with its questions."""

from typing import ClassVar, NamedTuple

from textual.binding import Binding, BindingType

from hotseat.domain.real_interviews.events import Asked
from hotseat.domain.real_interviews.real_interview import RealInterview
from hotseat.tui.widgets.options import Options


class Line(NamedTuple):
    """A line of the list: an interview, or one of its questions."""

    interview: RealInterview
    asked: Asked | None = None


class InterviewList(Options):
    """The interviews, each with its questions below it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter",
            "select",
            "Change",
            key_display="enter",
            id="real.change",
            tooltip="The form with this interview",
        ),
    ]

    def refusal(self, action: str, parameters: tuple[object, ...]) -> str:  # noqa: ARG002 (the screens know)
        """Returns why enter changes nothing now, or ""."""
        return "" if self.option_count or action != "select" else "no real interview is logged"

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hides enter where there is nothing to change."""
        return not self.refusal(action, parameters) and super().check_action(action, parameters)
