"""Two people in one session: their roles, the time slot, interruptions, and what the candidate may see."""
