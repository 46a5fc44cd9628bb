"""`hotseat practice`."""

from argparse import Namespace

from hotseat.commands.doorway import NOT_WRITTEN, WRONG_USAGE
from hotseat.commands.screens import make_desk, run_screens
from hotseat.desk import Desk
from hotseat.domain.bank import Choice, NothingToAsk
from hotseat.domain.prompt import Prompt
from hotseat.echo import complain
from hotseat.storage.folder import FolderTrouble, make


def run(options: Namespace) -> int:
    """Puts a question on the card. What stands in the way is said before a clock starts."""
    desk = make_desk(options)
    try:
        choice, prompt = _chosen(options, desk)
        make(desk.folder)
    except NothingToAsk as reason:
        complain(str(reason))
        return WRONG_USAGE
    except FolderTrouble as reason:
        complain(str(reason))
        return NOT_WRITTEN
    return run_screens(options, opening=lambda app: app.begin(choice, prompt), desk=desk)


def _chosen(options: Namespace, desk: Desk) -> tuple[Choice, Prompt]:
    """The level and kind meant, by the flags, then by the prompt, then by the last session."""
    last = desk.last_choice()
    if not options.prompt:
        kind = options.kind or ("system-design" if options.competency == "system-design" else last.kind)
        choice = Choice(options.level or last.level, kind, options.principle, options.competency)
        return choice, desk.draw(choice).prompt
    prompt = desk.bank.prompt(options.prompt)
    level = options.level or (last.level if last.level in prompt.levels else prompt.levels[0])
    if level not in prompt.levels or options.kind not in ("", prompt.kind):
        fits = f"{', '.join(prompt.levels)} {prompt.kind}"
        raise NothingToAsk(
            f'The prompt "{prompt.id}" is for {fits}; leave out --level and --kind to practise it.'
        )
    return Choice(level, prompt.kind), prompt
