"""What the tests of the voice share."""

from tests.speech.voice.programs import programs

__all__ = ["programs"]
