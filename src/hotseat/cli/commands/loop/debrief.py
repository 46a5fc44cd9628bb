"""`hotseat loop debrief`."""

import json
from argparse import Namespace
from collections.abc import Iterable

from hotseat.cli.commands.loop.found import tell_others
from hotseat.cli.delivering import deliver
from hotseat.cli.desks import make_desk
from hotseat.cli.echo import complain
from hotseat.cli.exit_codes import WRONG_USAGE
from hotseat.cli.line_mode.either import run_either
from hotseat.domain.loop.loop_report import LoopReport, without_stories
from hotseat.engine.looping import CannotLoop
from hotseat.reports import data, html, text


def run(options: Namespace) -> int:
    """Shows the loop, whose debrief comes next or is done; with --to, writes what may be seen of it."""
    desk = make_desk(options)
    try:
        loop = desk.loops.find(options.loop)
    except CannotLoop as reason:
        complain(str(reason))
        return WRONG_USAGE
    if not options.to and not options.output:
        return run_either(options, opening=lambda app: app.show_loops(loop.header.id), desk=desk)
    if not options.to:
        complain("say in which format: --to md, html or json")
        return WRONG_USAGE
    if not options.loop:
        tell_others(desk, loop)
    report = desk.loops.report(loop, with_words=options.transcript)
    report = report if options.stories else without_stories(report)
    return deliver(options.output, _pieces(options.to, report, desk.bank.current.principle_names()))


def _pieces(form: str, report: LoopReport, names: dict[str, str]) -> Iterable[str]:
    if form == "json":
        return [json.dumps(data.loops.of_loops.debrief_data(report), indent=2), "\n"]
    parts = text.loops.debrief.debrief_parts(report, names)
    if form == "html":
        pieces: Iterable[str] = html.loop.loop_page(parts)
        return pieces
    markdown: Iterable[str] = text.loops.forms.parts_markdown(parts)
    return markdown
