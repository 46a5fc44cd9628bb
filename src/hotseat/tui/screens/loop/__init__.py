"""The screens of a loop: its shapes, its rounds and breaks, and its debrief."""
