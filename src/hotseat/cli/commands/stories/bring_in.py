"""`hotseat stories import`."""

from argparse import Namespace
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

from hotseat.cli.echo import complain, echo
from hotseat.cli.exit_codes import (
    DONE,
    FAULTS_FOUND,
    NOT_WRITTEN,
    WRONG_USAGE,
    folder_perhaps_not_yet_made,
)
from hotseat.domain.bank.bank import Bank
from hotseat.domain.importing.maps import WrongMap
from hotseat.domain.stories.importing.bank_names import names_of
from hotseat.domain.stories.importing.finding import HOW_TO_NAME, NO_SECTION
from hotseat.domain.text import counted, one_line
from hotseat.storage.bank.bank_cache import recall
from hotseat.storage.files.folder import FolderTrouble, PracticeFolder, make_stories, shipped_prompts
from hotseat.storage.files.looking import expanded, is_there
from hotseat.storage.stories.importing.reading import FileRead, read_source
from hotseat.storage.stories.importing.sources import Sources, sources_in
from hotseat.storage.stories.importing.taking import CannotWrite, Entry, Taker


def run(options: Namespace) -> int:
    """Takes stories from files that were written elsewhere, and says what it could not place."""
    paths = [expanded(name) for name in options.files]
    for path in paths:
        if not is_there(path):
            complain(f"there is no file or folder {path}")
            return WRONG_USAGE
    folder = folder_perhaps_not_yet_made(options)
    bank = recall([shipped_prompts(), folder.prompts]).bank
    sources = sources_in(paths)
    try:
        column_map = _map(options.map)
        reads = [read_source(source, names_of(bank), column_map) for source in sources.files]
        if column_map and not any("table" in read.taken_for for read in reads):
            raise WrongMap("--map says what a column holds, and none of these files is a table")
    except WrongMap as trouble:
        complain(str(trouble))
        return WRONG_USAGE
    return _Run(folder, bank, dry=options.dry_run).take(sources, reads)


class _Run:
    """Takes the stories of all files, and prints what became of each."""

    def __init__(self, folder: PracticeFolder, bank: Bank, *, dry: bool) -> None:
        self._folder = folder
        self._principles = bank.principle_names()
        self._dry = dry
        self._taker = Taker(folder.stories, None if dry else partial(make_stories, folder))
        self._needs: list[str] = []
        self._fates: list[str] = []
        self._left_out = 0

    def take(self, sources: Sources, reads: Sequence[FileRead]) -> int:
        """Takes them and returns the exit code."""
        echo(map(one_line, sources.skipped))
        self._needs += [one_line(f"{path}: {why}") for path, why in sources.faults]
        trouble = ""
        try:
            for read in reads:
                self._file(read)
        except (CannotWrite, FolderTrouble) as error:
            trouble = str(error)
        echo(self._end(reads))
        if trouble:
            complain(trouble)
            return NOT_WRITTEN
        if not any(read.taken_for for read in reads):
            return WRONG_USAGE
        return FAULTS_FOUND if self._needs or not self._fates else DONE

    def _file(self, read: FileRead) -> None:
        path = one_line(str(read.source.path))
        if read.source.in_folder and read.has_no_section:
            echo([f"{path}: left out, because {NO_SECTION}"])
            self._left_out += 1
            return
        echo([f"{path}: {read.taken_for or 'cannot be read'}"])
        for outcome in self._taker.take(read):
            if isinstance(outcome, Entry):
                self._fates.append(outcome.fate)
                echo([f"  {self._entry(outcome)}"])
            elif outcome.needs_person:
                self._needs.append(f"{outcome.behind(path)}: {one_line(outcome.text)}")
            else:
                echo([f"  {outcome.in_words}{one_line(outcome.text)}"])

    def _entry(self, entry: Entry) -> str:
        if entry.fate == "there already":
            return f"there already: stories/{entry.name}"
        names = ", ".join(self._principles.get(principle, principle) for principle in entry.principles)
        figures = [
            f"{counted(entry.sections, 'section')}, {counted(entry.points, 'point')}",
            *([f"principles: {names}"] if names else ["no principle"]),
            *([f"{counted(entry.notes, 'point')} under Notes"] if entry.notes else []),
        ]
        fate = f"would be {entry.fate}" if self._dry else entry.fate
        return f"{fate}: stories/{entry.name} ({'; '.join(figures)})"

    def _end(self, reads: Sequence[FileRead]) -> Iterator[str]:
        taken = sum(fate != "there already" for fate in self._fates)
        there = len(self._fates) - taken
        would = " would be" if self._dry else ""
        stories = counted(taken, "story", "stories") if taken else "no story"
        sentence = f"{stories}{would} taken"
        sentence += f", {there:,} there already" if there else ""
        sentence += f", {counted(self._left_out, 'file')} left out" if self._left_out else ""
        if not reads:
            yield "no file to import: a folder is searched for .md, .org, .csv and .tsv"
        if not self._needs:
            yield f"{sentence}; all of it is placed." if self._fates else f"{sentence}."
        else:
            number = len(self._needs)
            yield f"{sentence}; {counted(number, 'line')} {'needs' if number == 1 else 'need'} you:"
            yield from self._needs
        if self._left_out or any(NO_SECTION in line for line in self._needs):
            yield HOW_TO_NAME
        if self._dry:
            yield "Nothing was written; without --dry-run it is."
        elif taken:
            yield f"They are in {self._folder.stories}; set `status: ready` in each that you can tell."


def _map(texts: Iterable[str]) -> Mapping[str, str]:
    """The field for each column. Raises WrongMap for what is no COLUMN=FIELD."""
    fields: dict[str, str] = {}
    for text in texts:
        column, equals, field = text.rpartition("=")
        if not (column.strip() and equals and field.strip()):
            raise WrongMap(f'"{one_line(text)}" says nothing about a column; write --map COLUMN=FIELD')
        fields[column.strip()] = field.strip()
    return fields
