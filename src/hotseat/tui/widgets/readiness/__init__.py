"""Widgets of the readiness screens."""
