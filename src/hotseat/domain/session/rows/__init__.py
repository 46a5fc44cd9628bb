"""Frozen sequences that grow by one, or change in one place, without being copied."""
