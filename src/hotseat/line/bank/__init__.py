"""The prompts in line mode: all of them, those of a person's own, and lists that are brought in."""
