"""The stories that a person prepares to tell: what a story's file says, as values."""
