"""What a coach sees of several people."""
