"""What can be asked: prompts, levels with their windows and criteria, principles, the follow-up ladder."""
