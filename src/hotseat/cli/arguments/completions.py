"""The arguments of `hotseat completions`."""

from argparse import SUPPRESS

from hotseat.cli.parsing import Adding, Commands, add_command

SHELLS = ("bash", "zsh", "fish")
NAMES = ("areas", "interviews", "levels", "plans", "principles", "prompts", "sessions", "stories")
"""What the scripts ask for while somebody types."""


def _completions(commands: Commands) -> None:
    completions = add_command(
        commands,
        "completions",
        "print a script that completes commands, options and ids in your shell",
        "hotseat completions bash >> ~/.bash_completion",
    )
    which = completions.add_mutually_exclusive_group(required=True)
    which.add_argument("shell", nargs="?", choices=SHELLS, help="your shell")
    which.add_argument("--names", choices=NAMES, help=SUPPRESS)


COMMANDS: Adding = {"completions": _completions}
