"""Finds stories in what a person wrote elsewhere, and says what it could not place.

A reader of a format makes `parts` of a text. `lines` finds the labels in them, `chapters` where each story
begins and ends, `drafting` what belongs where. `table` does the same for rows, and `org` reads org.
"""
