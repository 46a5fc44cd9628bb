"""The stories in line mode: all of them, one of them, and the drill."""
