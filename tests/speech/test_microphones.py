"""The program that lists the microphones, with what this machine has."""

from hotseat.speech.microphones import microphones


def test_the_real_program_names_microphones_or_says_why_there_is_none() -> None:
    """Whatever is installed here: a library, none, or one without the system's."""
    names, trouble = microphones()
    assert bool(names) != bool(trouble)
    assert trouble != "The system does not say which microphones there are."
