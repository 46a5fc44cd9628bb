"""As a page of HTML."""
