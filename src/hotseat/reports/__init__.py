"""A session as text or data. Nothing here opens a file."""
