"""The real program from its first byte until its screens have taken over."""
