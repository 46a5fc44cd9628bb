"""A blind round: an answer without the times of its sections, which are guessed at its end."""

from typing import ClassVar, cast

from textual.binding import Binding, BindingType
from textual.widgets import Static

from hotseat.domain.vocabulary import BLIND_WAYS, BlindWay
from hotseat.engine.rehearsal import Rehearsal
from hotseat.tui.screens.session.live import LivePage
from hotseat.tui.screens.session.pages.changing import ChangingRequirements
from hotseat.tui.text import QUIET, content, show

TOLD = {
    "total": "Blind round: only the answer's whole time; you guess the sections' at the end. {} changes it",
    "no clock": "Blind round: no time at all; you guess the sections' at the end. {} changes it",
}
BLIND_NAMES = {"total": "sections' times hidden", "no clock": "clock hidden"}
BESIDE_CLOCK = {
    "total": "The time of the whole answer; {} shows the sections'.",
    "no clock": "The clock is hidden; {} shows it.",
}
"""What stands beside the clock, with the key that shows all of the time."""


class BlindChoice(LivePage):
    """A card on which `h` chooses how much of the time the answer shows."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "h",
            "blind",
            "Blind round",
            show=False,
            id="card.blind",
            tooltip="Hide the times of the answer, and guess them",
        ),
    ]

    def show_blind(self) -> None:
        """Says what the answer will hide, if anything."""
        sentence = "" if self.is_pair else TOLD.get(self.flow.desk.settings.value("blind"), "")
        line = self.query_one("#blind", Static)
        line.display = bool(sentence)
        show(line, content(sentence.format(self.key("card.blind")), QUIET))

    def action_blind(self) -> None:
        """Chooses the next way, and keeps it for the next start."""
        settings = self.flow.desk.settings
        way = BLIND_WAYS[(BLIND_WAYS.index(settings.value("blind")) + 1) % len(BLIND_WAYS)]
        lost = settings.keep("blind", way)
        self.app.clear_notifications()
        self.notify(f"Blind round: {way}. {lost}".rstrip(), markup=False, timeout=6 if lost else 3)
        self.repaint()

    def refusal(self, action: str, parameters: tuple[object, ...]) -> str:
        """In a pair the clock belongs to the interviewer."""
        if action == "blind" and self.is_pair:
            return "in a pair the interviewer has the clock; what the candidate sees is chosen on the form"
        return super().refusal(action, parameters)


class BlindAnswer(ChangingRequirements):
    """An answer that hides of its times what was chosen, until `h` changes it for this answer."""

    def __init__(self, rehearsal: Rehearsal) -> None:
        super().__init__(rehearsal)
        self._blind: BlindWay | None = None

    @property
    def blind(self) -> BlindWay:
        """How much of the time is hidden: as chosen on the card, until `h` changes it for this answer."""
        if self._blind is None:
            self._blind = "off" if self.is_pair else self._chosen_blind
        return self._blind

    @property
    def _chosen_blind(self) -> BlindWay:
        return cast("BlindWay", self.flow.desk.settings.value("blind"))

    @property
    def clock_is_hidden(self) -> bool:
        """Whether the times of the sections are hidden."""
        return self.blind != "off"

    def action_hide(self) -> None:
        """Shows what is hidden of the time, or hides it as chosen on the card, without a choice all of it."""
        hides = "no clock" if self._chosen_blind == "off" else self._chosen_blind
        self._blind = "off" if self.clock_is_hidden else hides
        self.repaint()
        self.refresh_bindings()

    def now(self, action: str, parameters: tuple[object, ...]) -> tuple[str, str] | None:
        """While times are hidden, the same key shows them."""
        if action == "hide" and self.clock_is_hidden:
            return "Show", "Show the times; none are guessed at the end"
        return super().now(action, parameters)
