"""What was practised, in words."""
