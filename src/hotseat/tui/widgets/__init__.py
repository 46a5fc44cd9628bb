"""Widgets: those that all screens use are here, the others in a folder for each capability."""
