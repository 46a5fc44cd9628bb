"""Attaches captions, as programs for video meetings write them."""

from hotseat.desk.attaching.attached_words import AttachedWords, in_questions
from hotseat.desk.attaching.target import CannotAttach, Target, Wish, overlap
from hotseat.domain.speech.caption_words import CaptionWords, caption_words
from hotseat.domain.speech.captions import Captions, read_captions
from hotseat.domain.speech.transcript import RecordingWords, Span, Transcript, Word
from hotseat.domain.text import counted, one_line
from hotseat.storage.speech.words_file import words_to_change, write_words

ENGINE = "captions"
"""What stands for the engine where words come from captions."""
MOST_WORDS = 200_000
"""The most words of captions; a day of speech has fewer."""


def attach_captions(target: Target, text: str, name: str, wish: Wish) -> AttachedWords:
    """Writes down captions as words with times. Raises CannotAttach and CannotWrite."""
    read = read_captions(text)
    timed = _words(target, read)
    if not timed.words:
        raise CannotAttach(_no_caption(name, read))
    if len(timed.words) > MOST_WORDS:
        raise CannotAttach(
            f"{name} has more than {counted(MOST_WORDS, 'word')}; attach the part of this session."
        )
    last = max(caption.to for caption in read.captions)
    begin = target.begin(wish, last)
    part = RecordingWords(
        recording=one_line(name),
        covers=Span(begin, begin + last),
        engine=ENGINE,
        words=tuple(Word(begin + word.at, begin + word.to, word.text) for word in timed.words),
    )
    known = words_to_change(target.folder, target.id)
    earlier = [other for other in known.recordings if other.engine == ENGINE and _is_same(other, part)]
    replaced = sum(len(other.words) for other in earlier)
    if earlier and not wish.again:
        raise CannotAttach(
            f"There are such captions already, from {earlier[0].recording}, with "
            f"{counted(replaced, 'word')}; --again replaces them."
        )
    others = tuple(other for other in known.recordings if other not in earlier)
    write_words(target.folder, target.id, known._replace(recordings=(*others, part)))
    return AttachedWords(
        words=len(timed.words),
        begin=begin,
        in_questions=in_questions(target, Transcript((part,))),
        sections=(),
        speakers=timed.speakers,
        taken=timed.taken,
        faults=read.faults,
        replaced=replaced,
    )


def _is_same(earlier: RecordingWords, part: RecordingWords) -> bool:
    """Whether both say the same, or cover the same seconds."""
    says_the_same = [word.text for word in earlier.words] == [word.text for word in part.words]
    return says_the_same or overlap(earlier.covers, part.covers)


def _words(target: Target, read: Captions) -> CaptionWords:
    sections = {
        name
        for question in target.session.questions
        for section in question.asked.sections
        for name in (section.id, section.name)
    }
    return caption_words(
        read.captions, target.candidate, [target.session.header.interviewer], sorted(sections)
    )


def _no_caption(name: str, read: Captions) -> str:
    if not read.faults:
        return f"{name} has no caption with words."
    line, sentence = read.faults[0]
    return f"{name}:{line} {sentence}, and no other caption can be read."
