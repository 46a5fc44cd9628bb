"""The figures of what was said in a question, as a table of an exported page."""

from html import escape

from hotseat.domain.session.question import Question
from hotseat.domain.speech.spoken import Spoken
from hotseat.reports.text.speech.figures import (
    HEADING,
    figure_sentences,
    figure_table,
    named_numbers,
)


def said_html(question: Question, said: Spoken) -> str:
    """The table with its heading, and the sentences below it."""
    names, rows = figure_table(question, said)
    head = "".join(f'<th scope="col" class="figure">{escape(column)}</th>' for column in names)
    body = "".join(
        f'<tr><th scope="row" class="name" dir="auto">{escape(name)}</th>'
        + "".join(f'<td class="figure">{escape(cell)}</td>' for cell in cells)
        + "</tr>\n"
        for name, *cells in rows
    )
    sentences = filter(None, [*figure_sentences(said), named_numbers(said)])
    below = "".join(f'<p dir="auto">{escape(sentence)}</p>\n' for sentence in sentences)
    return (
        f'<h4>{HEADING}</h4>\n<table class="said">\n<thead><tr><td></td>{head}</tr></thead>\n'
        f"<tbody>\n{body}</tbody>\n</table>\n{below}"
    )
