"""The stories told in a session: the events, what each changes, and which story counts."""

from typing import TYPE_CHECKING

from hotseat.when_used import modules_when_used

if TYPE_CHECKING:
    from hotseat.domain.session.stories import leaving_out as leaving_out
    from hotseat.domain.session.stories import tellings as tellings
else:
    __getattr__ = modules_when_used(__name__)
