"""One screen, one file: home and help here, the others by what they are about. `page` is their base."""
