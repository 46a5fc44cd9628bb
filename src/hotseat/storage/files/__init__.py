"""Bytes and folders: listed, read, and written whole, with the system's errors as sentences."""
