"""The words by which a session is found."""

from collections.abc import Iterable

from hotseat.domain.folding import folded
from hotseat.domain.session.session import Session


def words_of(session: Session) -> str:
    """Folded: its id, both names, every question that was asked in it, and every note."""
    header = session.header
    texts = [header.id, header.candidate, header.interviewer]
    for question in session.questions:
        texts.append(question.asked.text)
        texts += [note.text for note in question.notes]
    return folded("\n".join(texts))


def sought(text: str) -> list[str]:
    """The words that are looked for, from what was typed."""
    return folded(text).split()


def has_words(words: str, looked_for: Iterable[str]) -> bool:
    """Whether each word that is looked for stands anywhere among the words of a session."""
    return all(word in words for word in looked_for)
