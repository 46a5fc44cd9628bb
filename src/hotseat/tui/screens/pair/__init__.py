"""The screens of two people in one interview."""
