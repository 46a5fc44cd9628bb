"""What the screens of the prompts are made of."""
