"""Legal? Written? Only then visible.

`recorder` holds a state to its rules and its journal; `rehearsal` does so for an interview, `repair` for the
times of a finished one, `assessing` for an assessment.
"""
