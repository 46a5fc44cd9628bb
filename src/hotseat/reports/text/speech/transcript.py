"""What was said in a question between what happened in it: its marks, notes and follow-ups."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from hotseat.domain.session.question import Question
from hotseat.domain.speech.part import Part, Piece, Sentence
from hotseat.domain.speech.spoken import Spoken
from hotseat.reports.text.timeline import SPOKEN_KINDS, Happening, happenings


def with_said(question: Question, said: Spoken | None, now: float) -> list[Happening]:
    """All that happened in the question and was said in it, in order.

    Sentences and what was not understood have the second in which they began. Pasted text has no times: it
    comes after the begin of its section, or after the question.
    """
    happened = happenings(question, now)
    if said is None:
        return happened
    parts = (*said.sections, *said.follow_ups, said.outside)
    moments = [*happened, *_in_order(question, parts, now), *_pasted(question, said, now)]
    return sorted(moments, key=lambda moment: moment.at)


def quoted(question: Question, said: Spoken, now: float) -> Iterator[Happening]:
    """The same with what was said in quotation marks, for a document whose lines all look alike."""
    for moment in with_said(question, said, now):
        if moment.kind == "unclear" or moment.kind not in SPOKEN_KINDS:
            yield moment
        else:
            pasted = " (pasted)" if moment.kind == "pasted" else ""
            yield moment._replace(text=f"\u201c{moment.text}\u201d{pasted}")


def engines(names: Iterable[str]) -> str:
    """A sentence on what recognised the words; empty if nothing did."""
    known = [name for name in dict.fromkeys(names) if name]
    return f"Recognised by {' and '.join(known)}; recognition makes mistakes." if known else ""


def _in_order(question: Question, parts: Iterable[Part], now: float) -> Iterator[Happening]:
    """The pieces, none before the begin of the section that it belongs to."""
    begins = sorted(
        [
            *(stretch.start for stretch in question.stretches(now)),
            *(probe.asked_at for probe in question.probes),
            *([] if question.answered_at is None else [question.answered_at]),
        ]
    )
    for part in parts:
        for piece in part.pieces:
            earliest = begins[number - 1] if (number := bisect_right(begins, _middle(piece))) else piece.at
            kind = "said" if isinstance(piece, Sentence) else "unclear"
            yield Happening(max(piece.at, earliest), kind, piece.text)


def _middle(piece: Piece) -> float:
    return piece.words[0].middle if isinstance(piece, Sentence) else piece.at + piece.seconds / 2


def _pasted(question: Question, said: Spoken, now: float) -> Iterator[Happening]:
    begins: dict[str, float] = {}
    for section, start, _ in question.stretches(now):
        begins.setdefault(section, start)
    sections = zip(question.asked.sections, said.sections, strict=True)
    in_sections = [(section.id, part.pasted) for section, part in sections if part.pasted]
    loose = said.answer.pasted.removesuffix("\n".join(text for _, text in in_sections)).rstrip("\n")
    for section_id, text in [*in_sections, ("", loose)]:
        at = begins.get(section_id, question.asked.at)
        for paragraph in filter(str.strip, text.split("\n")):
            yield Happening(at, "pasted", paragraph)
