"""Reads and writes the real interviews that a person logged: one file of appended events each."""
