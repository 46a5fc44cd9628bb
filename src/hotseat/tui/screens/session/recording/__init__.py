"""What the screens of a session show and do of its recordings."""
