"""Values and rules. No file, no clock, no chance, no screen."""
