"""The figures of all sessions, answered by the index: no screen reads every answer to count, find or show."""
