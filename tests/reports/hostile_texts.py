"""Texts that break out of a format where they can, and a session that holds one wherever a text goes."""

from hotseat.domain.pacing import Section
from hotseat.domain.session import events as e
from hotseat.domain.session.header import Header
from hotseat.domain.session.rules import replay
from hotseat.domain.session.session import Session
from hotseat.domain.session.stories.story_events import Looked, Told
from hotseat.domain.speech.lookup import TranscriptOf
from hotseat.domain.speech.transcript import PastedText, RecordingWords, Span, Transcript, Word
from hotseat.domain.text import one_line
from hotseat.domain.vocabulary import FollowUp
from tests.sessions import MONDAY

HOSTILE = {
    "style": "</style><script>alert(1)</script>",
    "title": "</title><img src=x onerror=alert(1)>",
    "attribute": "\" onmouseover='alert(1)' x=\"",
    "comment": "<!-- --><b>x</b>",
    "cdata": "]]><svg onload=alert(1)>",
    "entity": "&lt;script&gt; &#60;b&#62; &quot;",
    "image": "![x](javascript:alert(1))",
    "link": "[x](https://evil.example 'y')",
    "reference": "[x]: https://evil.example",
    "autolink": "<https://evil.example> https://evil.example www.evil.example a@evil.example evil.example",
    "formula": "=cmd|'/c calc'!A0",
    "plus": "+1+1",
    "minus": "-1+1",
    "at": "@SUM(1)",
    "tab": "\t=1+1",
    "later": "fine;=1+1;\n@x",
    "spaces": "  =1+1",
    "wide": "\uff1d1+1",
    "quotes": '",=1+1,"\n=2+2',
    "row": "| a |",
    "bars": "a | b\n|---|---|\n| c | d |",
    "fence": "```\ncode\n```",
    "heading": "x\n# heading\n\nsetext\n======",
    "list": "x\n\n- a\n1. b\n> c\n\n    code",
    "emphasis": "*a* _b_ **c** ~~d~~ `e` $f$ ^g^",
    "escape": "\\ \\| \\` \\<b>",
    "html": '<a href="x">y</a>\n\n<div>z</div>',
}


def hostile_words(payload: str) -> TranscriptOf:
    """What was said in that session, as a file of words could hold it: the payload in each part of it."""
    word = f"{one_line(payload)} 12"
    words = [Word(at, at + 2, word) for at in (12.0, 60.0, 132.0, 145.0)]
    voice = [Span(12, 14), Span(60, 62), Span(132, 134), Span(145, 150), Span(90, 92)]
    heard = RecordingWords(
        recording=f"{payload}.1.au",
        covers=Span(0.0, 160.0),
        engine=payload,
        words=tuple(words),
        voice=tuple(sorted(voice)),
    )
    pasted = tuple(PastedText(1, section, one_line(payload)) for section in ("a", "", "nowhere"))
    return lambda _: Transcript((heard,), pasted)


def hostile_session(payload: str) -> Session:
    """A session in which every text is the payload, as a file could hold it."""
    sections = (Section("a", payload, 30, 45), Section(payload, f"{payload}2", 30, 30))
    follow_up = FollowUp("role", "custom", payload)
    asked = e.Asked(
        at=0.0,
        prompt=payload,
        text=payload,
        competency=payload,
        principles=(payload,),
        pacing=payload,
        tolerance=5,
        sections=sections,
        follow_ups=(follow_up,),
        scale=payload,
    )
    header = Header(
        format=1,
        id=payload,
        started=MONDAY,
        level=payload,
        kind="behavioral",
        mode="pair",
        candidate=payload,
        interviewer=payload,
    )
    return replay(
        header._replace(interruptions=True, sitting=payload, slot=3300, questions=3),
        [
            asked,
            Told(at=5.0, story=payload, title=payload, hash=payload, chosen="card", seconds=2.0),
            Looked(6.0, payload),
            e.Entered(10.0, "a"),
            e.Noted(at=20.0, section="a", sign="+", principles=(payload,), text=payload),
            e.Changed(25.0, payload),
            e.CutIn(26.0, payload),
            e.Recovered(30.0),
            e.Entered(50.0, payload),
            e.Answered(120.0),
            e.Ticked(at=121.0, list="missing", item=payload, text=payload, on=True),
            e.Ticked(at=122.0, list="heard", item="a", text=payload, on=True),
            e.FollowUpAsked(130.0, payload, "custom", payload),  # type: ignore[arg-type]
            e.FollowUpAnswered(140.0, "gap"),
            e.Rated(at=150.0, score=3, criterion=payload, name=payload, anchor=payload),
            e.Rated(at=150.5, score=2, criterion=payload, name=payload, anchor=payload, by="candidate"),
            e.Voted(151.0, "inclined"),
            e.Voted(152.0, "not inclined", again=True),
        ],
    )
