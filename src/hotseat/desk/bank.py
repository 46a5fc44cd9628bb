"""The bank, read from the packs that ship and those of the practice folder."""

import os
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from hotseat.domain import bank as bank_words
from hotseat.domain.bank.bank import Bank
from hotseat.domain.bank.damage import Damage
from hotseat.domain.bank.prompt import CannotAdd, Prompt, PromptSource, own_prompt, prompt_faults
from hotseat.storage import bank as bank_files
from hotseat.storage.bank.bank_cache import recall
from hotseat.storage.files.folder import FolderTrouble, PracticeFolder, make, shipped_prompts

if TYPE_CHECKING:
    from hotseat.domain.bank.importing.bringing_in import BroughtIn
    from hotseat.domain.bank.importing.choosing import Wanted


class LoadedBank(NamedTuple):
    """The bank that was read, and the faults of its packs."""

    bank: Bank
    complaints: Sequence[str] = ()
    """The first faults, each as `file:line: what is wrong; what to do`."""
    damage: Damage = Damage()


class PromptBank:
    """The prompts, levels and principles of a practice folder, read when they are first asked for."""

    def __init__(self, folder: PracticeFolder, loaded: LoadedBank | None = None) -> None:
        """With `loaded`, the packs are not read."""
        self._folder = folder
        self._loaded = loaded
        self._is_given = loaded is not None

    @property
    def current(self) -> Bank:
        """The bank as it is now; after a prompt is added, this is another value."""
        return self._read().bank

    @property
    def complaints(self) -> Sequence[str]:
        """The first faults of the packs, each as `file:line: what is wrong; what to do`.

        Files of the practice folder are named without the path of the folder.
        """
        inside = f"{self._folder.path}{os.sep}"
        return [complaint.removeprefix(inside) for complaint in self._read().complaints]

    @property
    def damage(self) -> Damage:
        """How many faults the packs have, and what is left out because of them."""
        return self._read().damage

    def add(self, *prompts: Prompt) -> tuple[Prompt, Path]:
        """Appends a person's own prompts to a pack in the practice folder; one without an id gets a new one.

        Returns the first with its id, and the path of the pack. Raises CannotAdd.
        """
        added = [prompt if prompt.id else own_prompt(prompt, self.current.prompts) for prompt in prompts]
        if faults := [fault for prompt in added for fault in prompt_faults(prompt)]:
            raise CannotAdd(f"{faults[0]}.")
        try:
            make(self._folder)
        except FolderTrouble as trouble:
            raise CannotAdd(str(trouble)) from trouble
        path = bank_files.own_pack.append(self._folder.prompts, *added)
        self._loaded = None
        return added[0], path

    def bring_in(self, text: str, wanted: "Wanted") -> "BroughtIn":
        """What becomes of a list of questions; nothing is written."""
        bank, importing = self.current, bank_words.importing
        room = partial(bank_files.importing.new_pack.fitting, in_bank=len(bank.prompts))
        brought: BroughtIn = importing.bringing_in.bring_in(
            importing.bringing_in.List(text), bank, wanted, room
        )
        return brought

    def source(self, prompt_id: str) -> PromptSource | None:
        """Where the prompt is written; None for one that ships."""
        return bank_files.prompt_source.source_of(self._folder.prompts, prompt_id)

    def change(self, prompt: Prompt) -> Path:
        """Writes this prompt over the one with its id in the pack that hotseat writes. Raises CannotAdd."""
        if faults := prompt_faults(prompt):
            raise CannotAdd(f"{faults[0]}.")
        path = bank_files.own_change.change(self._folder.prompts, prompt)
        self._loaded = None
        return path

    def take_out(self, prompt_id: str) -> Path:
        """Takes a prompt out of the pack that hotseat writes. Raises CannotAdd."""
        path = bank_files.own_change.take_out(self._folder.prompts, prompt_id)
        self._loaded = None
        return path

    def look_again(self) -> None:
        """Reads the packs again if one of them has changed, or another has come, since they were read."""
        if not self._is_given:
            self._loaded = None

    def _read(self) -> LoadedBank:
        if self._loaded is None:
            recalled = recall([shipped_prompts(), self._folder.prompts])
            self._loaded = LoadedBank(recalled.bank, recalled.complaints, recalled.damage)
        return self._loaded
