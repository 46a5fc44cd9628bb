"""Words of a session as recognition writes them: made for a session's file, spread over its sections."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from hotseat.domain.session.question import Question
from hotseat.domain.session.session import Session
from hotseat.domain.speech.transcript import PastedText, RecordingWords, Span, Transcript, Word
from hotseat.storage.session.transcript import load
from hotseat.storage.speech.words_file import write_words

ENGINE = "whisper.cpp tiny.en q8_0"
A_WORD = 0.4
"""Seconds from a word to the next: 150 words a minute."""
FIRST_WORD = 0.5
"""Seconds from the begin of a section to its first word."""
SAID = {
    "situation": "So, our payments team lost 40 percent of its retries in the second quarter.",
    "task": "I had to win the partner back, I think, within three weeks.",
    "action": (
        "First I called their lead, and we wrote down what we owed them. Then I moved two engineers, "
        "and I sat with their team, you know, every Tuesday. We sort of rebuilt the queue together."
    ),
    "result": "The result was that 12 of 14 commitments held, and they renewed for two years.",
    "learning": "I learned to say early what I cannot keep.",
}
"""An answer in the sections of a behavioral plan."""
ANSWERED = "I would tell them a week earlier, and in writing."
"""An answer to a follow-up."""


def with_words(
    path: Path,
    said: Mapping[str, str] = SAID,
    follow_ups: Sequence[str] = (),
    *,
    question: int = 1,
    mumbled: float = 0.0,
    recording: int = 1,
) -> Transcript:
    """Writes what was said in a question, by section, and to its follow-ups, beside the session's file.

    Each section is said from its first visit on. `mumbled` seconds of voice without a word come after what
    was said in the first section. Returns what was written.
    """
    session = load(path).session
    words, voice = [], []
    for number, (span, text) in enumerate(
        _spoken(session.questions[question - 1], session, said, follow_ups)
    ):
        spread = list(words_of(text, span.start + FIRST_WORD, span.stop))
        words += spread
        if spread:
            end = spread[-1].to + (mumbled if number == 0 else 0.0)
            voice.append(Span(spread[0].at, end))
    file = f"{session.header.id}.{recording}.au"
    part = RecordingWords(
        recording=file,
        covers=Span(0.0, session.at),
        engine=ENGINE,
        words=tuple(words),
        voice=tuple(voice),
    )
    transcript = Transcript((part,))
    write_words(path.parent, session.header.id, transcript)
    return transcript


def with_pasted(path: Path, text: str, *, question: int = 1, section: str = "") -> Transcript:
    """Writes what was said as pasted text, without times."""
    session = load(path).session
    transcript = Transcript(pasted=(PastedText(question, section, text),))
    write_words(path.parent, session.header.id, transcript)
    return transcript


def words_of(text: str, start: float, stop: float) -> Iterator[Word]:
    """The words of the text from a second on, closer together where they would not fit."""
    given = text.split()
    step = min(A_WORD, (stop - start) / max(1, len(given)))
    for number, word in enumerate(given):
        at = start + number * step
        yield Word(round(at, 2), round(at + 0.75 * step, 2), word)


def _spoken(
    question: Question, session: Session, said: Mapping[str, str], follow_ups: Sequence[str]
) -> Iterator[tuple[Span, str]]:
    begun: set[str] = set()
    for section, start, stop in question.stretches(session.at):
        if section not in begun and section in said:
            yield Span(start, stop), said[section]
        begun.add(section)
    for probe, text in zip(question.probes, follow_ups, strict=False):
        yield Span(probe.asked_at, probe.answered_at or session.at), text
