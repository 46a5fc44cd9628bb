"""What the screens of an assessment are made of."""
