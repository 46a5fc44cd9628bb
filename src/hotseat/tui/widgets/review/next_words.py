"""What home says of the next question: why it comes, and what it is about only when that is asked for."""

from collections.abc import Callable, Iterable

from textual.content import Content

from hotseat.domain.review.next_question import NextQuestion
from hotseat.tui.text import QUIET, content, hanging


def next_words(
    drawn: NextQuestion, title: str, columns: int, key: Callable[[str], str], *, with_topic: bool
) -> Content:
    """The next question and why it comes, in so many columns.

    `with_topic` says that the title names what it is about; `key` names the key with an id.
    """
    subject = "hide its subject" if with_topic else "tell its subject"
    keys = (("another", "another"), ("tell", subject), ("level", "level"), ("kind", "kind"))
    return Content.assemble(
        ("Next  ", "$accent bold"),
        content(title, "bold"),
        "\n",
        hanging(content("      "), drawn.reason if with_topic else drawn.reason_unnamed, columns, QUIET),
        (f"\n\n      {key('home.begin')}", "$accent bold"),
        " shows the card. The clock waits until you begin.\n",
        *_keys((key(f"home.{what}"), does) for what, does in keys),
    )


def _keys(keys: Iterable[tuple[str, str]]) -> Iterable[Content]:
    """Keys and what they do, indented like the text above."""
    for number, (key, does) in enumerate(keys):
        yield Content.assemble("   " if number else "      ", (key, "$accent bold"), (f" {does}", QUIET))
