"""What sessions tell afterwards: where the time went, what changed, what to practise next."""
