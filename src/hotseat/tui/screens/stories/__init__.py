"""The screens of stories: all of them by principle, and one in full."""
