"""Files of events, which keep sessions and assessments: append, lock, and repair a torn end."""
