"""The principles that a tag may mean, offered above the note line while it is typed."""

from collections.abc import Callable, Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from hotseat.domain.bank.level import Principle
from hotseat.domain.session.notes import meant_by, open_tag, unknown_tags, unknown_tags_sentence
from hotseat.reports.text.columns import width
from hotseat.tui.keymap.naming import key_for
from hotseat.tui.text import QUIET, content, cut, show
from hotseat.tui.widgets.note_line import NoteLine, OneLine

TAKES = " · {} takes the first"


class TagOffers(Static):
    """A row above the note line; hidden while no tag is typed and every tag is known."""

    def __init__(self, principles: Callable[[], Iterable[Principle]]) -> None:
        super().__init__(id="tag-offers")
        self._principles = principles
        self.first = ""
        """The id of the first principle offered, or ""."""
        self.display = False

    def look(self, before: str, line: str) -> bool:
        """Offers what the tag at the end of `before` may mean; `line` is the whole line.

        Returns whether it offers something else than at the last call.
        """
        first, words = ("", Content("")) if "#" not in line else self._offer_or_warning(before, line)
        changed, self.first = first != self.first, first
        self.display = bool(words.plain)
        show(self, words)
        return changed

    def _offer_or_warning(self, before: str, line: str) -> tuple[str, Content]:
        principles = tuple(self._principles())
        room = max(20, self.screen.size.width - 4)
        tag = open_tag(before)
        ids = [] if tag is None else meant_by(tag, principles)
        if ids and tag != ids[0]:
            takes = TAKES.format(key_for(self, "note.tag", TaggedNoteLine))
            return ids[0], _offered(ids, takes, room)
        sentence = unknown_tags_sentence(unknown_tags(line, principles), principles)
        return "", content(cut(sentence, room, 1), "$warning")


def _offered(ids: list[str], takes: str, room: int) -> Content:
    """As many of the principles as the room allows, and how to take the first."""
    first, *others = (f"#{principle}" for principle in ids)
    shown = ""
    for number, other in enumerate(others, 1):
        left = len(others) - number
        rest = f" and {left} more" if left else ""
        if width(f"{first}{shown} {other}{rest}{takes}") > room:
            shown += f" and {left + 1} more"
            break
        shown += f" {other}"
    return Content.assemble(content(first, "$accent bold"), content(shown), content(takes, QUIET))


class TaggedNoteLine(NoteLine):
    """A note line that offers the principles while a tag is typed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "take_tag", "Take tag", id="note.tag", tooltip="Take the first principle offered"),
    ]

    def __init__(
        self,
        placeholder: str,
        id: str,  # noqa: A002 (the library's own name for it)
        *,
        entered: Callable[[OneLine], None] | None = None,
        closed: Callable[[], None] | None = None,
        tags: TagOffers | None = None,
    ) -> None:
        super().__init__(placeholder, id, entered=entered, closed=closed)
        self._tags = tags

    def watch_value(self) -> None:
        """Looks for a tag in what is typed."""
        self._look_for_tag()

    def watch_selection(self) -> None:
        """Looks for a tag where the cursor is now."""
        self._look_for_tag()

    def open(self) -> None:
        """Opens the line, with what is offered for the text in it."""
        super().open()
        self._look_for_tag()

    def close(self) -> None:
        """Closes the line and hides what it offers."""
        super().close()
        self._look_for_tag()

    def _look_for_tag(self) -> None:
        if self._tags is None:
            return
        value = self.value if self.display else ""
        if self._tags.look(value[: self.cursor_position], value):
            self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leaves the key to the screen while nothing is offered."""
        if action == "take_tag" and not (self._tags and self._tags.first):
            return False
        return super().check_action(action, parameters)

    def action_take_tag(self) -> None:
        """Puts the first principle offered in place of the tag before the cursor."""
        if self._tags is None:
            return
        at = self.cursor_position
        begin = self.value[:at].rindex("#")
        self.replace(f"#{self._tags.first} ", begin, at)
