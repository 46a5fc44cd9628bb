"""The command line: it parses the arguments, runs one command and returns an exit code.

`main` chooses the command, `arguments` and `parsing` define the options, `exit_codes` gives each error its
code, and `screens` starts the app. Only `echo` prints.
"""
