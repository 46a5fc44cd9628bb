"""What the screens of a loop are made of."""
