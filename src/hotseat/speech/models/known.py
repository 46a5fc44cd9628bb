"""The models that hotseat knows by the sha256 of their files, and where they are kept."""

from pathlib import Path
from typing import NamedTuple

from hotseat.storage import files

MAGIC = b"lmgg"
"""With which every model for whisper.cpp begins: its number 0x67676d6c, in little-endian."""


class KnownModel(NamedTuple):
    """A model for English, in the form that whisper.cpp reads."""

    name: str
    """Its size and how its figures are stored, as in "base.en q8_0"."""
    bytes: int
    sha256: str

    @property
    def file(self) -> str:
        """The name of its file."""
        return f"ggml-{self.name.replace(' ', '-')}.bin"


PUBLISHED = {
    "tiny": KnownModel(
        "tiny.en q8_0", 43_550_795, "5bc2b3860aa151a4c6e7bb095e1fcce7cf12c7b020ca08dcec0c6d018bb7dd94"
    ),
    "base": KnownModel(
        "base.en q8_0", 81_781_811, "a4d4a0768075e13cfd7e19df3ae2dbc4a68d37d36a7dad45e8410c9a34f8c87e"
    ),
    "small": KnownModel(
        "small.en q8_0", 264_477_561, "67a179f608ea6114bd3fdb9060e762b588a3fb3bd00c4387971be4d177958067"
    ),
}
"""The models that `hotseat speech get-model` downloads, by size. The sums are those that were published with
the files, of their version of 29 October 2024, which `downloading` names."""
CONVERTED = KnownModel(
    "tiny.en q8_0", 43_550_778, "271257af02a917a531bf51b38fcfe40a88c7cc505c1a26e97ad9feec266a75b2"
)
"""What is made of the packaged model. Its figures were rounded twice, so its sum is not the published one."""


def downloaded_path(model: KnownModel) -> Path:
    """Where a downloaded model is kept, because it cannot be made again without the network."""
    return files.user_folders.state_folder() / "models" / model.file


def converted_path() -> Path:
    """Where the packaged model is kept in the form that whisper.cpp reads; it can be made again."""
    return files.user_folders.cache_folder() / "models" / f"converted-{CONVERTED.file}"


def known_at(path: Path) -> KnownModel | None:
    """The model whose place this is; None for a file of the user's own."""
    if path == converted_path():
        return CONVERTED
    return next((model for model in PUBLISHED.values() if path == downloaded_path(model)), None)
