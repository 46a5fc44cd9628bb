"""Values and rules. No file, no clock, no chance, no screen.

Rooms import rooms below them only: `interview`, `review` and `readiness` above, then `session`, `bank`, and
the modules beside this one, which every room may use.
"""
