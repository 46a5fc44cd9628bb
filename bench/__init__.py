"""What is fast, measured as ratios in one run. `make bench` runs it; it never fails for a figure."""
