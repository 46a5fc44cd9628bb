"""What the answers of each week had in common, and what went with what."""
