"""Legal? Written? Only then visible."""
