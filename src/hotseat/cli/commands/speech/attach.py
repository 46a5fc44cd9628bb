"""`hotseat speech attach`."""

import sys
from argparse import Namespace
from pathlib import Path

from hotseat.cli.commands.speech.attached import lines_of_sound, lines_of_words
from hotseat.cli.desks import make_desk
from hotseat.cli.echo import complain, echo
from hotseat.cli.exit_codes import DONE, FAULTS_FOUND, NOT_WRITTEN, WRONG_USAGE, folder_to_read
from hotseat.desk.attaching.sound import attach_sound
from hotseat.desk.attaching.target import CannotAttach, Wish, session_to_attach_to
from hotseat.desk.attaching.text import LARGEST, attach_text
from hotseat.storage.files.looking import is_there
from hotseat.storage.files.reading import Unreadable, read_bytes
from hotseat.storage.session.archive import NoSuchSession, find
from hotseat.storage.speech.sound_form import is_sound


def run(options: Namespace) -> int:
    """Attaches a file to a session, and prints what became of it."""
    source = Path(options.file)
    if options.file != "-" and not is_there(source):
        complain(f"there is no file {source}")
        return WRONG_USAGE
    wish = Wish(options.starts, options.question, options.again)
    desk = make_desk(options)
    try:
        path = find(folder_to_read(options).sessions, options.session)
        if options.file != "-" and is_sound(source):
            with session_to_attach_to(desk, path) as target:
                lines = lines_of_sound(target, attach_sound(target, source, wish), wish)
        else:
            data, name = _read(source)
            with session_to_attach_to(desk, path) as target:
                lines = lines_of_words(target, attach_text(target, data, name, wish), wish)
    except NoSuchSession as trouble:
        complain(str(trouble))
        return WRONG_USAGE
    except (CannotAttach, Unreadable) as trouble:
        complain(trouble.sentence(source) if isinstance(trouble, Unreadable) else str(trouble))
        return FAULTS_FOUND
    echo(lines)
    for sentence in desk.unkept:
        complain(sentence)
    return NOT_WRITTEN if desk.unkept else DONE


def _read(source: Path) -> tuple[bytes, str]:
    """The text to attach, and what it is called. Raises Unreadable."""
    if str(source) != "-":
        return read_bytes(source, LARGEST), source.name
    if sys.stdin is None:
        return b"", "stdin"
    if sys.stdin.isatty():
        complain("paste the transcript now, and end it with ctrl+d on a line of its own")
    return sys.stdin.buffer.read(LARGEST + 1), "stdin"
