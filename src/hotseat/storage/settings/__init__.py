"""The settings a person writes, and what the program remembers."""
