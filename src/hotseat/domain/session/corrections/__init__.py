"""Corrections of a session: events that change notes and follow-ups, and events that undo and redo."""
