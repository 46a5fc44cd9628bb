"""What home says of the next question: why it comes, and what it is about only when that is asked for."""

from collections.abc import Iterable, Mapping

from textual.content import Content

from hotseat.domain.review.next_question import NextQuestion
from hotseat.tui.text import QUIET, content, hanging


def next_words(
    level: str, drawn: NextQuestion, names: Mapping[str, str], columns: int, *, told: bool
) -> Content:
    """The next question and why it comes, in so many columns; `told` names what it is about."""
    return Content.assemble(
        ("Next  ", "$accent bold"),
        content(drawn.title(level, names, with_topic=told), "bold"),
        "\n",
        hanging(content("      "), drawn.reason if told else drawn.reason_unnamed, columns, QUIET),
        ("\n\n      enter", "$accent bold"),
        " shows the card. The clock waits until you begin.\n",
        *_keys(("d", "another"), ("t", "hide its subject" if told else "tell its subject"), *_CHOICES),
    )


_CHOICES = (("l", "level"), ("k", "kind"))


def _keys(*keys: tuple[str, str]) -> Iterable[Content]:
    """Keys and what they do, indented like the text above."""
    for number, (key, does) in enumerate(keys):
        yield Content.assemble("   " if number else "      ", (key, "$accent bold"), (f" {does}", QUIET))
