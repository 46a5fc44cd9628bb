"""The places of an interview in a pair: the interviewer types, and hears what the candidate is not to see.

`seats` asks who sits where, `in_pair` is what all of them share, and `both_rate` leads through both ratings.
"""
