"""Models that recognise speech: which one is used, where it comes from, and how it is made ready."""
