"""What can be asked: prompts, levels, the follow-up ladder."""
