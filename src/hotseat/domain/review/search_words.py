"""How the search finds a session by words."""

from collections.abc import Iterable

from hotseat.domain.folding import folded
from hotseat.domain.session.session import Session
from hotseat.domain.session.stories.tellings import told
from hotseat.domain.speech.transcript import Transcript


def words_of(session: Session) -> str:
    """The folded text of a session that is searched: its id, both names, and of every question its text, its
    notes, and the id and title of the story told for it."""
    header = session.header
    texts = [header.id, header.candidate, header.interviewer]
    for question in session.questions:
        texts.append(question.asked.text)
        texts += [note.text for note in question.notes]
        if story := told(question):
            texts += [story.story, story.title]
    return folded("\n".join(texts))


def words_said(transcript: Transcript) -> str:
    """The folded words that were said in a session, each once: enough to find it by any of them."""
    texts = [word.text for recording in transcript.recordings for word in recording.words]
    texts += [pasted.text for pasted in transcript.pasted]
    return " ".join(dict.fromkeys(folded(" ".join(texts)).split()))


def sought(text: str) -> list[str]:
    """The folded words in a typed search."""
    return folded(text).split()


def has_words(words: str, looked_for: Iterable[str]) -> bool:
    """Whether the text of a session contains every word of a search."""
    return all(word in words for word in looked_for)
