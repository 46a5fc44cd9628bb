"""From what was typed to a command and its exit code.

`main` chooses the command, `arguments` and `parsing` say what can be typed, `exit_codes` what each code
means, and `screens` starts the app. Only `echo` prints.
"""
