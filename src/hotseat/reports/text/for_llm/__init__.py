"""A session as a text that a person hands to a language model of their choice; nothing is sent by hotseat."""

from typing import TYPE_CHECKING

from hotseat.when_used import modules_when_used

if TYPE_CHECKING:
    from hotseat.reports.text.for_llm import document as document
else:
    __getattr__ = modules_when_used(__name__)
