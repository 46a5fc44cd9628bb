"""Reports to read: in a terminal, as Markdown, in a calendar."""
