"""The rows of follow-ups: those that may be asked, and those that were."""

from textual.content import Content
from textual.widgets.option_list import Option

from hotseat.domain.pacing import clock
from hotseat.domain.session.follow_up_offers import Offer
from hotseat.domain.session.question import Question
from hotseat.domain.session.timeline import Probe
from hotseat.domain.vocabulary import ORIGIN_NAMES
from hotseat.tui.text import QUIET, content, hanging

PREPARED = "         prepared: "
OUTCOME_STYLES = {"held": "$success", "partial": "$warning", "gap": "$error", "": QUIET}


def offer_option(offer: Offer) -> Option:
    """A follow-up that may be asked, with where it comes from and why."""
    follow_up = offer.follow_up
    where = follow_up.layer or ORIGIN_NAMES[follow_up.origin]
    if not offer.why:
        return Option(Content.assemble(content(follow_up.text), content(f"  ({where})")))
    return Option(Content.assemble(content(follow_up.text), content(f"  ({where}: {offer.why})", "bold")))


def asked_row(question: Question, probe: Probe, why: str, width: int, prepared: str = "") -> Content:
    """A follow-up that is closed, after its time and its outcome; then why it was asked, and on a line of its
    own what was prepared for it."""
    lead = Content.assemble(
        (f" {clock(question.probe_seconds(probe, probe.asked_at)):>7}  ", QUIET),
        (f"{probe.outcome_name:<9}", OUTCOME_STYLES[probe.outcome]),
    )
    row = hanging(lead, f"{probe.follow_up.text} ({why})", width)
    if not prepared:
        return row
    return Content.assemble(row, "\n", hanging(Content(PREPARED), prepared, width, QUIET))
