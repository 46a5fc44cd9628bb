"""The screens of a session that runs: card, answer, follow-ups, rating, debrief, and their dialogs."""
