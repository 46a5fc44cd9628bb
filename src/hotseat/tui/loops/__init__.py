"""What the screens need of the loops on disk."""
