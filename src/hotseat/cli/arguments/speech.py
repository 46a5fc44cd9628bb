"""The arguments of `hotseat speech` and of its commands."""

from argparse import ArgumentParser

from hotseat.cli.parsing import (
    MEANT,
    Adding,
    Commands,
    CommandsWithin,
    add_command,
    add_commands_within,
    add_json,
    seconds,
)


def _speech(commands: Commands) -> None:
    speech = add_command(
        commands,
        "speech",
        "record, transcribe and speak: what is installed, and its commands",
        "hotseat speech check",
    )
    add_json(speech)
    add_commands_within(speech, "speech", _COMMANDS, default=("check", "`check`"))


def _check(command: ArgumentParser) -> None:
    add_json(command)


def _transcribe(command: ArgumentParser) -> None:
    which = command.add_mutually_exclusive_group()
    which.add_argument(
        "session", nargs="?", default="last", metavar="SESSION", help=f"{MEANT} (default: last)"
    )
    which.add_argument("--all", action="store_true", help="the recordings of all sessions")
    command.add_argument(
        "--again", action="store_true", help="also those that are transcribed, for example with another model"
    )
    command.add_argument(
        "--model",
        default="",
        metavar="FILE",
        help="a model in the form of whisper.cpp (default: see `check`)",
    )


def _get_model(command: ArgumentParser) -> None:
    command.add_argument(
        "--size",
        choices=("tiny", "base", "small"),
        default="base",
        help="a larger one hears better and takes longer (default: base)",
    )
    command.add_argument("--yes", action="store_true", help="download it without asking")


def _attach(command: ArgumentParser) -> None:
    command.add_argument("session", metavar="SESSION", help=MEANT)
    command.add_argument(
        "file",
        metavar="FILE",
        help="a recording (.wav, .au, .flac, .ogg), captions (.vtt, .srt), or text; - reads text from stdin",
    )
    command.add_argument(
        "--starts",
        type=seconds,
        metavar="SECONDS",
        help="the second of the session at which it begins, as 75 or 1:15; below 0 if before it (default: 0)",
    )
    command.add_argument(
        "--question",
        type=int,
        metavar="N",
        help="the question that it answers (default for a transcript: the last)",
    )
    command.add_argument("--again", action="store_true", help="replace what was attached before")


def _forget(command: ArgumentParser) -> None:
    which = command.add_mutually_exclusive_group(required=True)
    which.add_argument("session", nargs="?", metavar="SESSION", help=f"{MEANT}; also one that was discarded")
    which.add_argument("--all", action="store_true", help="of all sessions, also those discarded")
    command.add_argument("--yes", action="store_true", help="do not ask")


_COMMANDS: CommandsWithin = {
    "check": ("check", "show which parts are there, and what to install", "check --json", _check),
    "transcribe": (
        "transcribe",
        "turn the recordings of a session into words, on this machine",
        "transcribe last",
        _transcribe,
    ),
    "get-model": (
        "get_model",
        "download another model, after asking; nothing else uses the network",
        "get-model --size base",
        _get_model,
    ),
    "attach": (
        "attach",
        "attach a recording or a transcript to a session (docs/speech.md)",
        "attach last call.vtt --starts -42",
        _attach,
    ),
    "forget": (
        "forget",
        "remove recordings and what was said, after asking; sessions stay",
        "forget last",
        _forget,
    ),
}


COMMANDS: Adding = {"speech": _speech}
