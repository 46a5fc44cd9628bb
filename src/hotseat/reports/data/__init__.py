"""Reports as data for programs: JSON and CSV."""
