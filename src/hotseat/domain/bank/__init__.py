"""The bank: prompts, levels with their pacing plans and criteria, principles, and the follow-up ladder."""
