"""Bytes and folders: asked for, read, and written whole, with the errors as sentences."""
