"""The places of a session that runs: card, answer, follow-ups, rating and debrief.

`stages` leads from one to the next, and `live` is the base of all of them.
"""
