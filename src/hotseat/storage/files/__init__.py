"""Reads, lists and writes files and folders, and turns the system's errors into sentences."""
