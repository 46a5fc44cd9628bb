"""What mends a session, and takes back what was done last."""
