"""Everything on the screen.

`app` shows the screens, `navigation` is what they may ask of it, `ports` what all of them may ask of a desk.
"""
