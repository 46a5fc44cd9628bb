"""Assessments on disk: finds, reads, creates and continues them."""
