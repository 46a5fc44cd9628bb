"""Records what happens: each event is checked against the rules, then written, and only then visible.

`recorder` does this for any state; `rehearsal` uses it for a session that runs, `repair` for a recorded one,
and `assessing` for an assessment.
"""
