"""Everything on the screen. It learns of files and sessions through what the doorway hands it."""
