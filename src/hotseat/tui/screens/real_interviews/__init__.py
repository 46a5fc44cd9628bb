"""Real interviews: the list of them, and the form."""
