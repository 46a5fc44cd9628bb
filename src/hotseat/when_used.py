"""Imports modules when they are first used, so that a start pays only for what it needs.

The `__init__` of a package names the modules that somebody uses in this way, for the type checker:

    if TYPE_CHECKING:
        from hotseat.reports.text import markdown as markdown
    else:
        __getattr__ = modules_when_used(__name__)

Its user writes `from hotseat.reports import text` at the top, as for any import, and
`text.markdown.markdown_pieces(...)` where it needs the module.
"""

import sys
from collections.abc import Callable, Mapping
from typing import Any


def modules_when_used(package: str) -> Callable[[str], Any]:
    """The `__getattr__` of a package: its modules by their names, each imported when it is asked for.

    It raises AttributeError for a name that no module has.
    """

    def module(name: str) -> Any:
        full = f"{package}.{name}"
        try:
            return _imported(full)
        except ModuleNotFoundError as missing:
            if missing.name != full:
                raise
            raise AttributeError(f"{package} has no module {name}") from None

    return module


def names_when_used(package: str, modules: Mapping[str, str]) -> Callable[[str], Any]:
    """The `__getattr__` of a package: these names, each from the module of the package that the table says.

    It raises AttributeError for a name that is not in the table.
    """

    def value(name: str) -> Any:
        if name not in modules:
            raise AttributeError(f"{package} has no {name}")
        return getattr(_imported(f"{package}.{modules[name]}"), name)

    return value


def _imported(module: str) -> Any:
    # As importlib.import_module, which costs a start more than it does here.
    __import__(module)
    return sys.modules[module]
