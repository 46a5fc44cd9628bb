"""The shapes with which loops are begun."""
