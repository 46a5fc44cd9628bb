"""What screens are made of: here what all of them use, in folders what belongs to one capability."""
