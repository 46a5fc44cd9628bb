"""The screens of the prompts."""
