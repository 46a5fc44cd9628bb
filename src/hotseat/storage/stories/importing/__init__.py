"""Brings stories in that were written elsewhere: `sources` are read, and `taking` writes what is found."""
