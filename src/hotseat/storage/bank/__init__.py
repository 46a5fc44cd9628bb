"""The bank on disk: packs, levels, the framework, the cache of what was read, and schemas for editors."""
