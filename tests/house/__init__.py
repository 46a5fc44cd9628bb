"""The rules of the house that the source must keep; `make check` runs them, `make test` does not."""
