"""Two people in one session: who sits where, the time slot, what the candidate may see."""
