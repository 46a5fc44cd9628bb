"""Child programs that record, recognise and speak, and what starts and watches them.

The libraries for sound are imported in the children only: what they abort is not the session.
"""
