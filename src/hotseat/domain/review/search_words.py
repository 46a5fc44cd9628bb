"""How the search finds a session by words, and the filter of the list of sessions."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from hotseat.domain.folding import folded
from hotseat.domain.review.answer_filter import AnswerFilter, whose
from hotseat.domain.review.listed import Listed
from hotseat.domain.session.session import Session
from hotseat.domain.session.stories.tellings import story_told
from hotseat.domain.speech.transcript import Transcript
from hotseat.domain.text import counted
from hotseat.domain.vocabulary import kind_name


def words_of(session: Session) -> str:
    """The folded text of a session that is searched: its id, both names, and of every question its text, its
    notes, and the id and title of the story told for it."""
    header = session.header
    texts = [header.id, header.candidate, header.interviewer]
    for question in session.questions:
        texts.append(question.asked.text)
        texts += [note.text for note in question.notes]
        if story := story_told(question):
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


class SessionFilter(NamedTuple):
    """The filter of the list of sessions; an empty field leaves nothing out."""

    by: AnswerFilter = AnswerFilter()
    """A session fits if any of its answers fits."""
    text: str = ""

    @property
    def narrows(self) -> bool:
        """Whether the filter can leave a session out."""
        return bool(self.text) or self.by.narrows or self.by.of is not None

    def fitting(self, listed: Sequence[Listed], today: date) -> Sequence[Listed]:
        """The sessions that fit the filter, in the order given."""
        if not self.narrows:
            return listed
        by, words = self.by, sought(self.text)
        unread = SessionFilter(by).narrows
        return [
            entry
            for entry in listed
            if has_words(entry.words, words)
            and (any(by.fits(answer, today) for answer in entry.answers) if entry.summary else not unread)
        ]

    def words(self, principles: Mapping[str, str], titles: Mapping[str, str]) -> str:
        """The filter in words; `principles` and `titles` of stories map ids to names."""
        by = self.by
        kinds = kind_name(by.kind) if by.kind else "both kinds"
        parts = [principles.get(by.principle, by.principle)]
        parts.append(whose(by) if by.of is not None else "")
        parts.append(f"with {by.partner}" if by.partner else "")
        if by.story:
            parts.append(titles.get(by.story, by.story))
        parts.append(counted(by.days, "day") if by.days else "")
        parts.append(f'"{self.text}"' if self.text else "")
        return " · ".join([by.level or "all levels", kinds, *filter(None, parts)])
