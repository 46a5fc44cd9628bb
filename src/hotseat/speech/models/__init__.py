"""Models that recognise speech: which one is used, where it comes from, and how it is made ready."""

from typing import TYPE_CHECKING

from hotseat.when_used import modules_when_used

if TYPE_CHECKING:
    from hotseat.speech.models import choosing as choosing
    from hotseat.speech.models import conversion as conversion
    from hotseat.speech.models import downloading as downloading
else:
    __getattr__ = modules_when_used(__name__)
