"""Interviews that were held at a company: what was asked, what was told, and what came of it."""
