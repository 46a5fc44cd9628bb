"""TOML: values out of tables, faults with their lines, values back to text."""
