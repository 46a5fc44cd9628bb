"""For reading: in a terminal, as Markdown, as a calendar file."""
