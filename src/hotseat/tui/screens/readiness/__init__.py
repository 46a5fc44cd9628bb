"""The screens of the framework, the assessment and the way to a level."""
