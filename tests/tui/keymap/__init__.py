"""Keys that a person has chosen, and other keyboards."""
