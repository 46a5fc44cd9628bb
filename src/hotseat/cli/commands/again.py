"""`hotseat again`."""

from argparse import Namespace

from hotseat.cli.desks import make_desk
from hotseat.cli.echo import complain
from hotseat.cli.exit_codes import WRONG_USAGE, folder_to_read
from hotseat.cli.line_mode.either import run_either
from hotseat.domain.bank.bank import NothingToAsk
from hotseat.domain.interview.pair import same_pair
from hotseat.domain.review.same_question import choice_again
from hotseat.domain.text import counted
from hotseat.engine.rehearsal import CannotRehearse


def run(options: Namespace) -> int:
    """Shows the card of a question that was answered before; the debrief compares both answers."""
    folder_to_read(options)
    desk = make_desk(options)
    try:
        session = desk.sessions.open(options.session)
    except CannotRehearse as reason:
        complain(str(reason))
        return WRONG_USAGE
    begun = session.begun_questions
    number = options.question or len(begun)
    if not 1 <= number <= len(begun):
        has = f"{counted(len(begun), 'question')} that {'was' if len(begun) == 1 else 'were'} answered"
        complain(f"{session.header.id} has {has if begun else 'no question that was answered'}")
        return WRONG_USAGE
    try:
        choice, prompt = choice_again(desk.bank.current, session.header, begun[number - 1].asked)
    except NothingToAsk as reason:
        complain(str(reason))
        return WRONG_USAGE
    pair = same_pair(session.header)
    return run_either(options, opening=lambda app: app.begin(choice, prompt, pair), desk=desk)
