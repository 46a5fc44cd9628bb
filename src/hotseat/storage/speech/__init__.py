"""The files of what was said: recordings, and the words that were recognised in them."""
