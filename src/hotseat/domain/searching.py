"""The words by which a session is found."""

from hotseat.domain.folding import folded
from hotseat.domain.session import Session


def words_of(session: Session) -> str:
    """Folded: its id, both names, every question that was asked in it, and every note."""
    header = session.header
    texts = [header.id, header.candidate, header.interviewer]
    for question in session.questions:
        texts.append(question.asked.text)
        texts += [note.text for note in question.notes]
    return folded("\n".join(texts))


def has_words(words: str, sought: str) -> bool:
    """Whether all that is sought, as typed, stands among these folded words, each word anywhere."""
    return all(word in words for word in folded(sought).split())
