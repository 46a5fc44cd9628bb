"""Other programs with screens in a terminal, measured as hotseat is."""
