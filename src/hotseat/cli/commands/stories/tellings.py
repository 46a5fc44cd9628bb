"""`hotseat trend --story`: the tellings of one story, to read, as JSON and as CSV."""

from argparse import Namespace
from typing import NamedTuple

from hotseat.cli.delivering import deliver, for_excel
from hotseat.cli.echo import echo, echo_data
from hotseat.cli.exit_codes import DONE
from hotseat.domain.review.progress.progress import Progress
from hotseat.domain.review.trend import Trend
from hotseat.domain.session.stories.leaving_out import A_STORY
from hotseat.reports import data, text

WIDTH = 80


class StoryTold(NamedTuple):
    """The story that was asked for."""

    id: str
    title: str
    often: str
    """How often it was told lately, in a sentence; empty if that is not often."""


def tell_story(options: Namespace, story: StoryTold, seen: Trend, progress: Progress | None) -> int:
    """Prints the trend over the tellings of a story, or writes it as JSON or CSV.

    What goes to a program or a file names the story only with `--stories`.
    """
    if not options.stories and (options.json or options.output not in ("", "-")):
        story = story._replace(id=A_STORY, title=A_STORY)
    sentences = list(filter(None, [story.often, *seen.sentences]))
    if options.json:
        report = progress and data.tellings.tellings_data(story.id, story.title, progress, seen, sentences)
        echo_data(report)
        return DONE
    if options.to == "csv":
        table = data.tellings.tellings_csv(seen)
        return deliver(options.output, for_excel(table) if options.bom else table)
    if not seen.answers:
        echo([f"{story.title}: told in no finished answer that fits."])
        return DONE
    lines = text.stories.tellings.tellings_lines(story.title, seen, sentences, WIDTH)
    if options.output in ("", "-"):
        echo(lines)
        return DONE
    return deliver(options.output, (f"{line}\n" for line in lines))
