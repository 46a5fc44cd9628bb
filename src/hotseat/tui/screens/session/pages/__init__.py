"""What the screens of a session are made from."""
