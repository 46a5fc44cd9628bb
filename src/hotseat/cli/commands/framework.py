"""`hotseat framework`."""

from argparse import Namespace
from collections.abc import Iterable, Iterator

from hotseat.cli.echo import complain, echo, echo_data
from hotseat.cli.exit_codes import DONE, FAULTS_FOUND, WRONG_USAGE, folder_perhaps_not_yet_made
from hotseat.domain.readiness.framework import Framework
from hotseat.domain.readiness.framework_comparison import Column, Part, find_part, parts, unknown_part
from hotseat.domain.stories.shows import showable
from hotseat.reports.text.columns import width, wrap
from hotseat.reports.text.framework import comparison, texts_after, texts_before
from hotseat.storage.bank.framework_cache import recall_framework
from hotseat.storage.bank.pack_files import folder_faults
from hotseat.storage.files.folder import shipped_prompts

WIDTH = 80


def run(options: Namespace) -> int:
    """Prints the levels of the framework side by side: all of it, or one area."""
    folder = folder_perhaps_not_yet_made(options)
    loaded = recall_framework([shipped_prompts(), folder.prompts])
    shown = parts(loaded.framework)
    if options.items:
        return _print_items(options, loaded.framework)
    if options.area:
        part = find_part(shown, options.area)
        if part is None:
            complain(unknown_part(shown, options.area))
            return WRONG_USAGE
        shown = [part]
    if options.json:
        echo_data([_data(part) for part in shown])
    elif options.area:
        echo(_lines(shown[0]))
    else:
        echo(_whole(shown))
    unread = folder_faults(folder.prompts)
    for complaint in (*unread, *loaded.complaints):
        complain(complaint)
    return FAULTS_FOUND if unread else DONE


def _print_items(options: Namespace, framework: Framework) -> int:
    """Prints what a story can show: the items of the checklists and the stories that are expected."""
    known = showable(framework)
    if options.area:
        complain("--items lists the items of all areas; leave the area out")
        return WRONG_USAGE
    if options.json:
        kinds = {True: "item", False: "expected story"}
        echo_data(
            [
                {"shows": name, "level": item.level, "kind": kinds[bool(item.item)], "text": item.text}
                for name, item in known.items()
            ]
        )
        return DONE
    for name, item in known.items():
        echo(wrap(name, WIDTH, "  "))
        echo(wrap(f"  {item.text}", WIDTH, "  "))
    return DONE


def _whole(shown: Iterable[Part]) -> Iterator[str]:
    """All parts, with the texts that the framework has before and after them."""
    for number, part in enumerate(shown):
        yield from [""] * 2 * bool(number)
        yield from (line.text for line in texts_before(part, WIDTH))
        yield from _lines(part)
        yield from (line.text for line in texts_after(part, WIDTH))


def _lines(part: Part) -> Iterator[str]:
    heading = f"{part.name}  ({part.id})"
    yield from (heading, "=" * width(heading))
    if part.group:
        yield part.group
    yield from (line.text for line in comparison(part, WIDTH))


def _data(part: Part) -> dict[str, object]:
    pairings = [
        {
            "name": pairing.name,
            "question": pairing.question,
            "levels": {column.level: _column(column) for column in pairing.columns},
        }
        for pairing in part.pairings
    ]
    return {**part._asdict(), "titles": list(part.titles), "pairings": pairings}


def _column(column: Column) -> dict[str, object]:
    return {"name": column.name, "items": list(column.items)}
