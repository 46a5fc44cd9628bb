"""The places of a loop: its shapes and those held before, one loop, and its debrief."""
