"""What `hotseat speech attach` says of what it attached."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from hotseat.desk.attaching.attached_words import AttachedWords
from hotseat.desk.attaching.sound import AttachedSound
from hotseat.desk.attaching.target import Target, Wish
from hotseat.domain.pacing import clock
from hotseat.domain.text import counted, one_line
from hotseat.installing import install_command
from hotseat.speech.parts import how_to_install, other_forms, parts
from hotseat.storage.speech.samples import NotARecording
from hotseat.storage.speech.sound_file import open_sound

MOST_NAMES = 5
"""The most speakers that are named."""
MOST_FAULTS = 5
"""The most captions that are named one by one where they cannot be read."""


def lines_of_sound(target: Target, sound: AttachedSound, wish: Wish) -> list[str]:
    """Where the recording is now, what it covers, and how its words are found."""
    ends = sound.begin + sound.seconds
    instead = f", in the place of {sound.replaced}" if sound.replaced else ""
    lines = [f"{sound.copy}: {clock(sound.begin)} to {clock(ends)} of the session{instead}"]
    lines += _assumed(wish)
    if sound.is_copy:
        lines.append("hotseat made a copy; your own file is unchanged.")
    if not (_is_read_here(sound.copy) or other_forms().is_there):
        lines.append(f"What is in it can be heard only with soundfile: {install_command('soundfile')}.")
    transcribe = f"`hotseat speech transcribe {target.id}`"
    if parts().can_transcribe:
        return [*lines, f"{transcribe} finds the words in it."]
    return [*lines, f"To find the words in it, {how_to_install()}, then {transcribe}."]


def _is_read_here(recording: Path) -> bool:
    """Whether hotseat reads a recording of this form without a library."""
    try:
        open_sound(recording)
    except NotARecording:
        return False
    return True


def lines_of_words(target: Target, attached: AttachedWords, wish: Wish) -> list[str]:
    """How many words there are now, whose, and in which answers."""
    instead = f", in the place of {counted(attached.replaced, 'word')}" if attached.replaced else ""
    whose = f" of {attached.taken}" if attached.taken else ""
    lines = [f"{counted(attached.words, 'word')}{whose} attached to {target.id}{instead}"]
    if attached.begin is not None:
        lines += _assumed(wish)
    lines += _speakers(target, attached)
    lines += _where(attached)
    lines += [f"Left out: line {line} {sentence}." for line, sentence in attached.faults[:MOST_FAULTS]]
    if more := len(attached.faults[MOST_FAULTS:]):
        lines.append(f"Left out: {counted(more, 'further caption')}.")
    return lines


def _assumed(wish: Wish) -> Iterator[str]:
    """What was assumed of the begin, and how to say otherwise."""
    if wish.starts is None:
        begin = (
            "with the session" if wish.question is None else f"with the answer to question {wish.question}"
        )
        yield (f"hotseat takes it to begin {begin}; --starts SECONDS changes that, and may be below 0.")


def _speakers(target: Target, attached: AttachedWords) -> Iterator[str]:
    """Whose words were left out, or why those of all were taken."""
    if attached.taken:
        others = [one_line(name) for name in attached.speakers if name != attached.taken]
        yield f"What {_listed(others)} said was left out."
    elif len(attached.speakers) > 1:
        names = _listed(attached.speakers)
        known = f"none of them is {target.candidate}" if target.candidate else "nobody's name is known here"
        yield f"The words are those of {names}: {known}, so nobody's were left out."


def _where(attached: AttachedWords) -> Iterator[str]:
    """In which questions the words are, and how many are in none."""
    for number, words in attached.in_questions:
        yield f"Question {number}: {counted(words, 'word')}"
    if attached.sections:
        yield f"By section: {', '.join(attached.sections)}"
    elif attached.begin is None:
        yield "No line names a section, so it counts for the whole answer."
    outside = attached.words - sum(words for _, words in attached.in_questions)
    if attached.begin is not None and outside > 0:
        yield f"Outside of all answers and follow-ups: {counted(outside, 'word')}"


def _listed(names: Sequence[str]) -> str:
    """The names as a list in words; of many, the first."""
    if more := len(names[MOST_NAMES:]):
        return f"{', '.join(names[:MOST_NAMES])} and {counted(more, 'other')}"
    return " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))
