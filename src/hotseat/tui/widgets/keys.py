"""The keys at the foot of a screen."""

from textual.widgets import Footer


class Keys(Footer):
    """The library's footer, without its memory of every key it ever showed.

    Each key of it is bound to the footer's density when it is made, and the binding outlives the key: a note
    line that is opened and closed would cost half a megabyte a time.
    """

    def __init__(self) -> None:
        super().__init__(compact=True, show_command_palette=False)

    async def recompose(self) -> None:
        """Makes the keys anew, and lets the reactive look for those that are gone and drop them."""
        await super().recompose()
        self.mutate_reactive(Footer.compact)
