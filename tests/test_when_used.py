"""A package whose modules are imported when they are first used, tried on one made for it."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from hotseat.when_used import modules_when_used, names_when_used

PACKAGE = "made_for_when_used"


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty package on the path of imports."""
    folder = tmp_path / PACKAGE
    folder.mkdir()
    (folder / "__init__.py").touch()
    (folder / "plain.py").write_text("WORD = 'plain'\n")
    (folder / "hungry.py").write_text("import no_such_library\n")
    monkeypatch.syspath_prepend(tmp_path)
    yield folder
    for name in [name_loaded for name_loaded in sys.modules if name_loaded.partition(".")[0] == PACKAGE]:
        del sys.modules[name]


@pytest.mark.usefixtures("package")
def test_a_module_is_imported_when_it_is_asked_for() -> None:
    module = modules_when_used(PACKAGE)
    assert f"{PACKAGE}.plain" not in sys.modules
    loaded = module("plain")
    assert isinstance(loaded, ModuleType)
    assert (loaded.WORD, loaded) == ("plain", sys.modules[f"{PACKAGE}.plain"])


@pytest.mark.usefixtures("package")
def test_a_name_is_taken_from_its_module_when_it_is_asked_for() -> None:
    value = names_when_used(PACKAGE, {"WORD": "plain"})
    assert f"{PACKAGE}.plain" not in sys.modules
    assert value("WORD") == "plain"
    with pytest.raises(AttributeError, match=f"{PACKAGE} has no OTHER"):
        value("OTHER")


@pytest.mark.usefixtures("package")
def test_a_module_that_is_missing_is_told_apart_from_a_library_that_is() -> None:
    module = modules_when_used(PACKAGE)
    with pytest.raises(AttributeError, match=f"{PACKAGE} has no module other"):
        module("other")
    with pytest.raises(ModuleNotFoundError, match="no_such_library"):
        module("hungry")


def test_what_is_reached_through_its_package_costs_no_start() -> None:
    used = "from hotseat.reports import text; import sys; n = 'hotseat.reports.text.markdown'"
    checked = "assert n not in sys.modules; text.markdown.markdown_pieces; assert n in sys.modules"
    subprocess.run([sys.executable, "-c", f"{used}; {checked}"], check=True)
