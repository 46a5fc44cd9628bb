"""What the screens and commands ask for."""
