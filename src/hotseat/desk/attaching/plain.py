"""Attaches the plain transcript of one answer."""

from hotseat.desk.attaching.attached_words import AttachedWords, in_questions
from hotseat.desk.attaching.target import CannotAttach, Target, Wish
from hotseat.domain.speech.plain_transcript import in_sections
from hotseat.domain.speech.transcript import PastedText, Transcript
from hotseat.domain.text import counted
from hotseat.storage.speech.words_file import words_to_change, write_words
from hotseat.storage.speech.words_lines import LONGEST_TEXT


def attach_plain(target: Target, text: str, name: str, wish: Wish) -> AttachedWords:
    """Writes down the plain transcript of an answer, section by section where it names them.

    Raises CannotAttach and CannotWrite.
    """
    if wish.starts is not None:
        raise CannotAttach(
            f"{name} has no times, so --starts means nothing for it; --question N says which answer it is."
        )
    position = target.question(wish.question)
    parts = in_sections(text, target.session.questions[position].asked.sections)
    if not parts:
        raise CannotAttach(f"{name} is empty.")
    if longest := max((len(part.text) for part in parts if len(part.text) > LONGEST_TEXT), default=0):
        raise CannotAttach(
            f"{name} has {counted(longest, 'character')}, and what was said in an answer "
            f"or a section at most {LONGEST_TEXT:,}; attach what belongs to this answer."
        )
    known = words_to_change(target.folder, target.id)
    earlier = tuple(pasted for pasted in known.pasted if pasted.question == position + 1)
    replaced = sum(len(pasted.text.split()) for pasted in earlier)
    if earlier and not wish.again:
        raise CannotAttach(
            f"There is a transcript of that answer already, with {counted(replaced, 'word')}; --again "
            "replaces it."
        )
    new = tuple(PastedText(position + 1, part.section, part.text) for part in parts)
    others = tuple(pasted for pasted in known.pasted if pasted not in earlier)
    write_words(target.folder, target.id, known._replace(pasted=(*others, *new)))
    names = {section.id: section.name for section in target.session.questions[position].asked.sections}
    return AttachedWords(
        words=sum(len(part.text.split()) for part in parts),
        begin=None,
        in_questions=in_questions(target, Transcript(pasted=new)),
        sections=tuple(names[part.section] for part in parts if part.section),
        speakers=(),
        taken="",
        faults=(),
        replaced=replaced,
    )
