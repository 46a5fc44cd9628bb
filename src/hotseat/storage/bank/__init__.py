"""The bank on disk: packs, levels and the cache of what was read."""
