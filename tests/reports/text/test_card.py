"""The debrief card, as text, Markdown and a page; and what other reports tell of two people."""

import json
from html.parser import HTMLParser

import pytest
from markdown_it import MarkdownIt

from hotseat.domain.review.answers import answers
from hotseat.domain.review.ledger import summarise
from hotseat.domain.session import events as e
from hotseat.domain.session.header import Header
from hotseat.domain.session.session import Session
from hotseat.reports.data.session_data import session_data
from hotseat.reports.data.table import rows
from hotseat.reports.html.card_documents import card_markdown, card_page
from hotseat.reports.html.cells import kept_whole
from hotseat.reports.html.page import page_pieces
from hotseat.reports.text.between import between_lines
from hotseat.reports.text.card import card_lines
from hotseat.reports.text.columns import width
from hotseat.reports.text.markdown import markdown_pieces
from hotseat.reports.text.plain import session_lines
from hotseat.reports.text.timeline import happenings
from tests.domain.script import ANSWER, asked
from tests.domain.session.test_pair_rules import PAIR, of_a_pair
from tests.each import each
from tests.reports.hostile_texts import HOSTILE, hostile_session, hostile_words

HEADER = PAIR._replace(slot=3300, questions=3)
EVENTS = (
    *ANSWER,
    e.Noted(
        at=20.0, section="situation", sign="+", principles=("earn-trust",), text="named the customer first"
    ),
    e.Noted(at=25.0, section="situation", sign="-", principles=(), text="no number in sight"),
    e.Noted(at=26.0, section="situation", sign="", principles=("earn-trust",), text="plain"),
    e.Entered(50.0, "action"),
    e.CutIn(60.0, "What was your own part?"),
    e.Recovered(74.0),
    e.Answered(200.0),
    e.FollowUpAsked(210.0, "measure", "level", "How did you measure success?"),
    e.FollowUpAnswered(243.0, "partial"),
    e.Noted(
        at=244.0,
        section="",
        sign="+",
        principles=("earn-trust", "dive-deep"),
        text="gave the figure when asked",
    ),
    e.Rated(at=250.0, score=3, criterion="scope", name="Scope of the impact", anchor="A tier of services"),
    e.Rated(
        at=255.0,
        score=4,
        criterion="scope",
        name="Scope of the impact",
        anchor="An organization",
        by="candidate",
    ),
    e.Voted(260.0, "inclined"),
    e.Voted(300.0, "not inclined", again=True),
    e.Noted(at=305.0, section="", sign="=", principles=(), text="Say the figure in the first sentence"),
    e.Finished(310.0),
)
CARD = """\
L6 behavioral, Mon 16 Nov 2026, 20:02
Sam with Ada, 55 min for 3 questions

1. Tell me about one.
 Answer 3:10 of 3:00-3:45; began after 0:10; 1 follow-up 0:33
 Cut in at 0:50 with "What was your own part?": back on track after 0:14

 What to change first
 Not reached: Task (0:30).

 Evidence on Earn Trust
 +  0:10  Situation   named the customer first
 +  3:54  afterwards  gave the figure when asked

 Evidence on Dive Deep
 +  3:54  afterwards  gave the figure when asked

 Evidence, no principle named
 -  0:15  Situation  no number in sight

 Where the time went
 Situation  0:40  0:30-0:45  in window
 Task       -:--  0:30       not reached
 Action     2:30  2:00-2:30  in window

 Follow-ups
 partial  0:33  measure  How did you measure success?

 Rating, from 1 to 4
 Criterion            By   Score   What it sounds like
 Scope of the impact  Ada  3       A tier of services
                      Sam  4 (+1)  An organization

 Votes
 before the discussion  inclined
 after it               not inclined

 Agreed
 Say the figure in the first sentence
"""


def paired(header: Header = HEADER) -> Session:
    return of_a_pair(*EVENTS, header=header)


def test_the_card_is_one_page_to_talk_over() -> None:
    assert "".join(f"{line}\n" for line in card_lines(paired())) == CARD


def test_the_principles_have_their_full_names_where_they_are_known() -> None:
    assert " Evidence on Trust and More" in card_lines(paired(), {"earn-trust": "Trust and More"})


def test_a_card_without_a_second_rating_tells_the_first() -> None:
    alone = of_a_pair(*EVENTS[:13], e.Voted(260.0, "inclined"), header=HEADER)
    text = "\n".join(card_lines(alone))
    assert " Scope of the impact  Ada  3      A tier of services\n\n Vote\n inclined" in text
    assert " Agreed" not in text


def test_a_card_of_nothing_tells_who_and_when() -> None:
    assert list(card_lines(of_a_pair(asked(), header=HEADER))) == CARD.splitlines()[:2]


