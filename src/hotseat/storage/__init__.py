"""The only room that opens a file.

`toml` and `files` serve every kind of file; `events` and `session` keep sessions; `readiness` keeps
assessments; `bank` reads packs and the framework; `settings` reads and changes `config.toml`.
"""
