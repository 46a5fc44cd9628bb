"""Cues of a running session: a bell or a flash at the moments of the clock, as the person chose."""

from textual.binding import Binding

from hotseat.domain.interview.time_slot import time_slot
from hotseat.domain.session.cues import ClockState, Moment, clock_state, moment
from hotseat.domain.vocabulary import CUE_WAYS
from hotseat.engine.rehearsal import Rehearsal
from hotseat.tui.screens.session.session_keys import SessionKeys

FLASH_SECONDS = 1.0
NOTIFICATIONS: dict[Moment, str] = {
    "prepared": "The preparation is over.",
    "slot over": "The time for this question is over.",
}
"""The desktop notifications, for moments at which the person may not look at the terminal."""


def cue_key(identifier: str) -> Binding:
    """The key that chooses the cue; its id depends on the screen."""
    tooltip = "Bell, flash, both or none as a window passes"
    return Binding("b", "choose_cue", "Cue", show=False, id=identifier, tooltip=tooltip)


class CuedPage(SessionKeys):
    """A screen that draws attention when a window opens, is half over, ends, and when a preparation ends."""

    BETWEEN = False
    """Whether this screen neither asks nor takes an answer; the interview's time is then stopped."""
    BAND = ""
    """The selector of the widget that flashes."""

    def __init__(self, rehearsal: Rehearsal) -> None:
        super().__init__(rehearsal)
        self._clock_state: ClockState | None = None

    @property
    def clock_is_hidden(self) -> bool:
        """Whether the person practises without a clock, which a cue would give away."""
        return False

    def look_for_cue(self) -> None:
        """Gives the cue for a moment that has passed since the last call, if there is one."""
        way = self.flow.desk.settings.value("cue")
        session, now = self.rehearsal.session, self.rehearsal.now
        if way == "none" or session.question is None:
            self._clock_state = None
            return
        slot = time_slot(session, now, between=self.BETWEEN)
        before, self._clock_state = (
            self._clock_state,
            clock_state(
                session.question,
                len(session.questions),
                now,
                slot_over=slot is not None and slot.left <= 0,
            ),
        )
        if not self.clock_is_hidden and (come := moment(before, self._clock_state)):
            self._give(come, way)

    def _give(self, come: Moment, way: str) -> None:
        if "bell" in way:
            self.app.bell()
        if "flash" in way:
            self._flash()
        if notification := NOTIFICATIONS.get(come):
            self.flow.tell_desktop(notification)

    def _flash(self) -> None:
        for band in self.query(self.BAND or "#head"):
            band.add_class("-flash")
            self.set_timer(FLASH_SECONDS, lambda band=band: band.remove_class("-flash"))

    def action_choose_cue(self) -> None:
        """Chooses the next way to draw attention, shows it once, and keeps it for the next start."""
        settings = self.flow.desk.settings
        way = CUE_WAYS[(CUE_WAYS.index(settings.value("cue")) + 1) % len(CUE_WAYS)]
        lost = settings.keep("cue", way)
        self.app.clear_notifications()
        self.notify(f"Cue: {way}. {lost}".rstrip(), markup=False, timeout=6 if lost else 3)
        self._clock_state = None
        if way != "none":
            self._give("opens", way)
