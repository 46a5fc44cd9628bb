"""Assessments on disk: found, read, begun and gone on with."""
