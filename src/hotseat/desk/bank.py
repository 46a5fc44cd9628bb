"""What can be asked, out of the packs that ship and those of the practice folder."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from hotseat.domain.bank.bank import Bank
from hotseat.domain.bank.damage import Damage
from hotseat.domain.bank.prompt import CannotAdd, Prompt, own_prompt, prompt_faults
from hotseat.storage.bank import own_pack
from hotseat.storage.bank.bank_cache import recall
from hotseat.storage.files.folder import FolderTrouble, PracticeFolder, make, shipped_prompts


class LoadedBank(NamedTuple):
    """What the packs hold, and what is wrong with them."""

    bank: Bank
    complaints: Sequence[str] = ()
    """As `file:line: what; what to do`, the first of them."""
    damage: Damage = Damage()


class PromptBank:
    """The prompts, levels and principles of a practice folder, read when they are first asked for."""

    def __init__(self, folder: PracticeFolder, loaded: LoadedBank | None = None) -> None:
        """`loaded` is what the packs are known to hold; without it they are read."""
        self._folder = folder
        self._loaded = loaded

    @property
    def current(self) -> Bank:
        """Everything that can be asked now; another value once a prompt was added."""
        return self._read().bank

    @property
    def complaints(self) -> Sequence[str]:
        """What is wrong with the packs, as `file:line: what; what to do`, named from its folder on."""
        inside = f"{self._folder.path}{os.sep}"
        return [complaint.removeprefix(inside) for complaint in self._read().complaints]

    @property
    def damage(self) -> Damage:
        """How much is wrong with the packs, and what is left out because of it."""
        return self._read().damage

    def add(self, prompt: Prompt) -> tuple[Prompt, Path]:
        """Writes a prompt of a person's own into the practice folder's pack, with an id of its own.

        Returns it, and the pack it stands in. Raises CannotAdd with what is wrong in words.
        """
        added = own_prompt(prompt, self.current.prompts)
        if faults := prompt_faults(added):
            raise CannotAdd(f"{faults[0]}.")
        try:
            make(self._folder)
        except FolderTrouble as trouble:
            raise CannotAdd(str(trouble)) from trouble
        path = own_pack.append(self._folder.prompts, added)
        self._loaded = None
        return added, path

    def _read(self) -> LoadedBank:
        if self._loaded is None:
            recalled = recall([shipped_prompts(), self._folder.prompts])
            self._loaded = LoadedBank(recalled.bank, recalled.complaints, recalled.damage)
        return self._loaded
