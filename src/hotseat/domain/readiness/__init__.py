"""The competency framework, a person's assessment against it, and the gaps that the assessment shows."""
