"""What was said in an answer: words with their times, by section, and the figures of a text."""

from typing import TYPE_CHECKING

from hotseat.when_used import modules_when_used

if TYPE_CHECKING:
    from hotseat.domain.speech import missing_words as missing_words
    from hotseat.domain.speech import of_questions as of_questions
else:
    __getattr__ = modules_when_used(__name__)
