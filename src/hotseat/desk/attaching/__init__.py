"""Attaches to a session what was made elsewhere: a recording, captions, or a plain transcript."""
