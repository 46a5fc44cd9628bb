"""What was said in an answer: words with their times, by section, and the figures of a text."""
