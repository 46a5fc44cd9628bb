"""Looking back in line mode: the list of sessions, one session, and two answers beside each other."""
