"""Sessions on disk: finds, reads and indexes them, and follows them while they run."""
