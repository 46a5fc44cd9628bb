"""Spoken answers of which everything is known: `python -m tests.speech_audio FOLDER` makes them.

`small/` holds three of them for the ordinary suite; `truth.small()` reads what was said in them, and when.
"""
