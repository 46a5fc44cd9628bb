"""Looking back over sessions: where the time went, what changed, and what to practise next."""

from typing import TYPE_CHECKING

from hotseat.when_used import modules_when_used

if TYPE_CHECKING:
    from hotseat.domain.review import calibration as calibration
    from hotseat.domain.review import ledger as ledger
    from hotseat.domain.review import pair_answers as pair_answers
else:
    __getattr__ = modules_when_used(__name__)
