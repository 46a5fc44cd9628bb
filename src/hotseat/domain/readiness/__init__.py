"""The competency framework, an assessment against it, and what it found missing."""
