"""`hotseat restore`."""

from argparse import Namespace

from hotseat.cli.echo import complain, echo
from hotseat.cli.exit_codes import DONE, NOT_WRITTEN, WRONG_USAGE, folder_to_read
from hotseat.storage.session.archive import NoSessions, NoSuchSession, find
from hotseat.storage.session.discarded import CannotMove, discarded_in, restore


def run(options: Namespace) -> int:
    """Brings a discarded session back among the others."""
    folder = discarded_in(folder_to_read(options).sessions)
    try:
        path = restore(find(folder, options.session))
    except NoSessions:
        sentence = f"no session in {folder.parent} is discarded (see `hotseat list --discarded`)"
        complain(f"{sentence}, so there is nothing to restore")
        return WRONG_USAGE
    except NoSuchSession as reason:
        complain(f"{reason} `hotseat list --discarded` shows what can be restored.")
        return WRONG_USAGE
    except CannotMove as reason:
        complain(str(reason))
        return NOT_WRITTEN
    echo([f"{path.stem} is back in {path.parent}."])
    return DONE
