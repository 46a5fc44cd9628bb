"""Libraries of speech as far as looking for them goes: installed, and never to be imported; or missing."""

import sys
from pathlib import Path

import pytest

from hotseat.speech.models import packaged

MODULES = {
    "sounddevice": "sounddevice",
    "webrtcvad": "webrtcvad-wheels",
    "pywhispercpp": "pywhispercpp",
    "hibari": "hibari-tts",
}
"""The modules that are looked for, with the packages that bring them."""
NO_IMPORT = "raise SystemExit('a library of speech was imported into the program')\n"


def install(site: Path, monkeypatch: pytest.MonkeyPatch, *modules: str) -> None:
    """Installs packages of version 9.1 that hold these modules; whoever imports one ends the program."""
    for module in modules:
        make_package(site, MODULES[module], {f"{module}/__init__.py": NO_IMPORT.encode()})
    monkeypatch.syspath_prepend(site)


def install_model(site: Path, monkeypatch: pytest.MonkeyPatch, **contents: bytes) -> Path:
    """Installs a package with a model that holds these contents, and returns the model's folder."""
    files = {"model.bin": contents.get("model", b"model"), "vocabulary.txt": contents.get("words", b"a\nb")}
    make_package(site, packaged.PACKAGE, {f"models/model/{name}": data for name, data in files.items()})
    monkeypatch.syspath_prepend(site)
    return site / "models" / "model"


def make_package(site: Path, package: str, files: dict[str, bytes]) -> None:
    """Lays a package out as pip does."""
    info = site / f"{package.replace('-', '_')}-9.1.dist-info"
    info.mkdir(parents=True)
    info.joinpath("METADATA").write_text(f"Metadata-Version: 2.1\nName: {package}\nVersion: 9.1\n")
    info.joinpath("RECORD").write_text("".join(f"{name},,\n" for name in files))
    for name, data in files.items():
        path = site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def take_away(monkeypatch: pytest.MonkeyPatch) -> None:
    """No library of speech, model or program that speaks is there, whatever the machine has."""
    for module in (*MODULES, "miniaudio"):
        monkeypatch.setitem(sys.modules, module, None)
    monkeypatch.setattr(packaged, "PACKAGE", "no-such-package-of-models")
    monkeypatch.setenv("PATH", "")
