"""The schedule until an interview, in lines."""
