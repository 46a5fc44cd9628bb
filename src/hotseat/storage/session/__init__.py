"""Sessions on disk: found, read, indexed and followed while they run."""
