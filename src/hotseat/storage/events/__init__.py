"""Files of events, as sessions and assessments are kept: appended to, locked, and healed where torn."""
