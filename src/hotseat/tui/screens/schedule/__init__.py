"""The schedule until an interview: what is for today, and the days."""
