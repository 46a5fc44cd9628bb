"""Records what a person logs of a real interview."""
