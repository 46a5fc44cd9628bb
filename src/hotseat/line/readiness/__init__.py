"""How ready a person is, in line mode: the result, the assessment, the plan, and the framework."""
