"""From what was typed to a command and its exit code."""
