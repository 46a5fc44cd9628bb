"""Reads and changes a person's settings, and keeps the program's last choices."""
