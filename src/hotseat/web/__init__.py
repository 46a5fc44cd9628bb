"""The candidate's screen as a page, for a browser on this machine."""
