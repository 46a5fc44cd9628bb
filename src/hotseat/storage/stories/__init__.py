"""Reads and makes the files of stories."""
