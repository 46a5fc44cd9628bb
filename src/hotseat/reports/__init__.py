"""Writes a session, a review or an assessment as text, as a page or as data. Nothing here opens a file."""
