"""`hotseat prompts`."""

from argparse import Namespace

from hotseat.commands.doorway import DONE, WRONG_USAGE, practice_folder
from hotseat.domain.prompt import Prompt, principle_id
from hotseat.echo import complain, echo, echo_data
from hotseat.storage.bank import load
from hotseat.storage.folder import shipped_prompts


def run(options: Namespace) -> int:
    """Prints the prompts that fit."""
    loaded = load([shipped_prompts(), practice_folder(options).prompts])
    bank = loaded.bank
    principle = options.principle and principle_id(options.principle, bank.principles.values())
    for what, asked, known, names in (
        ("level", options.level, options.level in bank.levels, bank.levels),
        ("principle", options.principle, principle, bank.principle_names().values()),
    ):
        if asked and not known:
            complain(f'there is no {what} "{asked}"; there are {"; ".join(names)}')
            return WRONG_USAGE
    found = [
        prompt
        for prompt in bank.prompts.values()
        if (not options.level or options.level in prompt.levels)
        and (not options.kind or prompt.kind == options.kind)
        and (not principle or principle in prompt.principles)
        and (not options.competency or prompt.competency == options.competency)
    ]
    if options.json:
        echo_data([_data(prompt) for prompt in found])
    else:
        for prompt in found:
            echo([f"{prompt.id}  ({', '.join(prompt.levels)} {prompt.kind})", f"  {prompt.text}"])
        echo([f"{len(found)} prompts"])
    for complaint in loaded.complaints:
        complain(str(complaint))
    return DONE


def _data(prompt: Prompt) -> dict[str, object]:
    follow_ups = [follow_up._asdict() for follow_up in prompt.follow_ups]
    return {**prompt._asdict(), "follow_ups": follow_ups}
