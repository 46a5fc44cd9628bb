"""Loops on disk: one file each."""
