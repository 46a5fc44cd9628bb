"""TOML: tables validated into values, faults with their lines and advice, values back to text."""
