"""The bank on disk: reads packs, levels and the framework, caches them, and makes schemas for editors."""
