"""`hotseat show`."""

from argparse import Namespace

from hotseat import reports
from hotseat.cli.echo import complain, echo, echo_data
from hotseat.cli.exit_codes import DONE, FAULTS_FOUND, WRONG_USAGE, folder_to_read
from hotseat.domain.session import stories
from hotseat.domain.speech.transcript import NOTHING_SAID
from hotseat.storage.session.archive import NoSuchSession, find, read, words_beside


def run(options: Namespace) -> int:
    """Prints one session: its ledger and its transcript."""
    try:
        stored = read(find(folder_to_read(options).sessions, options.session))
    except NoSuchSession as trouble:
        complain(str(trouble))
        return WRONG_USAGE
    if stored.session is None:
        complain(stored.fault)
        return FAULTS_FOUND
    if options.json:
        session = stored.session if options.stories else stories.leaving_out.without_stories(stored.session)
        words = words_beside(stored) if options.transcript else NOTHING_SAID
        echo_data(reports.data.session_data.session_data(session, words))
    else:
        words = words_beside(stored)
        if options.transcript and words.is_empty:
            complain(f"nothing is known of what was said in {stored.id}; docs/speech.md says how to add it")
        echo(reports.text.plain.session_lines(stored.session, words, with_words=options.transcript))
    if stored.left_out:
        complain(stored.left_out)
    if stored.torn:
        complain(
            f"the last event of {stored.id} is incomplete and is left out; resuming the session cuts it off"
        )
    return DONE
