"""What the screens of stories are made of."""