@each("payload", HOSTILE.values(), ids=HOSTILE)
def test_a_card_fits_its_columns_whatever_was_typed(payload: str) -> None:
    long = hostile_session(payload * 30)
    assert max(map(width, card_lines(long))) <= 80


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("afterwards", ' class="fixed"'),
        ("4 (+1)", ' class="fixed"'),
        ("named the customer first", ' class="whole"'),
        (f"a word of {'m' * 19} columns", ""),
        ("m" * 4000, ""),
    ],
)
def test_no_word_of_a_usual_length_is_broken_on_a_page(text: str, kept: str) -> None:
    assert kept_whole(text) == kept


@each("payload", HOSTILE.values(), ids=HOSTILE)
def test_nothing_typed_is_obeyed_in_markdown(payload: str) -> None:
    text = "".join(card_markdown([hostile_session(payload)], hostile_words(payload)))
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(text)
    inner = [child for token in tokens for child in token.children or ()]
    assert {token.type for token in [*tokens, *inner]} <= {
        *("heading_open", "heading_close", "paragraph_open", "paragraph_close", "inline", "text"),
        *(
            "ordered_list_open",
            "ordered_list_close",
            "bullet_list_open",
            "bullet_list_close",
            "list_item_open",
            "list_item_close",
        ),
        *("table_open", "table_close", "thead_open", "thead_close", "tbody_open", "tbody_close"),
        *("tr_open", "tr_close", "th_open", "th_close", "td_open", "td_close"),
        *("text_special",),
    }


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.add(tag)
        assert not [name for name, _ in attrs if name.startswith("on")]


@each("payload", HOSTILE.values(), ids=HOSTILE)
def test_nothing_typed_is_obeyed_on_the_page(payload: str) -> None:
    session = hostile_session(payload)
    tags = Tags()
    words = hostile_words(payload)
    tags.feed("".join(card_page([summarise(session)], [session], many=False, words=words)))
    assert tags.found <= {
        *("html", "head", "meta", "title", "style", "body", "article", "header", "h1", "h2", "h3", "h4"),
        *("p", "section", "ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td"),
    }


def test_both_documents_hold_what_the_card_says() -> None:
    session = paired()
    page = "".join(card_page([summarise(session)], [session], many=False))
    text = "".join(card_markdown([session]))
    for part in ("Sam with Ada", "named the customer first", "not inclined", "back on track after 0:14"):
        assert part in page
        assert part in text
    assert '<td class="fixed" dir="auto">4 (+1)</td><td class="whole" dir="auto">An organization</td>' in page
    assert "| Scope of the impact | Ada | 3 | A tier of services |" in text
    assert "1. Say the figure in the first sentence\n2.\n3." in text, "room for more"
    assert page.count("<li") - page.count('<li dir="auto"></li>') == 4


def test_other_reports_tell_of_both() -> None:
    session = paired()
    (question,) = session.questions
    between = [
        'Cut in at 0:50 with "What was your own part?": back on track after 0:14',
        "The candidate's own rating: 4 of 4 for Scope of the impact, +1 against the interviewer's 3",
        "After the discussion: not inclined",
    ]
    assert list(between_lines(question)) == between
    text = " ".join(" ".join(session_lines(session)).split())
    page = "".join(page_pieces([summarise(session)], [session], many=False))
    joined = "".join(markdown_pieces([session]))
    for line in between:
        assert line in text
    assert page.count("back on track after 0:14") == joined.count("back on track after 0:14") == 2
    moments = [happening.text for happening in happenings(question, session.at)]
    assert "cut in: What was your own part?" in moments
    assert "4 of 4 for Scope of the impact, by the candidate" in moments


def test_programs_are_told_of_both() -> None:
    session = paired()
    data = json.loads(json.dumps(session_data(session)))
    (question,) = data["questions"]
    assert (data["slot"], data["questions_planned"], data["interruptions"]) == (3300, 3, True)
    assert question["vote"] == "inclined"
    assert question["candidate_ratings"][0]["score"] == 4
    assert question["vote_again"] == "not inclined"
    assert question["interruptions"] == [
        {"at": 60.0, "text": "What was your own part?", "recovery_seconds": 14.0}
    ]
    row = next(rows(session))
    assert (row["candidate_scores"], row["rater_gap"], row["interruptions"], row["recovery_s"]) == (
        "scope: 4",
        1.0,
        1,
        14.0,
    )
    assert (row["above_partner"], row["outcomes_by_layer"]) == (1.0, "measure: partial")
    (answer,) = answers(session)
    assert answer.vote == "not inclined"
