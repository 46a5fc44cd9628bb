"""One session: its events, the rules by which they follow each other, the value they add up to."""
