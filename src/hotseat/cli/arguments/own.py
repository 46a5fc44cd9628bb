"""The arguments of the commands about a person's own files and settings."""

from hotseat.cli.parsing import Adding, Commands, add_command, add_json


def _check(commands: Commands) -> None:
    check = add_command(
        commands,
        "check",
        "list what is wrong with packs, levels, sessions, stories and settings",
        "hotseat check prompts/my-pack.toml",
    )
    check.add_argument("paths", nargs="*", metavar="PATH", help="files or folders (default: all your own)")


def _where(commands: Commands) -> None:
    add_command(commands, "where", "show which practice folder is used, and why", "hotseat where")


def _config(commands: Commands) -> None:
    config = add_command(
        commands, "config", "show your settings, and where each comes from", "hotseat config"
    )
    output = config.add_mutually_exclusive_group()
    add_json(output)
    output.add_argument("--schema", action="store_true", help="print the JSON Schema of config.toml")
    config.add_argument(
        "--keys", action="store_true", help="every key with its id, for [keys] in config.toml"
    )


COMMANDS: Adding = {"check": _check, "where": _where, "config": _config}
