"""Widgets of the screens of a pair."""
