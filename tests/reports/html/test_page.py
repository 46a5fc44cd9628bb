"""Sessions as a page of HTML, and that no tag, attribute or address in it comes from a person."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from hotseat.domain.pacing import Section
from hotseat.domain.review.ledger import summarise
from hotseat.domain.session.session import Session
from hotseat.domain.speech.lookup import TranscriptOf
from hotseat.reports.html.drawing import bar, lanes
from hotseat.reports.html.page import POLICY, page_pieces
from hotseat.storage.session.transcript import load
from tests.domain.script import PROBED, question_of
from tests.each import each
from tests.reports.hostile_texts import HOSTILE, hostile_session, hostile_words
from tests.sessions import answered_session

EMPTY = {"meta", "rect", "path"}
TAGS = {
    *("html", "head", "meta", "title", "style", "body", "nav", "article", "header", "section", "div", "span"),
    *("h1", "h2", "h3", "h4", "p", "ol", "ul", "li", "a", "strong", "svg", "rect", "path"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}


class Page(HTMLParser):
    """A page read: its tags with their attributes, its words, and whether every tag is closed in its turn."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, tuple[tuple[str, str | None], ...]]] = []
        self.words: list[str] = []
        self.open: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        # Where a cell may be broken depends on the length of its words.
        kept = tuple(
            attribute for attribute in attrs if attribute not in (("class", "fixed"), ("class", "whole"))
        )
        self.tags.append((tag, kept))
        if tag not in EMPTY:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, tuple(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.words.append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())


def page(*sessions: Session, many: bool = True, words: TranscriptOf | None = None) -> str:
    return "".join(page_pieces([summarise(session) for session in sessions], sessions, many, words=words))


@each("many", [False, True], ids=["one", "all"])
@each("payload", HOSTILE.values(), ids=HOSTILE)
def test_what_a_person_typed_is_words_and_nothing_else(payload: str, many: bool) -> None:
    hostile = Page(page(hostile_session(payload), many=many, words=hostile_words(payload)))
    harmless = page(hostile_session("harmless"), many=many, words=hostile_words("harmless"))
    assert hostile.tags == Page(harmless).tags
    assert hostile.open == []
    assert " ".join(payload.split()) in hostile.text


def test_a_page_needs_nothing_and_may_fetch_nothing(sessions: Path) -> None:
    html = page(load(answered_session(sessions, notes=["+ x"], outcomes=["gap"])).session)
    read = Page(html)
    assert {tag for tag, _ in read.tags} <= TAGS
    named = [dict(attributes) for _, attributes in read.tags]
    assert [tag["content"] for tag in named if tag.get("http-equiv")] == [POLICY]
    assert not [tag for tag in named if {"src", "style", "srcset", "action"} & set(tag)]
    assert not [name for tag in named for name in tag if name.startswith("on")]
    assert all((tag["href"] or "").startswith("#") for tag in named if "href" in tag)
    assert not re.search(r"url\(|@import|//", html)


def test_the_contents_lead_to_each_session_grouped_by_person(sessions: Path) -> None:
    made = [
        load(answered_session(sessions, candidate=name, tail=tail)).session
        for name, tail in (("", "aaaa"), ("Ann", "bbbb"), ("Ann", "cccc"), ("Zoë", "dddd"))
    ]
    read = Page(page(*made))
    attributes = [dict(values) for _, values in read.tags]
    links = [tag["href"] for tag in attributes if tag.get("href") and tag.get("class") != "back"]
    assert links == ["#s1", "#s2", "#s3", "#s4"]
    ids = [tag["id"] for tag in attributes if "id" in tag]
    assert ids == ["contents", "s1", "s2", "s3", "s4"]
    assert "4 sessions, 2 people No name given" in read.text
    assert [tag for tag, _ in read.tags].count("h2") == 3 + 4


def test_a_page_of_one_tells_the_ledger_in_words_beside_its_drawing(sessions: Path) -> None:
    path = answered_session(
        sessions, candidate="Sam", interviewer="Kim", seconds={"situation": 41, "task": 52}
    )
    text = Page(page(load(path).session, many=False)).text
    assert "Sam with Kim · finished" in text
    assert "Task 0:52 0:30 over 0:22 56 % 11 %" in text
    assert "Result -:-- 0:45-1:00 not reached 0 % 19 %" in text
    assert "contents" not in text


def test_a_page_of_none_says_so() -> None:
    assert "0 sessions" in Page(page()).text


SITUATION = Section("situation", "Situation", 30, 45)


@pytest.mark.parametrize(
    ("spent", "solid", "has_comb"),
    [(0, "0.0", False), (45, "450.0", False), (46, "450.0", True), (90, "450.0", True)],
)
def test_time_past_the_window_is_drawn_past_it(spent: float, solid: str, has_comb: bool) -> None:
    drawn = bar(SITUATION, 5, spent, 100)
    assert '<rect class="window" x="300.0" y="0" width="150.0" height="100"/>' in drawn
    assert f'<rect class="spent" x="0.0" y="26" width="{solid}" height="48"/>' in drawn
    assert ('class="over"' in drawn) is has_comb
    if has_comb:
        assert f"H{spent * 10:.1f}V" in drawn


def test_the_course_has_a_lane_for_each_section_entered_and_for_the_follow_ups() -> None:
    assert [tuple(lane) for lane in lanes(question_of(*PROBED), 75.0)] == [
        ("Situation", ((10.0, 60.0),)),
        ("follow-ups", ((70.0, 75.0),)),
    ]
