"""What to do each day until an interview: computed anew each day, from what is left and what was done."""
