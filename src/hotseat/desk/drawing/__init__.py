"""Which question a person is asked next."""
