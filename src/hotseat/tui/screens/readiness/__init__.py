"""The screens of the framework, of the assessment, and of the development path to a level."""
