"""The commands in the palette: the keys of the screen."""

from collections.abc import Callable, Iterator

from textual.app import SystemCommand
from textual.screen import Screen


def key_commands(screen: Screen[object]) -> Iterator[SystemCommand]:
    """A command for every key that does something on the screen now."""
    seen = set()
    for active in screen.active_bindings.values():
        binding = active.binding
        if binding.id and active.enabled and binding.action not in seen:
            seen.add(binding.action)
            yield SystemCommand(binding.description, binding.tooltip, _running_action(screen, binding.action))


def _running_action(screen: Screen[object], action: str) -> Callable[[], None]:
    def run() -> None:
        screen.call_later(screen.run_action, action)

    return run
