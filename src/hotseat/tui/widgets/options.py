"""A list of options that wraps its lines for the width it really has."""

from textual.widgets import OptionList


class Options(OptionList):
    """Wraps its options again when its scrollbar comes or goes, and not only when its size changes.

    The library's list keeps the lines that it counted while the scrollbar took two columns of it.
    """

    def watch_show_vertical_scrollbar(self) -> None:
        """Counts the lines again; to set a prompt is the public way to have that done."""
        if self.option_count:
            self.replace_option_prompt_at_index(0, self.get_option_at_index(0).prompt)
