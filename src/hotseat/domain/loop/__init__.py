"""A loop: a day of several interviews, its debrief with the votes of all rounds, and its figures."""
