"""What the screens that look back are made of."""
