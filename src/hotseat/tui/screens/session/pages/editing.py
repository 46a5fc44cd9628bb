"""`E` opens the notes of the question in the person's own editor, while no clock runs."""

import os
from typing import ClassVar

from textual.binding import Binding, BindingType

from hotseat.domain.refusal import Refused
from hotseat.domain.session.corrections.note_sheet import SheetChanges, note_sheet, sheet_changes
from hotseat.domain.session.notes import unknown_tags, unknown_tags_sentence
from hotseat.domain.text import counted
from hotseat.tui.screens.session.live import LivePage
from hotseat.tui.terminal.editor import edit
from hotseat.tui.terminal.editor_command import CannotEdit


class EditsNotes(LivePage):
    """A screen from which all notes of the question can be edited at once."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "E",
            "edit_notes",
            "Edit notes",
            show=False,
            id="live.edit-notes",
            tooltip="All notes of this question, in your $EDITOR",
        ),
    ]

    def refusal(self, action: str, parameters: tuple[object, ...]) -> str:
        """Adds: the clock must stand still, because the editor has the terminal."""
        if action == "edit_notes" and self.rehearsal.session.ticking:
            pause, edits = self.key_doing("pause"), self.key("live.edit-notes")
            return f"the clock runs: {pause} pauses it, then {edits} opens the notes"
        return super().refusal(action, parameters)

    def action_edit_notes(self) -> None:
        """Opens the notes in the editor and records what was changed."""
        self.keep_open_note()
        self.app.clear_notifications()
        self.notify(self._edited(), markup=False, timeout=8)
        self.went_over()

    def _edited(self) -> str:
        """Edits the notes; returns what happened. A file whose text could not be recorded stays."""
        session, sheet = self.rehearsal.session, note_sheet(self.question)
        file = self.flow.desk.note_file(f"{session.header.id}-{len(session.questions)}")
        try:
            path = file.begin(sheet)
        except OSError as reason:
            return f"No note was changed: {reason}."
        failed, written = "", ""
        try:
            try:
                edit(self.app, path, os.environ)
            finally:
                written = file.text()
            changes = sheet_changes(self.question, written)
        except (CannotEdit, Refused, OSError) as reason:
            failed = f"No note was changed: {reason}".removesuffix(".")
        if failed and written != sheet:
            key = self.key("live.edit-notes")
            return f"{failed}. What you wrote is in {file.path}; {key} opens it again."
        outcome = f"{failed}." if failed else self._record(changes)
        file.remove()
        return outcome

    def _record(self, changes: SheetChanges) -> str:
        principles = self.flow.desk.bank.current.principles.values()
        corrections = self.rehearsal.corrections
        for number, line in changes.edited:
            corrections.edit_note(number, line, principles)
        for number in changes.removed:
            corrections.remove_note(number)
        for line in changes.added:
            self.rehearsal.note(line, principles)
        lines = [*(line for _, line in changes.edited), *changes.added]
        unknown = dict.fromkeys(tag for line in lines for tag in unknown_tags(line, principles))
        return f"{self._change_words(changes)} {unknown_tags_sentence(unknown, principles)}".rstrip()

    def _change_words(self, changes: SheetChanges) -> str:
        parts = [
            f"{counted(len(corrections), 'note')} {what}"
            for corrections, what in (
                (changes.edited, "corrected"),
                (changes.removed, "taken out"),
                (changes.added, "added"),
            )
            if corrections
        ]
        back = f"{self.undo_key()} takes them back, one at a time."
        return f"{', '.join(parts)}. {back}" if parts else "No note was changed."
