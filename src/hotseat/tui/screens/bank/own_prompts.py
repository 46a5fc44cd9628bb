"""Prompts of one's own in the list: they can be changed and taken out, or opened where they are written."""

import os
from abc import abstractmethod
from pathlib import Path
from typing import ClassVar

from textual.binding import Binding, BindingType

from hotseat.domain.bank.prompt import CannotAdd, Prompt, PromptSource
from hotseat.tui import screens
from hotseat.tui.screens.page import Page
from hotseat.tui.terminal.editor import edit
from hotseat.tui.terminal.editor_command import CannotEdit
from hotseat.tui.text import sentence

SHIPS = "this prompt ships with hotseat; add one of your own instead"


class OwnPrompts(Page):
    """A list of prompts. What hotseat wrote it changes itself; a pack written by hand has comments that a
    change would lose, so it is opened in the person's editor."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("e", "change", "Change", show=False, id="browse.change", tooltip="Change a prompt of yours"),
        Binding(
            "d", "take_out", "Take out", show=False, id="browse.take-out", tooltip="Take it out of your pack"
        ),
    ]

    @abstractmethod
    def current(self) -> Prompt | None:
        """The chosen prompt; None in an empty list."""

    @abstractmethod
    def fill(self, chosen: str = "") -> None:
        """Fills the list again, and chooses this prompt."""

    def _source(self, prompt: Prompt) -> PromptSource | None:
        source = self.flow.desk.bank.source(prompt.id)
        if source is None:
            self._say(SHIPS)
        return source

    def action_change(self) -> None:
        """Opens the form with the prompt, or the pack that it is written in."""
        prompt = self.current()
        source = self._source(prompt) if prompt else None
        if prompt is None or source is None:
            return
        if source.is_own_pack:
            self.app.push_screen(screens.ChangeScreen(self.flow.desk.bank, prompt), self._changed)
        else:
            self._edit(prompt, source)

    def _changed(self, prompt: Prompt | None) -> None:
        if prompt is not None:
            self.fill(prompt.id)

    def _edit(self, prompt: Prompt, source: PromptSource) -> None:
        bank = self.flow.desk.bank
        try:
            edit(self.app, Path(source.path), os.environ, source.line)
        except CannotEdit as reason:
            self._say(f"The pack was not edited: {reason}")
        bank.look_again()
        for complaint in [text for text in bank.complaints if Path(source.path).name in text][:1]:
            self._say(complaint)
        self.fill(prompt.id)

    def action_take_out(self) -> None:
        """Asks, and takes the prompt out of the pack that hotseat writes."""
        prompt = self.current()
        source = self._source(prompt) if prompt else None
        if prompt is None or source is None:
            return
        if not source.is_own_pack:
            key = self.key("browse.change")
            self._say(f"the pack {Path(source.path).name} is written by hand: {key} opens it at the prompt")
            return

        def asked(yes: bool | None) -> None:
            if yes:
                self._take_out(prompt)

        self.app.push_screen(screens.TakeOutScreen(prompt), asked)

    def _take_out(self, prompt: Prompt) -> None:
        try:
            path = self.flow.desk.bank.take_out(prompt.id)
        except CannotAdd as reason:
            self._say(str(reason))
            return
        self._say(f"Taken out of {path}")
        self.fill()

    def _say(self, words: str) -> None:
        self.app.clear_notifications()
        self.notify(sentence(words), markup=False, timeout=8)
