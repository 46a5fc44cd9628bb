"""TOML: validates tables into values, finds faults with their lines, and writes values as text."""
