"""As data for programs: JSON and CSV."""
