"""Two people in one session: who sits where, the time slot, interruptions, what the candidate may see."""
