"""Loops in words: where one stands, the card of a round, and the debrief with its figures."""

from typing import TYPE_CHECKING

from hotseat.when_used import modules_when_used

if TYPE_CHECKING:
    from hotseat.reports.text.loops import debrief as debrief
    from hotseat.reports.text.loops import forms as forms
    from hotseat.reports.text.loops import round_card as round_card
    from hotseat.reports.text.loops import shapes as shapes
    from hotseat.reports.text.loops import standing as standing
else:
    __getattr__ = modules_when_used(__name__)
