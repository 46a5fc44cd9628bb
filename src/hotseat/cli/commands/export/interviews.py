"""The real interviews that `hotseat export --interviews` writes: alone, or beside sessions."""

import os
from argparse import Namespace
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import NamedTuple

from hotseat.cli.delivering import deliver, for_excel
from hotseat.cli.echo import complain
from hotseat.cli.exit_codes import DONE, FAULTS_FOUND, folder_to_read
from hotseat.desk.owner import Owner
from hotseat.desk.real_interviews.real_interviews import RealInterviews
from hotseat.desk.user_settings import UserSettings
from hotseat.domain.real_interviews.leaving_out import without_stories
from hotseat.domain.real_interviews.real_interview import RealInterview
from hotseat.reports import data, html, text
from hotseat.storage.bank.bank_cache import recall
from hotseat.storage.files.folder import shipped_prompts


class ExportedInterviews(NamedTuple):
    """The interviews as they are passed on."""

    interviews: Sequence[RealInterview]
    """The newest first; their stories have no names unless somebody asked for them."""
    names: Mapping[str, str]
    """The names of the principles, by id."""
    faulty: bool
    """Whether one of them could not be read; stderr names it."""

    def html_part(self) -> Iterable[str]:
        """They as a part of a page."""
        return html.real_interviews.real_interviews_part(self.interviews, self.names)

    def markdown(self) -> Iterable[str]:
        """They as Markdown."""
        return text.real_interviews.markdown.real_interviews_markdown(self.interviews, self.names)


def misuse(options: Namespace) -> str:
    """What does not go together with `--interviews`, and what to do; empty if all does."""
    if options.session or options.card or options.for_llm:
        return "--interviews goes alone or with --all or --candidate; leave out session, --card and --for-llm"
    if options.to == "jsonl":
        return "--interviews is written as md, html, csv or json"
    if options.to == "csv" and (options.all or options.candidate):
        return "a table has rows of one kind: leave out --all and --candidate for a table of real interviews"
    return ""


def chosen_interviews(options: Namespace) -> ExportedInterviews:
    """Those to export: the user's, with `--candidate` that person's, with `--all` everyone's.

    stderr names those that cannot be read.
    """
    folder = folder_to_read(options)
    owner = Owner(UserSettings(os.environ), options.candidate)
    kept = RealInterviews(folder, lambda: datetime.now(UTC), owner)
    interviews = kept.everyones() if options.all else kept.mine()
    for sentence in (*kept.left_out, *kept.faults):
        complain(sentence)
    return ExportedInterviews(
        interviews=interviews if options.stories else list(map(without_stories, interviews)),
        names=recall([shipped_prompts(), folder.prompts]).bank.principle_names(),
        faulty=bool(kept.faults),
    )


def export_alone(options: Namespace) -> int:
    """Writes nothing but the interviews."""
    chosen = chosen_interviews(options)
    if not chosen.interviews:
        complain("there is no real interview to export; `hotseat log` logs one")
    if options.to == "html":
        pieces = html.real_interviews.real_interviews_page(chosen.interviews, chosen.names)
    elif options.to == "csv":
        pieces = iter(data.real_interviews.real_interviews_csv(chosen.interviews))
        pieces = iter(for_excel(pieces)) if options.bom else pieces
    elif options.to == "json":
        pieces = data.json_text.object_json(data.real_interviews.real_interviews_data(chosen.interviews))
    else:
        pieces = iter(chosen.markdown())
    code = deliver(options.output, pieces)
    return FAULTS_FOUND if code == DONE and chosen.faulty else code
