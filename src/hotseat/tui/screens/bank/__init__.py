"""The screens of the prompts: browsing them, adding one."""
