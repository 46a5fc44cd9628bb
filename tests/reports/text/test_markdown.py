"""A session as Markdown, and that nothing a person typed is obeyed in it."""

from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from hotseat.reports.text.markdown import escaped, markdown_pieces
from hotseat.storage.session.transcript import load
from tests.each import each
from tests.reports.hostile_texts import HOSTILE, hostile_session, hostile_words
from tests.sessions import answered_session

EXPECTED = """\
# L6 behavioral, Mon 16 Nov 2026, 20:02

Session 2026-11-16-200200-l6-behavioral-4f2a: Sam with Kim, interrupted.

## 1. Tell me about a time you won a partner team back after missing a commitment.

### Where the time went

| Section | Spent | Window | Verdict | Share | Plan |
| --- | --- | --- | --- | --- | --- |
| Situation | 0:41 | 0:30-0:45 | in window | 19 % | 13 % |
| Task | 0:52 | 0:30 | over 0:22 | 25 % | 11 % |
| Action | 1:58 | 2:00-2:30 | short 0:02 | 56 % | 49 % |
| Result | -:-- | 0:45-1:00 | not reached | 0 % | 19 % |
| Learning | -:-- | 0:15-0:30 | not reached | 0 % | 8 % |

Answer 3:31 of 4:00-5:15; began after 0:10.

### What to change first

- Not reached: Result (0:45-1:00), Learning (0:15-0:30).
- Action took 1:58 of its 2:00-2:30. Task ran 0:22 over, Action 0:02 short.

### Follow-ups

| Time | Outcome | Layer | Question |
| --- | --- | --- | --- |
| 0:30 | held | - | why then |

### Rating

| Score | Criterion | What it sounded like |
| --- | --- | --- |
| 3 of 4 | Clear cause-and-effect relationships | Explains step by step how the action moved the result, \
and names one other factor. |

Overall: **inclined**

### Transcript

- `0:00` asked
- `0:10` Situation, 0:41
- `0:10` ? preparation: why then
- `0:51` Task, 0:52
- `1:43` Action, 1:58
- `3:41` the answer ended
- `3:41` follow-up: why then (held)
- `4:11` 3 of 4 for Clear cause-and-effect relationships
"""


def test_a_session_reads_from_who_and_when_to_its_last_moment(sessions: Path) -> None:
    path = answered_session(
        sessions,
        candidate="Sam",
        interviewer="Kim",
        seconds={"situation": 41, "task": 52, "action": 118},
        notes=["? why then"],
        outcomes=["held"],
        scores={"cause-and-effect": 3},
        vote="inclined",
        finished=False,
    )
    [piece] = markdown_pieces([load(path).session])
    assert piece == EXPECTED


READERS = ("commonmark", "gfm-like")
OURS = {
    *("heading", "paragraph", "table", "thead", "tbody", "tr", "th", "td", "bullet_list", "list_item"),
    *("inline", "text", "code_inline", "strong", "softbreak", "hr"),
}


def tokens(reader: str, text: str) -> list[Token]:
    all_tokens: list[Token] = []
    for token in MarkdownIt(reader).parse(text):
        all_tokens += [token, *(token.children or [])]
    return all_tokens


def outline(reader: str, text: str) -> list[str]:
    """What a text is made of, whatever its words."""
    return [token.type for token in tokens(reader, text) if token.type != "text"]


@each("reader", READERS)
@each("payload", HOSTILE.values(), ids=HOSTILE)
def test_what_a_person_typed_changes_nothing_but_words(reader: str, payload: str) -> None:
    [hostile] = markdown_pieces([hostile_session(payload)], hostile_words(payload))
    [harmless] = markdown_pieces([hostile_session("harmless")], hostile_words("harmless"))
    assert outline(reader, hostile) == outline(reader, harmless)
    kinds = {token.type.removesuffix("_open").removesuffix("_close") for token in tokens(reader, hostile)}
    assert kinds <= OURS


@given(st.text(st.sampled_from("ab1 \\`*_{}[]()<>#|~&$^@=:/.!-+\"'\n"), max_size=30))
@example("www.1.example")
@example("<a@b.example>")
@example("1. one")
@example("&lt;b&gt;")
@example("\\|")
@example("[a]: //b.example 'c'")
def test_an_escaped_text_is_one_text_and_reads_as_it_was_typed(text: str) -> None:
    for reader in READERS:
        tokens_read = [token for token in tokens(reader, f"{escaped(text)}\n") if token.type != "inline"]
        assert {token.type for token in tokens_read} <= {"paragraph_open", "paragraph_close", "text"}
        read = "".join(token.content for token in tokens_read)
        assert read == " ".join(text.split())


def test_a_cell_keeps_its_bars() -> None:
    html = MarkdownIt("gfm-like").render(f"| a | b |\n|---|---|\n| {escaped('x | y | <i>')} | z |\n")
    assert "<td>x | y | &lt;i&gt;</td>\n<td>z</td>" in html
