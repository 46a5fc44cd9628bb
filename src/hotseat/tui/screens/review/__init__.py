"""The screens that look back: sessions, one session, repair, comparison, trend, coverage, days."""
