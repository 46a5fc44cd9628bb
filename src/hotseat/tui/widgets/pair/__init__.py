"""What the screens of a pair are made of."""
