"""What is wrong with sessions, and with their recordings and words."""
