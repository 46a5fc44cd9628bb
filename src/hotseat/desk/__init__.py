"""What the screens and commands ask for: the bank, sessions, readiness and settings of one person.

`desk` puts the parts together; `following` shows a session to its candidate. Screens use all of it only
through the ports of `hotseat.tui`.
"""
