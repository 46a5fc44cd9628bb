"""The framework and the assessments on disk."""
