"""`hotseat prompts`."""

from argparse import Namespace

from hotseat import domain, storage
from hotseat.cli.echo import complain, echo, echo_data
from hotseat.cli.exit_codes import DONE, FAULTS_FOUND, WRONG_USAGE, folder_perhaps_not_yet_made
from hotseat.domain.bank.bank import Bank
from hotseat.domain.bank.prompt import Prompt, principle_id
from hotseat.domain.looking_up import meant, unknown
from hotseat.domain.names import words
from hotseat.domain.text import counted
from hotseat.reports.text.columns import column, longest
from hotseat.storage.bank.bank_cache import Remembered, recall
from hotseat.storage.bank.pack_files import folder_faults
from hotseat.storage.files.folder import PracticeFolder, shipped_prompts


def run(options: Namespace) -> int:
    """Prints the prompts that match the options, or the counts of the bank, or a JSON Schema."""
    if options.schema:
        echo_data(storage.bank.schema.SCHEMAS[options.schema]())
        return DONE
    folder = folder_perhaps_not_yet_made(options)
    loaded = recall([shipped_prompts(), folder.prompts])
    bank = loaded.bank
    if options.coverage:
        _print_coverage(bank, as_data=options.json)
        return _report_faults(loaded, folder)
    principle = options.principle and principle_id(options.principle, bank.principles.values())
    level = options.level and meant(options.level, bank.levels)
    for what, asked, known, names in (
        ("level", options.level, level, bank.levels),
        ("principle", options.principle, principle, bank.principle_names().values()),
    ):
        if asked and not known:
            complain(unknown(what, asked, names))
            return WRONG_USAGE
    matching = [
        prompt
        for prompt in bank.prompts.values()
        if (not level or level in prompt.levels)
        and (not options.kind or prompt.kind == options.kind)
        and (not principle or principle in prompt.principles)
        and (not options.competency or prompt.competency == options.competency)
        and (not options.classic or prompt.classic)
    ]
    _print_prompts(matching, as_data=options.json)
    return _report_faults(loaded, folder)


def _print_prompts(prompts: list[Prompt], *, as_data: bool) -> None:
    if as_data:
        echo_data([_data(prompt) for prompt in prompts])
        return
    for prompt in prompts:
        summary = f"{', '.join(prompt.levels)} {words(prompt.kind)}{', classic' if prompt.classic else ''}"
        echo([f"{prompt.id}  ({summary})", f"  {prompt.text}"])
    echo([counted(len(prompts), "prompt")])


def _report_faults(loaded: Remembered, folder: PracticeFolder) -> int:
    """Prints the first faults of the packs and returns the exit code."""
    for complaint in loaded.complaints:
        complain(complaint)
    if more := loaded.damage.faults - len(loaded.complaints):
        complain(f"and {counted(more, 'more fault')}; `hotseat check` lists all")
    if loaded.damage.faults:
        complain(loaded.damage.sentence())
    return FAULTS_FOUND if folder_faults(folder.prompts) else DONE


def _print_coverage(bank: Bank, *, as_data: bool) -> None:
    tables = domain.bank.bank_coverage.coverage(bank)
    if as_data:
        echo_data([{**table._asdict(), "rows": dict(table.rows)} for table in tables])
        return
    room = longest((f"  {name}" for table in tables for name, _ in table.rows), 49) + 1
    for table in tables:
        echo([f"{column(table.title, room)}{''.join(f'{level:>6}' for level in table.columns)}"])
        for name, counts in table.rows:
            shown = ("" if count is None else str(count) if count else "-" for count in counts)
            echo([f"{column(f'  {name}', room)}{''.join(f'{cell:>6}' for cell in shown)}".rstrip()])
        echo([""])


def _data(prompt: Prompt) -> dict[str, object]:
    follow_ups = [follow_up._asdict() for follow_up in prompt.follow_ups]
    return {
        **prompt._asdict(),
        "phases": [phase._asdict() for phase in prompt.phases],
        "follow_ups": follow_ups,
    }
