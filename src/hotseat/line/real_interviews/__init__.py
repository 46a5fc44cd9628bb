"""Real interviews in lines: the list, one of them, and the questions about a new one."""
